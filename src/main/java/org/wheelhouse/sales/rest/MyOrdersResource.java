package org.wheelhouse.sales.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.wheelhouse.platform.rest.Amount;
import org.wheelhouse.platform.rest.Page;
import org.wheelhouse.platform.rest.Paging;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.sales.CustomerOrders;
import org.wheelhouse.sales.OrderRow;
import org.wheelhouse.sales.OrderState;

/** The orders of the customer who calls; one of them, paying and cancelling it are at /orders. */
@Path("/my/orders")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MyOrdersResource {

    @Inject
    private CustomerOrders orders;

    @Inject
    private Paging paging;

    @Inject
    private Language language;

    /** @param pieces how many lines it has, {@code first} the name of the first */
    public record Row(
            String number,
            OrderState state,
            OffsetDateTime placedAt,
            Amount total,
            int pieces,
            String first,
            OffsetDateTime startsAt,
            String outletName) {}

    @GET
    public Page<Row> list() {
        var after = paging.after();
        return paging.page(
                orders.list(
                        after.map(p -> Instant.EPOCH.plus(p.value(), ChronoUnit.MICROS))
                                .orElse(null),
                        after.map(Paging.Place::key).orElse(""),
                        paging.limit() + 1),
                o -> new Paging.Place(ChronoUnit.MICROS.between(Instant.EPOCH, o.placedAt()), o.number()),
                page -> page.stream().map(this::row).toList());
    }

    private Row row(OrderRow o) {
        return new Row(
                o.number(),
                o.state(),
                OrderFile.at(o.placedAt(), o.zone()),
                Amount.of(o.total()),
                o.pieces(),
                language.pick(o.firstZh(), o.firstEn()),
                OrderFile.at(o.startsAt(), o.zone()),
                language.pick(o.outletZh(), o.outletEn()));
    }
}
