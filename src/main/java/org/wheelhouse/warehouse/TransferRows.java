package org.wheelhouse.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;

/** Reads transfers with their lines, in one statement. */
final class TransferRows {

    private static final String SELECT =
            "select t.id, t.number, t.outlet_id, t.region_id, t.franchisee_id, f.id, f.region_id, f.franchisee_id, t.state,"
                    + " t.due_on, t.order_id, t.customer_id, t.requested_at, t.shipped_at, t.received_at, l.id, l.sku_id, k.code, p.name_zh, p.name_en,"
                    + " l.quantity, l.received, l.difference_reason, t.ship_by from transfer t join outlet f on f.id = t.from_outlet_id"
                    + " join transfer_line l on l.transfer_id = t.id join sku k on k.id = l.sku_id join product p on p.id = k.product_id where ";

    private TransferRows() {}

    static Transfer get(Sql sql, UUID id) {
        return group(sql.list(SELECT + "t.id = ?1 order by l.sku_id", TransferRows::read, id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("transfer " + id));
    }

    static List<Transfer> list(Sql sql, long outletId, boolean outgoing, Collection<TransferState> states) {
        return group(sql.list(
                SELECT + (outgoing ? "t.from_outlet_id" : "t.outlet_id")
                        + " = ?1 and t.state = any(string_to_array(?2, ','))"
                        + " order by t.due_on, t.requested_at, t.id, l.sku_id",
                TransferRows::read,
                outletId,
                states.stream().map(Enum::name).collect(Collectors.joining(","))));
    }

    /** Each row has one line: lines of the same transfer follow each other. */
    private static List<Transfer> group(List<Transfer> rows) {
        var byId = new LinkedHashMap<UUID, Transfer>();
        for (Transfer row : rows) {
            byId.merge(row.id(), row, (all, next) -> {
                var lines = new ArrayList<>(all.lines());
                lines.addAll(next.lines());
                return with(all, lines);
            });
        }
        return List.copyOf(byId.values());
    }

    private static Transfer with(Transfer t, List<Transfer.Line> lines) {
        return new Transfer(
                t.id(),
                t.number(),
                t.to(),
                t.from(),
                t.state(),
                t.dueOn(),
                t.shipBy(),
                t.order(),
                t.customer(),
                t.requestedAt(),
                t.shippedAt(),
                t.receivedAt(),
                List.copyOf(lines));
    }

    private static Transfer read(Row row) {
        var line = new Transfer.Line(
                row.uuid(15),
                row.number(16),
                row.text(17),
                row.text(18),
                row.text(19),
                row.integer(20),
                row.has(21) ? Integer.valueOf(row.integer(21)) : null,
                row.text(22));
        return new Transfer(
                row.uuid(0),
                row.text(1),
                new SiteRef(row.number(2), row.number(3), row.number(4)),
                new SiteRef(row.number(5), row.number(6), row.number(7)),
                TransferState.valueOf(row.text(8)),
                row.date(9),
                row.date(23),
                row.uuid(10),
                row.uuid(11),
                row.instant(12),
                row.instant(13),
                row.instant(14),
                List.of(line));
    }
}
