package org.wheelhouse.platform.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A transaction of its own, inside of which the scope is already set: it is bound when the first statement needs a connection. */
@ApplicationScoped
class NewTransaction {

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
