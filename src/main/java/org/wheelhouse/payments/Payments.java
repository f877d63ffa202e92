package org.wheelhouse.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;

/** The rows of payments and notices. A payment is STARTED, then PAID or CLOSED; money that comes in after closing makes it PAID still. */
@ApplicationScoped
@Transactional
class Payments {

    private static final String SELECT =
            "select id, order_id, outlet_id, region_id, franchisee_id, customer_id, provider, trade_number, amount_fen, state, provider_trade from payment ";

    @Inject
    private Sql sql;

    /** One payment as the rules need it. */
    record Found(
            UUID id,
            UUID orderId,
            long outlet,
            long region,
            long franchisee,
            UUID customer,
            String provider,
            String tradeNumber,
            Money amount,
            String state,
            String providerTrade) {

        static Found of(Row row) {
            return new Found(
                    row.uuid(0),
                    row.uuid(1),
                    row.number(2),
                    row.number(3),
                    row.number(4),
                    row.uuid(5),
                    row.text(6),
                    row.text(7),
                    row.money(8),
                    row.text(9),
                    row.text(10));
        }
    }

    /** The payment that an order waits for. */
    Optional<Found> started(UUID orderId) {
        return sql.first(
                SELECT + "where order_id = ?1 and state = 'STARTED' order by started_at desc", Found::of, orderId);
    }

    List<Found> allStarted(UUID orderId) {
        return sql.list(SELECT + "where order_id = ?1 and state = 'STARTED'", Found::of, orderId);
    }

    /** With the row locked: whoever comes second sees what the first did. */
    Optional<Found> lock(String provider, String tradeNumber) {
        return sql.first(
                SELECT + "where provider = ?1 and trade_number = ?2 for update", Found::of, provider, tradeNumber);
    }

    Optional<Found> lock(UUID id) {
        return sql.first(SELECT + "where id = ?1 for update", Found::of, id);
    }

    /** The order of a payment; without a lock, so that the order can be locked first. */
    Optional<UUID> orderOf(String provider, String tradeNumber) {
        return sql.first(
                "select order_id from payment where provider = ?1 and trade_number = ?2",
                row -> row.uuid(0),
                provider,
                tradeNumber);
    }

    boolean isUsed(String provider, String providerTrade) {
        return sql.number(
                        "select count(*) from payment where provider = ?1 and provider_trade = ?2",
                        provider,
                        providerTrade)
                > 0;
    }

    void paid(UUID id, String providerTrade, Instant at) {
        sql.update(
                "update payment set state = 'PAID', provider_trade = ?2, paid_at = ?3, version = version + 1 where id = ?1",
                id,
                providerTrade,
                at);
    }

    void closed(UUID id) {
        sql.update(
                "update payment set state = 'CLOSED', version = version + 1 where id = ?1 and state = 'STARTED'", id);
    }

    /** Started more than a minute ago and not asked about since, those first that were not asked about for longest; marked as asked. */
    List<Found> takeUnheard(Instant before) {
        return sql.list(
                "with asked as (update payment set asked_at = now() where id in (select id from payment where state = 'STARTED'"
                        + " and started_at < ?1 and (asked_at is null or asked_at < ?1) order by coalesce(asked_at, started_at) limit 50 for update skip locked) returning *) "
                        + SELECT.replace("from payment", "from asked"),
                Found::of,
                before);
    }

    void keepNotice(UUID id, String provider, String noticeId, String body, String outcome) {
        sql.update(
                "insert into payment_notice (id, provider, notice_id, body, outcome) values (?1, ?2, cast(?3 as text), ?4, ?5)",
                id,
                provider,
                noticeId,
                body,
                outcome);
    }
}
