package org.wheelhouse.demo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A year of the chain's trade, made up from a seed: the same seed at the same moment makes the same rows. First everything is planned
 * (who buys what where and when, what work is done by whom, where the goods come from), then written as far as it has come by now.
 */
final class History {

    static final String ACTOR = "job:demo";
    static final int ORDERS_A_YEAR = 12_000;

    /** The tables that it fills, each after those it refers to. */
    static final List<String> TABLES = List.of(
            "customer",
            "car",
            "car_answer",
            "address",
            "customer_outlet",
            "sales_order",
            "fulfilment",
            "order_line",
            "booking",
            "booking_service",
            "bay_use",
            "technician_use",
            "job_card",
            "job_step",
            "job_part",
            "payment",
            "refund",
            "order_event",
            "reservation",
            "transfer",
            "transfer_line",
            "expected_receipt",
            "stock_movement",
            "stock",
            "shipment",
            "tracking_event",
            "message",
            "audit_entry");

    private final Chain chain;
    private final Dice dice;
    private final double scale;

    History(Chain chain, Dice dice, double scale) {
        this.chain = chain;
        this.dice = dice;
        this.scale = scale;
    }

    /** @param progress is told the number of orders written so far, after each whose rows are complete */
    int write(RowSink rows, IntConsumer progress) {
        var purchases = new Planner(chain, dice, ORDERS_A_YEAR * scale).plan();
        var supply = new Supply(chain, dice);
        var claims = new Claims(chain, dice, supply);
        purchases.forEach(claims::add);
        claims.losses();
        supply.deliver();

        var people = new PeopleRows(rows);
        var persons = new LinkedHashSet<Person>();
        purchases.forEach(p -> persons.add(p.person()));
        persons.forEach(people::write);
        var orders = new OrderRows(chain, dice, rows);
        int written = 0;
        for (Purchase p : purchases) {
            orders.write(p, claims.fitted(p), claims.brought(p));
            progress.accept(++written);
        }
        new StockRows(chain, dice, rows).write(supply);
        return written;
    }
}
