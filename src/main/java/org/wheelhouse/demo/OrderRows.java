package org.wheelhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes orders with their fulfilments, lines, payment and refund, as far as they have come by now. */
final class OrderRows {

    private static final String PROVIDER = "sandbox";

    private final Chain chain;
    private final Dice dice;
    private final RowSink rows;
    private final VisitRows visits;
    private final ParcelRows parcels;
    private final OrderEvents events;
    private final Course course;

    OrderRows(Chain chain, Dice dice, RowSink rows) {
        this.chain = chain;
        this.dice = dice;
        this.rows = rows;
        this.visits = new VisitRows(chain, dice, rows);
        this.parcels = new ParcelRows(chain, dice, rows);
        this.events = new OrderEvents(chain, dice, rows);
        this.course = new Course(chain, dice);
    }

    void write(Purchase p, List<Claim> parts, Transfer brought) {
        String installation = p.visit() == null ? null : installation(p, brought);
        String parcel = p.delivery() == null ? null : parcel(p);
        order(p, stateOf(p, installation, parcel));
        int number = 0;
        UUID install = null;
        UUID ship = null;
        if (p.visit() != null) {
            install = fulfilment(p, ++number, installation, true);
            visits.write(p, parts);
        }
        if (p.delivery() != null) {
            ship = fulfilment(p, ++number, parcel, false);
            if (p.fate() == Purchase.Fate.NORMAL) {
                parcels.write(p, ship, p.person().name + " " + p.person().phone + " " + p.person().street);
            }
        }
        lines(p, install, ship);
        payment(p);
        events.write(p, brought, installation, parcel);
    }

    private String installation(Purchase p, Transfer brought) {
        return switch (p.fate()) {
            case HELD -> "HELD";
            case EXPIRED, CANCELLED, NO_SHOW -> "CANCELLED";
            case NORMAL ->
                course.isDone(p)
                        ? "FITTED"
                        : brought != null && brought.received().isAfter(chain.now()) ? "WAITING" : "READY";
        };
    }

    private String parcel(Purchase p) {
        Delivery d = p.delivery();
        Instant now = chain.now();
        return switch (p.fate()) {
            case HELD -> "HELD";
            case EXPIRED, CANCELLED, NO_SHOW -> "CANCELLED";
            case NORMAL ->
                !d.delivered().isAfter(now)
                        ? "DELIVERED"
                        : !d.shipped().isAfter(now)
                                ? "SHIPPED"
                                : !d.packed().isAfter(now)
                                        ? "PACKED"
                                        : !d.picked().isAfter(now) ? "PICKED" : "RELEASED";
        };
    }

    /** As the fulfilments' states make it. */
    private static String stateOf(Purchase p, String... fulfilments) {
        var states = new ArrayList<String>();
        for (String state : fulfilments) {
            if (state != null) {
                states.add(state);
            }
        }
        return switch (p.fate()) {
            case HELD -> "HELD";
            case EXPIRED -> "EXPIRED";
            case CANCELLED, NO_SHOW -> "CANCELLED";
            case NORMAL ->
                states.stream().allMatch(List.of("FITTED", "DELIVERED")::contains)
                        ? "DONE"
                        : states.stream()
                                        .anyMatch(
                                                List.of("PICKED", "PACKED", "SHIPPED", "FITTED", "DELIVERED")::contains)
                                ? "IN_PROGRESS"
                                : "PAID";
        };
    }

    private void order(Purchase p, String state) {
        Person person = p.person();
        boolean car = p.visit() != null;
        rows.add(new NewRow("sales_order")
                .set("id", p.id())
                .at(p.site())
                .set("customer_id", person.id)
                .set("number", p.number())
                .set("state", state)
                .set("contact_name", person.name)
                .set("contact_phone", person.phone)
                .set("car_id", car ? person.carId : null)
                .set("trim_id", car ? person.trim.id() : null)
                .set("vehicle", car ? person.trim.label() : "")
                .set("plate", car ? person.plate : null)
                .set("goods_fen", p.goodsFen())
                .set("services_fen", p.servicesFen())
                .set("freight_fen", p.freightFen())
                .set("total_fen", p.totalFen())
                .set("idempotency_key", p.id().toString())
                .set("placed_at", p.placed())
                .set("held_until", p.placed().plus(Duration.ofMinutes(15)))
                .set("paid_at", p.paid())
                .set("closed_at", state.equals("DONE") ? finished(p) : p.ended())
                .set("close_reason", closeReason(p)));
    }

    /** Key of the text that says why it was given up; null when it was not. */
    static String closeReason(Purchase p) {
        return switch (p.fate()) {
            case EXPIRED -> "sales.close.expired";
            case CANCELLED -> "sales.close.by-customer";
            case NO_SHOW -> "sales.close.by-staff";
            default -> null;
        };
    }

    private static Instant finished(Purchase p) {
        Instant fitted = p.visit() == null ? Instant.MIN : p.visit().finished();
        Instant delivered = p.delivery() == null ? Instant.MIN : p.delivery().delivered();
        return fitted.isAfter(delivered) ? fitted : delivered;
    }

    private UUID fulfilment(Purchase p, int number, String state, boolean install) {
        UUID id = dice.id(p.placed());
        Person person = p.person();
        boolean finished = List.of("FITTED", "DELIVERED").contains(state);
        Instant end = install ? p.visit().finished() : p.delivery().delivered();
        rows.add(new NewRow("fulfilment")
                .set("id", id)
                .set("order_id", p.id())
                .at(install ? p.shop().site() : p.hub().site())
                .set("customer_id", person.id)
                .set("number", p.number() + "-" + number)
                .set("kind", install ? "INSTALL" : "SHIP")
                .set("state", state)
                .set("booking_id", install ? p.visit().id() : null)
                .set("recipient", install ? null : person.name)
                .set("phone", install ? null : person.phone)
                .set("county_code", install ? null : person.county)
                .set("street", install ? null : person.street)
                .set(
                        "promised_on",
                        Course.day(
                                install ? p.visit().time().from() : p.delivery().outForDelivery()))
                .set("install_code", install ? dice.digits(12) : null)
                .set("released_at", p.paid())
                .set("finished_at", finished ? end : p.ended()));
        return id;
    }

    private void lines(Purchase p, UUID install, UUID ship) {
        int position = 0;
        for (Line line : p.lines()) {
            boolean goods = line.goods() != null;
            rows.add(new NewRow("order_line")
                    .set("id", dice.id(p.placed()))
                    .set("order_id", p.id())
                    .set("fulfilment_id", line.sent() ? ship : install)
                    .at(line.sent() ? p.hub().site() : p.shop().site())
                    .set("customer_id", p.person().id)
                    .set("position", ++position)
                    .set("sku_id", goods ? line.goods().sku() : null)
                    .set("service_id", goods ? null : line.work().id())
                    .set("bundle_id", line.bundle())
                    .set("name_zh", goods ? line.goods().nameZh() : line.work().nameZh())
                    .set("name_en", goods ? line.goods().nameEn() : line.work().nameEn())
                    .set("quantity", line.quantity())
                    .set("unit_fen", line.unitFen())
                    .set("total_fen", line.totalFen())
                    .set("vat_percent", goods ? 13 : 6));
        }
    }

    private void payment(Purchase p) {
        boolean paid = p.paid() != null;
        if (p.totalFen() == 0 || !paid && (p.fate() == Purchase.Fate.HELD || dice.chance(0.5))) {
            return;
        }
        UUID id = dice.id(p.placed());
        rows.add(new NewRow("payment")
                .set("id", id)
                .set("order_id", p.id())
                .at(p.site())
                .set("customer_id", p.person().id)
                .set("provider", PROVIDER)
                .set("trade_number", dice.code(20))
                .set("amount_fen", p.totalFen())
                .set("state", paid ? "PAID" : "CLOSED")
                .set("provider_trade", paid ? "SB" + dice.digits(18) : null)
                .set("started_at", p.placed().plusSeconds(8))
                .set("paid_at", p.paid()));
        if (paid && p.ended() != null) {
            Instant done = p.ended().plusSeconds(dice.between(5, 90));
            rows.add(new NewRow("refund")
                    .set("id", dice.id(p.ended()))
                    .set("order_id", p.id())
                    .set("payment_id", id)
                    .at(p.site())
                    .set("customer_id", p.person().id)
                    .set("refund_number", dice.code(20))
                    .set("amount_fen", p.totalFen())
                    .set("state", "DONE")
                    .set("reason", closeReason(p))
                    .set("actor", "customer:" + p.person().id)
                    .set("requested_at", p.ended())
                    .set("done_at", done)
                    .set("attempts", 1));
        }
    }
}
