package org.wheelhouse.platform.scope;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.wheelhouse.kernel.Scope;

/** Gives a web request its scope; for the access filters only. */
public final class RequestScope {

    /** The rest of the filter chain. */
    public interface Chain {
        void proceed() throws IOException, ServletException;
    }

    private RequestScope() {}

    public static void run(Scope scope, Chain chain) throws IOException, ServletException {
        var failure = new AtomicReference<Exception>();
        CurrentScope.with(scope, () -> {
            try {
                chain.proceed();
            } catch (IOException | ServletException e) {
                failure.set(e);
            }
            return null;
        });
        switch (failure.get()) {
            case IOException e -> throw e;
            case ServletException e -> throw e;
            case null, default -> {}
        }
    }
}
