package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;

/** The bays of the caller's outlet. One that bookings still need cannot be taken out of use. */
@ApplicationScoped
@Transactional
public class BaySetup {

    /** @param coming bookings to come in it */
    public record BayRow(
            UUID id,
            String nameZh,
            String nameEn,
            String type,
            String typeZh,
            String typeEn,
            boolean active,
            int coming) {}

    public record Type(String code, String nameZh, String nameEn) {}

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public List<BayRow> all() {
        return sql.list(
                "select b.id, b.name, b.name_en, b.bay_type, t.name_zh, t.name_en, b.active, (select count(*) from bay_use u where u.bay_id = b.id and u.active"
                        + " and upper(u.during) > cast(?2 as timestamptz)) from bay b join bay_type t on t.code = b.bay_type where b.outlet_id = ?1"
                        + " order by b.active desc, b.position, b.name",
                r -> new BayRow(
                        r.uuid(0), r.text(1), r.text(2), r.text(3), r.text(4), r.text(5), r.flag(6), r.integer(7)),
                outlet(),
                clock.instant().toString());
    }

    public List<Type> types() {
        return sql.list(
                "select code, name_zh, name_en from bay_type order by code",
                r -> new Type(r.text(0), r.text(1), r.text(2)));
    }

    /** Adds a bay at the end of the board. @param nameEn in English; may be empty */
    public void add(String name, String nameEn, String type) {
        String given = named(name);
        String english = english(nameEn);
        if (type == null || sql.number("select count(*) from bay_type where code = ?1", type) == 0) {
            throw new BusinessException("booking.bay.type-missing");
        }
        if (sql.number("select count(*) from bay where outlet_id = ?1 and name = ?2 and active", outlet(), given) > 0) {
            throw new BusinessException("booking.bay.name-taken", given);
        }
        UUID id = Ids.next();
        sql.update(
                "insert into bay (id, outlet_id, region_id, franchisee_id, name, name_en, bay_type, position) select ?1, o.id, o.region_id, o.franchisee_id, ?3, cast(?5 as text), ?4,"
                        + " coalesce((select max(position) from bay where outlet_id = o.id), 0) + 1 from outlet o where o.id = ?2",
                id,
                outlet(),
                given,
                type,
                english);
        audit.record("bay.added", "bay", id, Map.of("name", given, "type", type));
    }

    /** @param nameEn in English; may be empty */
    public void rename(UUID id, String name, String nameEn) {
        String given = named(name);
        if (sql.number(
                        "select count(*) from bay where outlet_id = ?1 and name = ?2 and active and id <> ?3",
                        outlet(),
                        given,
                        id)
                > 0) {
            throw new BusinessException("booking.bay.name-taken", given);
        }
        changed(
                sql.update(
                        "update bay set name = ?3, name_en = cast(?4 as text), version = version + 1 where id = ?1 and outlet_id = ?2",
                        id,
                        outlet(),
                        given,
                        english(nameEn)),
                id);
        audit.record("bay.renamed", "bay", id, Map.of("name", given));
    }

    /** @throws BookingsInTheWay when bookings to come stand in it */
    public void close(UUID id) {
        var affected = sql.list(
                "select b.id, b.code, b.starts_at, b.ends_at, b.plate, b.contact_name from bay_use u join booking b on b.id = u.booking_id"
                        + " where u.bay_id = ?1 and u.outlet_id = ?2 and u.active and upper(u.during) > cast(?3 as timestamptz)"
                        + " and b.state in ('CONFIRMED', 'ARRIVED', 'IN_WORK', 'HELD') order by b.starts_at",
                r -> new BookingsInTheWay.Affected(
                        r.uuid(0), r.text(1), r.instant(2), r.instant(3), Plate.shown(r.text(4)), r.text(5)),
                id,
                outlet(),
                clock.instant().toString());
        if (!affected.isEmpty()) {
            throw new BookingsInTheWay("booking.bay.in-the-way", affected);
        }
        changed(
                sql.update(
                        "update bay set active = false, version = version + 1 where id = ?1 and outlet_id = ?2",
                        id,
                        outlet()),
                id);
        audit.record("bay.closed", "bay", id, Map.of());
    }

    public void open(UUID id) {
        changed(
                sql.update(
                        "update bay set active = true, version = version + 1 where id = ?1 and outlet_id = ?2",
                        id,
                        outlet()),
                id);
        audit.record("bay.opened", "bay", id, Map.of());
    }

    private static void changed(int rows, UUID id) {
        if (rows == 0) {
            throw new NotFoundException("bay " + id);
        }
    }

    private static String named(String name) {
        if (name == null || name.isBlank() || name.strip().length() > 20) {
            throw new BusinessException("booking.bay.name-missing");
        }
        return name.strip();
    }

    private static String english(String name) {
        if (name != null && name.strip().length() > 30) {
            throw new BusinessException("booking.bay.name-missing");
        }
        return name == null || name.isBlank() ? null : name.strip();
    }

    private static long outlet() {
        return CurrentScope.get().outlet();
    }
}
