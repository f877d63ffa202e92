package org.wheelhouse.bank;

/** A request that the bank refuses, with the code that its API answers. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String code;

    Refusal(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
