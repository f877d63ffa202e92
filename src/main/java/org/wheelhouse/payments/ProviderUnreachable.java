package org.wheelhouse.payments;

/** No trustworthy answer from the provider: try again later. */
public class ProviderUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProviderUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
