package org.wheelhouse.sales.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.wheelhouse.booking.rest.Days;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.rest.Page;
import org.wheelhouse.platform.rest.Paging;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.sales.BookingRow;
import org.wheelhouse.sales.CustomerOrders;

/** The appointments of the customer who calls. */
@Path("/my/bookings")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MyBookingsResource {

    @Inject
    private CustomerOrders orders;

    @Inject
    private BookingChanges changes;

    @Inject
    private Paging paging;

    @Inject
    private Language language;

    /** @param movable whether it may get another time, {@code cancellable} whether its order may be cancelled with it */
    public record Booking(
            UUID id,
            String order,
            String state,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            String outletName,
            String address,
            String vehicle,
            String installCode,
            boolean movable,
            boolean cancellable) {}

    public record Move(@NotNull OffsetDateTime start) {}

    @GET
    public Page<Booking> list() {
        var after = paging.after();
        return paging.page(
                orders.bookings(
                        after.map(p -> Instant.EPOCH.plus(p.value(), ChronoUnit.MICROS))
                                .orElse(null),
                        after.map(p -> Ids.parse(p.key())).orElse(null),
                        paging.limit() + 1),
                b -> new Paging.Place(ChronoUnit.MICROS.between(Instant.EPOCH, b.startsAt()), b.id().toString()),
                page -> page.stream().map(this::shown).toList());
    }

    @GET
    @Path("/{booking}")
    public Booking get(@PathParam("booking") String booking) {
        return shown(orders.booking(Ids.parse(booking)));
    }

    @GET
    @Path("/{booking}/slots")
    public Days slots(@PathParam("booking") String booking) {
        return changes.choices(movable(booking));
    }

    @POST
    @Path("/{booking}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    public Booking move(@PathParam("booking") String booking, Move to) {
        changes.move(movable(booking), to.start().toInstant());
        return get(booking);
    }

    /** Cancels its whole order and pays back what was paid, as on the page. */
    @POST
    @Path("/{booking}/cancellation")
    public Booking cancel(@PathParam("booking") String booking) {
        BookingRow row = orders.booking(Ids.parse(booking));
        if (!row.cancellable()) {
            throw new BusinessException("sales.order.not-now", String.valueOf(row.orderNumber()));
        }
        changes.cancel(row);
        return get(booking);
    }

    private BookingRow movable(String booking) {
        BookingRow row = orders.booking(Ids.parse(booking));
        if (!row.isMovable()) {
            throw new BusinessException("sales.order.not-now", String.valueOf(row.orderNumber()));
        }
        return row;
    }

    private Booking shown(BookingRow b) {
        return new Booking(
                b.id(),
                b.orderNumber(),
                b.state(),
                OrderFile.at(b.startsAt(), b.zone()),
                OrderFile.at(b.endsAt(), b.zone()),
                language.pick(b.outletZh(), b.outletEn()),
                language.pick(b.addressZh(), b.addressEn()),
                b.vehicle(),
                b.installCode(),
                b.isMovable(),
                b.cancellable());
    }
}
