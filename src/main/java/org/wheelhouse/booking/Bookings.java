package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.OrderTouched;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.warehouse.SiteRef;

/** Reads bookings and moves them from state to state; a state changes only from one that allows it. */
@ApplicationScoped
@Transactional
public class Bookings {

    private static final String SELECT =
            "select b.id, b.outlet_id, b.region_id, b.franchisee_id, b.customer_id, b.order_id, b.code, b.state, b.starts_at,"
                    + " b.ends_at, o.time_zone, b.contact_name, b.contact_phone, b.car_id, b.trim_id, b.vehicle, b.plate, b.expires_at, b.arrived_at"
                    + " from booking b join outlet o on o.id = b.outlet_id ";

    @Inject
    private Sql sql;

    @Inject
    private Event<OrderTouched> touched;

    /** @throws NotFoundException when there is none that the scope sees */
    public Booking get(UUID id) {
        return sql.first(SELECT + "where b.id = ?1", Bookings::read, id)
                .orElseThrow(() -> new NotFoundException("booking " + id));
    }

    /**
     * As {@link #get}, and from here until the end of the transaction nobody else changes it or its order: the order is locked first, as by
     * everybody. Every change of a booking that exists begins with this.
     */
    Booking lock(UUID id) {
        UUID order = get(id).order();
        if (order != null) {
            touched.fire(new OrderTouched(order));
        }
        return sql.first(SELECT + "where b.id = ?1 for update of b", Bookings::read, id)
                .orElseThrow(() -> new NotFoundException("booking " + id));
    }

    /** By the code that the customer shows; letters in any case, blanks ignored. */
    public Optional<Booking> byCode(String code) {
        String plain = code == null ? "" : code.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
        return sql.first(SELECT + "where b.code = ?1", Bookings::read, plain);
    }

    /** The bookings of an order, the earliest first. */
    public List<Booking> ofOrder(UUID orderId) {
        return sql.list(SELECT + "where b.order_id = ?1 order by b.starts_at", Bookings::read, orderId);
    }

    /** The bookings of a customer, the latest first. */
    public List<Booking> ofCustomer(UUID customer) {
        return sql.list(SELECT + "where b.customer_id = ?1 order by b.starts_at desc", Bookings::read, customer);
    }

    /** What will be done, with the durations that were booked. */
    public List<ServiceNeed> services(UUID bookingId) {
        return sql.list(
                "select s.id, s.name_zh, s.name_en, b.duration_min, s.skill_id, s.bay_type, s.price_fen from booking_service b"
                        + " join service s on s.id = b.service_id where b.booking_id = ?1 order by b.position",
                row -> new ServiceNeed(
                        row.number(0),
                        row.text(1),
                        row.text(2),
                        row.integer(3),
                        row.number(4),
                        row.text(5),
                        row.money(6)),
                bookingId);
    }

    /** Moves to a state. @return false when the booking's state does not allow it (or it is not the scope's to change) */
    boolean tryMove(UUID id, BookingState to) {
        return sql.update(
                        "update booking set state = ?2, expires_at = null, version = version + 1 where id = ?1 and state = any(string_to_array(?3, ','))",
                        id,
                        to.name(),
                        to.beforeList())
                == 1;
    }

    /** Moves to a state. @throws BusinessException {@code booking.state-changed} when that is not possible any more */
    void move(UUID id, BookingState to) {
        if (!tryMove(id, to)) {
            throw new BusinessException("booking.state-changed", get(id).code());
        }
    }

    /** Frees the bays and technicians of a booking. */
    void free(UUID id) {
        sql.update("update bay_use set active = false where booking_id = ?1 and active", id);
        sql.update("update technician_use set active = false where booking_id = ?1 and active", id);
    }

    private static Booking read(Row row) {
        return new Booking(
                row.uuid(0),
                new SiteRef(row.number(1), row.number(2), row.number(3)),
                row.uuid(4),
                row.uuid(5),
                row.text(6),
                BookingState.valueOf(row.text(7)),
                row.instant(8),
                row.instant(9),
                ZoneId.of(row.text(10)),
                row.text(11),
                row.text(12),
                row.uuid(13),
                row.numberOrNull(14),
                row.text(15),
                row.text(16),
                row.instant(17),
                row.instant(18));
    }
}
