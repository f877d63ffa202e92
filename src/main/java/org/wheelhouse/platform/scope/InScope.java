package org.wheelhouse.platform.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.wheelhouse.kernel.Scope;

/**
 * Runs work in a scope and a transaction of its own. It is the only way to another scope: inside of a running transaction a change
 * would be ignored by the database, so this always opens a new one.
 */
@ApplicationScoped
public class InScope {

    @Inject
    private NewTransaction transaction;

    public <T> T call(Scope scope, Supplier<T> work) {
        return CurrentScope.with(scope, () -> transaction.call(work));
    }

    public void run(Scope scope, Runnable work) {
        call(scope, () -> {
            work.run();
            return null;
        });
    }
}
