package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.warehouse.SiteRef;

/**
 * Takes the bays and technicians of a slot, for holding, late confirming and moving. Takers of one outlet's day wait for each other
 * (so the one who is refused was really too late, and nobody waits crosswise), end holds that have run out, and decide on what they
 * then see. The exclusion constraints stand behind it: what another transaction took all the same is not taken twice but tried anew
 * with another bay or technician.
 */
@ApplicationScoped
@Transactional
class TakeSlot {

    private static final int ATTEMPTS = 3;
    private static final int ALTERNATIVES = 3;
    private static final int LOOK_AHEAD_DAYS = 14;

    @Inject
    private Sql sql;

    @Inject
    private Workshops workshops;

    @Inject
    private BookingConfig config;

    @Inject
    private Clock clock;

    /** A slot that is wanted by a booking whose row exists. */
    record Wanted(UUID bookingId, SiteRef site, UUID customer, JobPlan job, Instant start, LocalDate partsReadyOn) {}

    /**
     * Begins: from here until the end of the transaction no other one takes a slot of that outlet's day.
     *
     * @return the outlet's time zone
     */
    ZoneId lockDay(SiteRef site, Instant start) {
        return sql.first(
                        "select time_zone, take_day(id, cast(cast(?2 as timestamptz) at time zone time_zone as date)) from outlet where id = ?1",
                        row -> ZoneId.of(row.text(0)),
                        site.outletId(),
                        start.toString())
                .orElseThrow(() -> new NotFoundException("outlet " + site.outletId()));
    }

    /**
     * Takes the slot; the day must be locked. The booking's own former times count as free.
     *
     * @throws SlotTakenException with the next best
     */
    Span take(Wanted wanted) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Assignment> assignment =
                    config.finder(workshop(wanted, 0)).assign(wanted.start(), wanted.job(), wanted.partsReadyOn());
            if (assignment.isEmpty()) {
                break;
            }
            if (insert(wanted, assignment.get())) {
                return assignment.get().span();
            }
            sql.update("delete from bay_use where booking_id = ?1 and active", wanted.bookingId());
            sql.update("delete from technician_use where booking_id = ?1 and active", wanted.bookingId());
        }
        throw taken(wanted);
    }

    private Workshop workshop(Wanted wanted, int more) {
        LocalDate utc = LocalDate.ofInstant(wanted.start(), java.time.ZoneOffset.UTC);
        Workshop workshop = workshops
                .read(
                        List.of(wanted.site().outletId()),
                        utc.minusDays(1L + more),
                        utc.plusDays(1L + more),
                        wanted.bookingId())
                .get(wanted.site().outletId());
        if (workshop == null) {
            throw new NotFoundException("outlet " + wanted.site().outletId());
        }
        return workshop;
    }

    /** Bays and technicians in one statement; false when one of them was taken. */
    private boolean insert(Wanted wanted, Assignment assignment) {
        return sql.first(
                        "with bays as (insert into bay_use (id, booking_id, outlet_id, region_id, franchisee_id, customer_id, bay_id, during)"
                                + " select u.id, ?1, ?2, ?3, ?4, cast(?5 as uuid), u.who, tstzrange(u.starts, u.ends) from "
                                + uses(6) + " on conflict do nothing returning 1),"
                                + " technicians as (insert into technician_use (id, booking_id, outlet_id, region_id, franchisee_id, customer_id, technician_id, during)"
                                + " select u.id, ?1, ?2, ?3, ?4, cast(?5 as uuid), u.who, tstzrange(u.starts, u.ends) from "
                                + uses(10) + " on conflict do nothing returning 1)"
                                + " select (select count(*) from bays), (select count(*) from technicians)",
                        row -> row.integer(0) == assignment.bays().size()
                                && row.integer(1) == assignment.technicians().size(),
                        wanted.bookingId(),
                        wanted.site().outletId(),
                        wanted.site().regionId(),
                        wanted.site().franchiseeId(),
                        wanted.customer() == null ? null : wanted.customer().toString(),
                        ids(assignment.bays()),
                        join(assignment.bays(), Assignment.Use::id),
                        join(assignment.bays(), u -> u.span().from()),
                        join(assignment.bays(), u -> u.span().to()),
                        ids(assignment.technicians()),
                        join(assignment.technicians(), Assignment.Use::id),
                        join(assignment.technicians(), u -> u.span().from()),
                        join(assignment.technicians(), u -> u.span().to()))
                .orElse(false);
    }

    private static String uses(int first) {
        return "unnest(cast(string_to_array(?" + first + ", ',') as uuid[]), cast(string_to_array(?" + (first + 1)
                + ", ',') as uuid[]),"
                + " cast(string_to_array(?" + (first + 2) + ", ',') as timestamptz[]), cast(string_to_array(?"
                + (first + 3) + ", ',') as timestamptz[]))"
                + " as u (id, who, starts, ends)";
    }

    private static String ids(List<Assignment.Use> uses) {
        return join(uses, u -> Ids.next());
    }

    private static String join(List<Assignment.Use> uses, Function<Assignment.Use, ?> value) {
        return uses.stream().map(u -> value.apply(u).toString()).collect(Collectors.joining(","));
    }

    private SlotTakenException taken(Wanted wanted) {
        Workshop workshop = workshop(wanted, LOOK_AHEAD_DAYS);
        LocalDate day = wanted.start().atZone(workshop.zone()).toLocalDate();
        LocalDate today = clock.instant().atZone(workshop.zone()).toLocalDate();
        LocalDate from = day.minusDays(2).isBefore(today) ? today : day.minusDays(2);
        var next = config.finder(workshop)
                .nearest(
                        wanted.start(),
                        wanted.job(),
                        wanted.partsReadyOn(),
                        from,
                        (day.isBefore(today) ? today : day).plusDays(LOOK_AHEAD_DAYS - 1L),
                        ALTERNATIVES);
        return new SlotTakenException(next, workshop.zone());
    }
}
