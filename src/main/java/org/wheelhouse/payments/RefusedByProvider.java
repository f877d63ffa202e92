package org.wheelhouse.payments;

/** The provider understood and said no; the message is its code. */
public class RefusedByProvider extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedByProvider(String code) {
        super(code);
    }
}
