package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;

/**
 * Claims on stock: held while a purchase waits for its money, confirmed when paid, consumed when the goods leave, or released. The
 * balance's reserved quantity is always the sum of the held and confirmed rows. Each method touches the balances last and in lock
 * order, so call them last in the transaction; goods of several sites must be held in one call.
 */
@ApplicationScoped
@Transactional
public class Reservations {

    private static final String COLUMNS = " id, outlet_id, sku_id, quantity, state ";

    @Inject
    private Sql sql;

    @Inject
    private StockLedger ledger;

    /**
     * Claims goods of one site, all or none.
     *
     * @param causeKind and causeId whose claim it is: {@code ORDER} and its id
     * @param customer for whom, or null
     * @param expiresAt until when it is held; null makes it a confirmed claim
     * @throws SoldOutException {@code warehouse.sold-out}: which SKU, and how many are left
     */
    public void hold(
            SiteRef site, List<SkuQuantity> wanted, String causeKind, UUID causeId, UUID customer, Instant expiresAt) {
        holdAll(List.of(new Hold(site, wanted)), causeKind, causeId, customer, expiresAt);
    }

    /** Claims goods of several sites (the outlet, its hub), all or none; as {@link #hold}. */
    public void holdAll(List<Hold> holds, String causeKind, UUID causeId, UUID customer, Instant expiresAt) {
        var changes = new ArrayList<StockChange>();
        for (Hold hold : holds) {
            for (SkuQuantity line : SkuQuantity.merged(hold.wanted())) {
                changes.add(new StockChange(new SiteSku(hold.site().outletId(), line.skuId()), 0, line.quantity()));
            }
        }
        if (changes.isEmpty()) {
            return;
        }
        sql.update(
                "insert into reservation (id, outlet_id, region_id, franchisee_id, customer_id, sku_id, quantity, state, cause_kind, cause_id,"
                        + " expires_at) select r.id, o.id, o.region_id, o.franchisee_id, cast(?1 as uuid), r.sku, r.quantity, ?2, ?3, ?4,"
                        + " cast(?5 as timestamptz) from unnest(cast(string_to_array(?6, ',') as uuid[]), cast(string_to_array(?7, ',') as bigint[]),"
                        + " cast(string_to_array(?8, ',') as bigint[]), cast(string_to_array(?9, ',') as int[])) as r (id, outlet, sku, quantity)"
                        + " join outlet o on o.id = r.outlet",
                customer == null ? null : customer.toString(),
                (expiresAt == null ? ReservationState.CONFIRMED : ReservationState.HELD).name(),
                causeKind,
                causeId,
                expiresAt == null ? null : expiresAt.toString(),
                changes.stream().map(c -> Ids.next().toString()).collect(Collectors.joining(",")),
                changes.stream().map(c -> Long.toString(c.key().outletId())).collect(Collectors.joining(",")),
                changes.stream().map(c -> Long.toString(c.key().skuId())).collect(Collectors.joining(",")),
                changes.stream().map(c -> Integer.toString(c.claim())).collect(Collectors.joining(",")));
        ledger.change(changes);
    }

    /**
     * The cause is paid for: its held goods stay claimed. What had been released meanwhile is taken again, all or nothing.
     *
     * @throws SoldOutException when that is no longer possible; the caller gives the money back
     */
    public void confirm(UUID causeId) {
        sql.update(
                "update reservation set state = 'CONFIRMED', expires_at = null, version = version + 1 where cause_id = ?1 and state = 'HELD'",
                causeId);
        var again = changed(
                "update reservation set state = 'CONFIRMED', expires_at = null, version = version + 1 where cause_id = ?1"
                        + " and state = 'RELEASED' returning" + COLUMNS,
                causeId);
        ledger.change(again.stream()
                .map(r -> new StockChange(r.key(), 0, r.quantity()))
                .toList());
    }

    /** The cause is given up: what it holds or has confirmed is free again. Nothing happens the second time. */
    public void release(UUID causeId) {
        free(changed(
                "update reservation set state = 'RELEASED', version = version + 1 where cause_id = ?1 and state in ('HELD', 'CONFIRMED')"
                        + " returning" + COLUMNS,
                causeId));
    }

    /** Confirmed goods of the cause leave one site, so many of each; what else it claims stays. For goods that leave in several ways. */
    public void consume(SiteRef site, UUID causeId, List<SkuQuantity> lines, MovementKind kind) {
        var claims = covering(site.outletId(), causeId, lines);
        if (claims.stream().mapToInt(Reservation::quantity).sum()
                != lines.stream().mapToInt(SkuQuantity::quantity).sum()) {
            throw new BusinessException("warehouse.reservation-gone");
        }
        leave(claims, kind, "ORDER", causeId);
    }

    /** These confirmed claims leave, for another cause than their own (the job that fits them). */
    public void consume(List<UUID> reservationIds, MovementKind kind, String causeKind, UUID causeId) {
        leave(
                sql.list(
                        "select" + COLUMNS
                                + "from reservation where id = any(cast(string_to_array(?1, ',') as uuid[]))",
                        Reservations::read,
                        reservationIds.stream().map(UUID::toString).collect(Collectors.joining(","))),
                kind,
                causeKind,
                causeId);
    }

    /** The claims of a cause, in lock order. */
    public List<Reservation> of(UUID causeId) {
        return sql.list(
                "select" + COLUMNS + "from reservation where cause_id = ?1 order by outlet_id, sku_id, id",
                Reservations::read,
                causeId);
    }

    /** These confirmed claims leave: their rows are consumed, the balance and its claim go down together, with one movement each. */
    void leave(Collection<Reservation> claims, MovementKind kind, String causeKind, UUID causeId) {
        if (claims.isEmpty()) {
            return;
        }
        String ids = claims.stream().map(r -> r.id().toString()).collect(Collectors.joining(","));
        int done = sql.update(
                "update reservation set state = 'CONSUMED', version = version + 1 where state = 'CONFIRMED'"
                        + " and id = any(cast(string_to_array(?1, ',') as uuid[]))",
                ids);
        if (done != claims.size()) {
            throw new BusinessException("warehouse.reservation-gone");
        }
        claims.stream()
                .collect(Collectors.groupingBy(Reservation::outletId, java.util.TreeMap::new, Collectors.toList()))
                .forEach((outlet, own) -> {
                    SiteRef site = sql.first(
                                    "select id, region_id, franchisee_id from outlet where id = ?1",
                                    row -> new SiteRef(row.number(0), row.number(1), row.number(2)),
                                    outlet)
                            .orElseThrow();
                    ledger.move(
                            site,
                            own.stream()
                                    .map(r -> new StockChange(r.key(), -r.quantity(), -r.quantity()))
                                    .toList(),
                            kind,
                            causeKind,
                            causeId,
                            null);
                });
    }

    /**
     * Cuts confirmed claims of a cause at a site so that some of them cover exactly the lines; for goods that leave in parts.
     *
     * @return the claims that cover the lines; fewer when the cause claims less
     */
    List<Reservation> covering(long outletId, UUID causeId, List<SkuQuantity> lines) {
        var own = of(causeId).stream()
                .filter(r -> r.outletId() == outletId && r.state() == ReservationState.CONFIRMED)
                .sorted(Comparator.comparingLong(Reservation::skuId))
                .toList();
        var covering = new ArrayList<Reservation>();
        for (SkuQuantity line : SkuQuantity.merged(lines)) {
            int open = line.quantity();
            for (Reservation claim :
                    own.stream().filter(r -> r.skuId() == line.skuId()).toList()) {
                if (open == 0) {
                    break;
                }
                covering.add(claim.quantity() <= open ? claim : cut(claim, open));
                open -= covering.getLast().quantity();
            }
        }
        return covering;
    }

    /** Splits a claim: a new row of the wanted quantity, the old one keeps the rest. */
    private Reservation cut(Reservation claim, int quantity) {
        UUID part = Ids.next();
        sql.update(
                "insert into reservation (id, outlet_id, region_id, franchisee_id, customer_id, sku_id, quantity, state, cause_kind, cause_id)"
                        + " select ?1, outlet_id, region_id, franchisee_id, customer_id, sku_id, ?2, state, cause_kind, cause_id from reservation where id = ?3",
                part,
                quantity,
                claim.id());
        sql.update(
                "update reservation set quantity = quantity - ?2, version = version + 1 where id = ?1",
                claim.id(),
                quantity);
        return new Reservation(part, claim.outletId(), claim.skuId(), quantity, claim.state());
    }

    private void free(List<Reservation> claims) {
        ledger.change(claims.stream()
                .map(r -> new StockChange(r.key(), 0, -r.quantity()))
                .toList());
    }

    private List<Reservation> changed(String update, UUID causeId) {
        return sql.list(
                "with changed as (" + update + ") select" + COLUMNS + "from changed", Reservations::read, causeId);
    }

    private static Reservation read(Row row) {
        return new Reservation(
                row.uuid(0), row.number(1), row.number(2), row.integer(3), ReservationState.valueOf(row.text(4)));
    }
}
