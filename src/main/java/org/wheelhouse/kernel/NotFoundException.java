package org.wheelhouse.kernel;

/** What was asked for is not there, or not for this caller: both look the same. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String what) {
        super(what);
    }
}
