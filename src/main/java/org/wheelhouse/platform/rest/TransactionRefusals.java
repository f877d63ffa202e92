package org.wheelhouse.platform.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A transaction that could not be ended is answered as anything else is: Jersey has an own answer for it, which is the server's error page. */
@Provider
@Priority(1)
@ApplicationScoped
public class TransactionRefusals implements ExceptionMapper<TransactionalException> {

    @Inject
    private Refusals refusals;

    @Override
    public Response toResponse(TransactionalException thrown) {
        return refusals.toResponse(thrown);
    }
}
