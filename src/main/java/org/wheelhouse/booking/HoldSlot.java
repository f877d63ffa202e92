package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Sql;

/**
 * Holds a slot: the appointment with its bay and technician, in the caller's transaction (CHECKOUT, or the outlet's own scope), with four
 * statements. Call it before goods are reserved: those come last.
 */
@ApplicationScoped
@Transactional
public class HoldSlot {

    private static final int CODE_LENGTH = 8;

    @Inject
    private TakeSlot takeSlot;

    @Inject
    private Sql sql;

    /**
     * Takes the slot or nothing.
     *
     * @return the booking, HELD until the request's expiry, or CONFIRMED when it has none
     * @throws SlotTakenException {@code booking.slot-taken} with the next best three
     */
    public Booking hold(HoldRequest request) {
        UUID id = Ids.next();
        String code = Ids.code(CODE_LENGTH);
        BookingState state = request.expiresAt() == null ? BookingState.CONFIRMED : BookingState.HELD;
        JobPlan job = JobPlan.of(request.needs());
        Span span = job.at(request.start());
        ZoneId zone = takeSlot.lockDay(request.site(), request.start());
        insert(id, code, state, span, request);
        takeSlot.take(new TakeSlot.Wanted(
                id, request.site(), request.customer(), job, request.start(), request.partsReadyOn()));
        Contact contact = request.contact();
        return new Booking(
                id,
                request.site(),
                request.customer(),
                request.orderId(),
                code,
                state,
                span.from(),
                span.to(),
                zone,
                contact.name(),
                contact.phone(),
                contact.carId(),
                contact.trimId(),
                contact.vehicle(),
                contact.plate(),
                request.expiresAt(),
                null);
    }

    private void insert(UUID id, String code, BookingState state, Span span, HoldRequest request) {
        List<ServiceNeed> needs = request.needs();
        Contact contact = request.contact();
        sql.first(
                "with held as (insert into booking (id, outlet_id, region_id, franchisee_id, customer_id, order_id, code, state, starts_at, ends_at,"
                        + " contact_name, contact_phone, car_id, trim_id, vehicle, plate, expires_at) values (?1, ?2, ?3, ?4, cast(?5 as uuid), cast(?6 as uuid), ?7,"
                        + " ?8, cast(?9 as timestamptz), cast(?10 as timestamptz), ?11, ?12, cast(?13 as uuid), cast(?14 as bigint), ?15, ?16, cast(?17 as timestamptz))"
                        + " returning 1), services as (insert into booking_service (id, booking_id, outlet_id, region_id, franchisee_id, customer_id, service_id,"
                        + " duration_min, position) select s.id, ?1, ?2, ?3, ?4, cast(?5 as uuid), s.service, s.minutes, s.position"
                        + " from unnest(cast(string_to_array(?18, ',') as uuid[]), cast(string_to_array(?19, ',') as bigint[]),"
                        + " cast(string_to_array(?20, ',') as int[]), cast(string_to_array(?21, ',') as int[])) as s (id, service, minutes, position) returning 1)"
                        + " select (select count(*) from held) + (select count(*) from services)",
                row -> row.integer(0),
                id,
                request.site().outletId(),
                request.site().regionId(),
                request.site().franchiseeId(),
                text(request.customer()),
                text(request.orderId()),
                code,
                state.name(),
                span.from().toString(),
                span.to().toString(),
                contact.name(),
                contact.phone(),
                text(contact.carId()),
                text(contact.trimId()),
                contact.vehicle(),
                contact.plate(),
                text(request.expiresAt()),
                needs.stream().map(n -> Ids.next().toString()).collect(Collectors.joining(",")),
                needs.stream().map(n -> Long.toString(n.serviceId())).collect(Collectors.joining(",")),
                needs.stream().map(n -> Integer.toString(n.minutes())).collect(Collectors.joining(",")),
                IntStream.range(0, needs.size()).mapToObj(Integer::toString).collect(Collectors.joining(",")));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
