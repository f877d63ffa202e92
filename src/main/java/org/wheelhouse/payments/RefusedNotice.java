package org.wheelhouse.payments;

/** A notice that must not be believed; the message is the reason that is kept with it. */
public class RefusedNotice extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedNotice(String reason) {
        super(reason);
    }
}
