package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wheelhouse.platform.db.Sql;

/** Reads what decides free slots, through the public views: one statement for any number of outlets and days. */
@ApplicationScoped
@Transactional
class Workshops {

    private static final String MINE = "outlet_id = any(cast(string_to_array(?1, ',') as bigint[]))";

    /** The days with a margin for time zones. */
    private static final String DAYS =
            "tstzrange(cast(?2 as date) - interval '1 day', cast(?3 as date) + interval '2 days')";

    private static final String EPOCH =
            "string_agg(cast(extract(epoch from lower(during)) as bigint) || '-' || cast(extract(epoch from upper(during)) as bigint), ',')";

    private static final String ALL =
            "select 'O', id, cast(null as uuid), time_zone, cast(open and kind = 'OUTLET' as text), null, null, null from outlet"
                    + " where id = any(cast(string_to_array(?1, ',') as bigint[]))"
                    + " union all select 'H', outlet_id, null, cast(weekday as text), cast(opens as text), cast(closes as text), null, null from public_opening_hours where "
                    + MINE
                    + " union all select 'S', outlet_id, null, cast(day as text), cast(opens as text), cast(closes as text), reason_zh, coalesce(reason_en, reason_zh)"
                    + " from public_special_day where " + MINE
                    + " and day between cast(?2 as date) and cast(?3 as date)"
                    + " union all select 'B', outlet_id, id, bay_type, null, null, null, null from public_bay where "
                    + MINE
                    + " union all select 'T', outlet_id, id, cast(skill_id as text), cast(valid_until as text), null, null, null from public_technician where "
                    + MINE
                    + " union all select 'W', outlet_id, technician_id, cast(weekday as text), cast(starts as text), cast(ends as text), null, null from public_shift where "
                    + MINE
                    + " union all select 'L', outlet_id, technician_id, " + EPOCH
                    + ", null, null, null, null from public_leave where " + MINE
                    + " and during && " + DAYS + " group by outlet_id, technician_id"
                    + " union all select 'U', outlet_id, bay_id, " + EPOCH
                    + ", null, null, null, null from public_bay_use where " + MINE
                    + " and during && " + DAYS
                    + " and booking_id is distinct from cast(?4 as uuid) group by outlet_id, bay_id"
                    + " union all select 'V', outlet_id, technician_id, " + EPOCH
                    + ", null, null, null, null from public_technician_use where " + MINE
                    + " and during && " + DAYS
                    + " and booking_id is distinct from cast(?4 as uuid) group by outlet_id, technician_id";

    @Inject
    private Sql sql;

    /**
     * @param except a booking whose own times count as free, because it is to be moved; or null
     * @return by outlet id; ids that are no outlet are left out
     */
    Map<Long, Workshop> read(Collection<Long> outletIds, LocalDate from, LocalDate to, UUID except) {
        var collected = new HashMap<Long, WorkshopRows>();
        sql.list(
                        ALL,
                        row -> row,
                        outletIds.stream().map(String::valueOf).collect(Collectors.joining(",")),
                        from.toString(),
                        to.toString(),
                        except == null ? null : except.toString())
                .forEach(row -> collected
                        .computeIfAbsent(row.number(1), id -> new WorkshopRows())
                        .add(row));
        return collected.entrySet().stream()
                .filter(e -> e.getValue().isOutlet())
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().build()));
    }
}
