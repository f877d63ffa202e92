package org.wheelhouse.platform.scope;

import java.util.function.Supplier;
import org.wheelhouse.kernel.Scope;

/**
 * The scope of the running thread. None is the rule: then the database refuses every table. The web filter sets it for a request,
 * {@link InScope} for a piece of work of its own.
 */
public final class CurrentScope {

    private static final ThreadLocal<Scope> SCOPE = new ThreadLocal<>();

    private CurrentScope() {}

    /** The scope of this thread, or null. */
    public static Scope get() {
        return SCOPE.get();
    }

    /** Runs with a scope and afterwards restores what was before. Opens no transaction. */
    static <T> T with(Scope scope, Supplier<T> work) {
        Scope before = SCOPE.get();
        SCOPE.set(scope);
        try {
            return work.get();
        } finally {
            if (before == null) {
                SCOPE.remove();
            } else {
                SCOPE.set(before);
            }
        }
    }
}
