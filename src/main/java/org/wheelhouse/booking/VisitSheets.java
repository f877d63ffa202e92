package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;

/** Reads bookings for the counter: one, or those that a scanned or typed code may mean. */
@ApplicationScoped
@Transactional
public class VisitSheets {

    private static final String SELECT =
            "select b.id, b.code, b.state, b.starts_at, b.ends_at, b.contact_name, b.contact_phone, b.plate, b.vehicle, s.zh, s.en,"
                    + " (select string_agg(distinct y.name, '、') from bay_use u join bay y on y.id = u.bay_id where u.booking_id = b.id and u.active),"
                    + " (select string_agg(distinct coalesce(y.name_en, y.name), ', ') from bay_use u join bay y on y.id = u.bay_id where u.booking_id = b.id and u.active),"
                    + " (select string_agg(distinct t.name, '、') from technician_use u join technician t on t.id = u.technician_id where u.booking_id = b.id and u.active),"
                    + " j.id, b.order_id, (select max(e.due_on) from expected_receipt e where e.reserved_for = b.order_id and e.state = 'EXPECTED'), b.arrived_at,"
                    + " b.created_at, exists (select from fulfilment f where f.booking_id = b.id and f.state in ('WAITING', 'READY')),"
                    + " (select o.number from sales_order o where o.id = b.order_id) from booking b left join job_card j on j.booking_id = b.id"
                    + " left join lateral (select string_agg(v.name_zh, '、' order by k.position) as zh,"
                    + "   string_agg(coalesce(v.name_en, v.name_zh), ', ' order by k.position) as en"
                    + "   from booking_service k join service v on v.id = k.service_id where k.booking_id = b.id) s on true ";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @throws NotFoundException when there is none in the caller's scope */
    public VisitSheet get(UUID booking) {
        return sql.first(SELECT + "where b.id = ?1", VisitSheets::read, booking)
                .orElseThrow(() -> new NotFoundException("booking " + booking));
    }

    /**
     * The bookings of the caller's outlet that a code means: booking code, install code, order number, or the plate of a car that is booked
     * within a day. Those of today come first.
     */
    public List<VisitSheet> byCode(String code) {
        String plain = code == null ? "" : code.replaceAll("[\\s\\-·•・.]", "").toUpperCase(Locale.ROOT);
        if (plain.length() < 3 || plain.length() > 40) {
            return List.of();
        }
        Instant now = clock.instant();
        return sql.list(
                SELECT + "where b.outlet_id = ?1 and b.state in ('CONFIRMED', 'ARRIVED', 'IN_WORK') and (b.code = ?2"
                        + " or b.order_id in (select f.order_id from fulfilment f where f.install_code = ?2 and f.outlet_id = ?1)"
                        + " or b.order_id in (select o.id from sales_order o where replace(o.number, '-', '') = ?2 and o.outlet_id = ?1)"
                        + " or upper(regexp_replace(b.plate, '[^[:alnum:]]', '', 'g')) = ?2 and b.starts_at between cast(?3 as timestamptz) and cast(?4 as timestamptz))"
                        + " order by abs(extract(epoch from b.starts_at - cast(?5 as timestamptz))) limit 10",
                VisitSheets::read,
                CurrentScope.get().outlet(),
                plain,
                now.minusSeconds(86_400).toString(),
                now.plusSeconds(86_400).toString(),
                now.toString());
    }

    /** Today at the caller's outlet. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** Whether it is booked for today at the caller's outlet. */
    public boolean isToday(VisitSheet visit) {
        ZoneId zone = zone();
        return LocalDate.ofInstant(visit.startsAt(), zone).equals(LocalDate.ofInstant(clock.instant(), zone));
    }

    private ZoneId zone() {
        return ZoneId.of(sql.first(
                        "select time_zone from outlet where id = ?1",
                        r -> r.text(0),
                        CurrentScope.get().outlet())
                .orElseThrow());
    }

    /** Its time has begun. */
    public boolean isPast(VisitSheet visit) {
        return visit.startsAt().isBefore(clock.instant());
    }

    private static VisitSheet read(Row r) {
        return new VisitSheet(
                r.uuid(0),
                r.text(1),
                BookingState.valueOf(r.text(2)),
                r.instant(3),
                r.instant(4),
                r.text(5),
                r.text(6),
                Plate.shown(r.text(7)),
                r.text(8),
                r.text(9),
                r.text(10),
                r.text(11),
                r.text(12),
                r.text(13),
                r.uuid(14),
                r.uuid(15),
                r.date(16),
                r.instant(17),
                r.instant(18),
                r.flag(19),
                r.text(20));
    }
}
