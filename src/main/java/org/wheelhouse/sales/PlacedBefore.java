package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.db.Sql;

/** Orders by their idempotency key: what a form has already placed, whichever outlet it was for. */
@ApplicationScoped
@Transactional
class PlacedBefore {

    private static final String NOT_UNIQUE = "23505";

    @Inject
    private Sql sql;

    /** An order of a key. @param digest of what was asked for then, or null */
    record Placed(String number, UUID customer, String digest) {

        /** @throws BusinessException {@code sales.key-used} when the key now comes with other content */
        String sameAs(PlaceOrderRequest request) {
            if (digest != null && !digest.equals(request.digest())) {
                throw new BusinessException("sales.key-used", number);
            }
            return number;
        }
    }

    /** Lets one submission of a key pass at a time, until the transaction ends. */
    void oneAtATime(PlaceOrderRequest request) {
        sql.first(
                "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)",
                row -> 1,
                request.customer() + request.idempotencyKey());
    }

    /** As far as the scope sees; a job sees all. */
    Optional<Placed> find(UUID customer, String key) {
        return sql.first(
                "select number, customer_id, request_digest from sales_order where customer_id = ?1 and idempotency_key = ?2",
                row -> new Placed(row.text(0), row.uuid(1), row.text(2)),
                customer,
                key);
    }

    /** What a guest's form has placed; key and telephone number prove that it is the same form. */
    Optional<Placed> ofGuest(String phone, String key) {
        return sql.first(
                "select number, customer_id, request_digest from sales_order where idempotency_key = ?1 and contact_phone = ?2",
                row -> new Placed(row.text(0), row.uuid(1), row.text(2)),
                key,
                phone);
    }

    /** Whether a purchase failed because the key was used in the same moment, for another outlet, which its scope does not see. */
    static boolean isKeyUsed(PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && NOT_UNIQUE.equals(refused.getSQLState())
                    && String.valueOf(refused.getMessage()).contains("idempotency_key")) {
                return true;
            }
        }
        return false;
    }
}
