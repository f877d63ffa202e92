package org.wheelhouse.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The generator of the demo chain's history, without a database. */
class HistoryTest {

    private static List<NewRow> generate(long seed, Instant now, double scale) {
        var rows = new ArrayList<NewRow>();
        new History(TinyChain.at(now), new Dice(seed), scale).write(rows::add, count -> {});
        return rows;
    }

    private static List<NewRow> of(List<NewRow> rows, String table) {
        return rows.stream().filter(r -> r.table().equals(table)).toList();
    }

    private static long number(NewRow row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    @Test
    void theSameSeedAtTheSameMomentMakesTheSameRows() {
        assertEquals(
                generate(7, TinyChain.NOON, 0.02).toString(),
                generate(7, TinyChain.NOON, 0.02).toString());
        assertNotEquals(
                generate(7, TinyChain.NOON, 0.02).toString(),
                generate(8, TinyChain.NOON, 0.02).toString());
    }

    @Test
    void theScaleSaysHowManyOrders() {
        long few = of(generate(7, TinyChain.NOON, 0.02), "sales_order").size();
        long many = of(generate(7, TinyChain.NOON, 0.06), "sales_order").size();
        assertTrue(few > 0.02 * 12_000 * 0.6 && few < 0.02 * 12_000 * 1.6, () -> few + " orders");
        assertTrue(many > 2 * few && many < 4 * few, () -> few + " and " + many + " orders");
    }

    @Property(tries = 12)
    void moneyAddsUpToTheFen(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        var rows = generate(seed, TinyChain.NOON, 0.02);
        Map<Object, Long> lines = of(rows, "order_line").stream()
                .collect(Collectors.groupingBy(
                        r -> r.get("order_id"), Collectors.summingLong(r -> number(r, "total_fen"))));
        Map<Object, Long> paid = of(rows, "payment").stream()
                .filter(r -> r.get("state").equals("PAID"))
                .collect(Collectors.toMap(r -> r.get("order_id"), r -> number(r, "amount_fen")));
        Map<Object, Long> refunded = of(rows, "refund").stream()
                .collect(Collectors.toMap(r -> r.get("order_id"), r -> number(r, "amount_fen")));
        for (var order : of(rows, "sales_order")) {
            long total = number(order, "total_fen");
            assertEquals(total, lines.get(order.get("id")) + number(order, "freight_fen"));
            assertEquals(
                    total, number(order, "goods_fen") + number(order, "services_fen") + number(order, "freight_fen"));
            assertEquals(order.get("paid_at") == null ? 0 : total, paid.getOrDefault(order.get("id"), 0L));
            assertEquals(
                    order.get("state").equals("CANCELLED") ? total : 0, refunded.getOrDefault(order.get("id"), 0L));
        }
    }

    @Property(tries = 12)
    void aBundleCostsItsPrice(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        var totals = of(generate(seed, TinyChain.NOON, 0.05), "order_line").stream()
                .filter(r -> r.get("bundle_id") != null)
                .collect(Collectors.groupingBy(
                        r -> r.get("order_id"), Collectors.summingLong(r -> number(r, "total_fen"))));
        assertFalse(totals.isEmpty());
        totals.values().forEach(total -> assertEquals(39_901, total));
    }

    @Property(tries = 12)
    void stockIsTheSumOfItsMovementsAndNeverNegative(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        var rows = generate(seed, TinyChain.NOON, 0.02);
        Map<String, Long> onHand = new HashMap<>();
        var movements = new ArrayList<>(of(rows, "stock_movement"));
        movements.sort(java.util.Comparator.comparing((NewRow r) -> (Instant) r.get("at"))
                .thenComparingLong(r -> -number(r, "quantity")));
        for (var movement : movements) {
            long now = onHand.merge(key(movement), number(movement, "quantity"), Long::sum);
            assertTrue(now >= 0, () -> "negative after " + movement);
        }
        Map<String, Long> claimed = of(rows, "reservation").stream()
                .filter(r -> List.of("HELD", "CONFIRMED").contains(r.get("state")))
                .collect(Collectors.groupingBy(HistoryTest::key, Collectors.summingLong(r -> number(r, "quantity"))));
        for (var stock : of(rows, "stock")) {
            assertEquals(onHand.get(key(stock)), number(stock, "on_hand"));
            assertEquals(claimed.getOrDefault(key(stock), 0L), number(stock, "reserved"));
            assertTrue(number(stock, "reserved") <= number(stock, "on_hand"), stock::toString);
        }
    }

    private static String key(NewRow row) {
        return row.get("outlet_id") + " " + row.get("sku_id");
    }

    @Property(tries = 12)
    void everyRowFindsWhatItRefersTo(
            @ForAll @IntRange(min = 1, max = 1_000_000) int seed, @ForAll @IntRange(max = 23) int hour) {
        var rows = generate(seed, TinyChain.NOON.plus(Duration.ofHours(hour)), 0.02);
        Map<String, HashSet<Object>> ids = new HashMap<>();
        rows.forEach(
                r -> ids.computeIfAbsent(r.table(), none -> new HashSet<>()).add(r.get("id")));
        Map.of(
                        "order_id",
                        "sales_order",
                        "customer_id",
                        "customer",
                        "booking_id",
                        "booking",
                        "job_card_id",
                        "job_card",
                        "transfer_id",
                        "transfer",
                        "fulfilment_id",
                        "fulfilment",
                        "reservation_id",
                        "reservation",
                        "shipment_id",
                        "shipment",
                        "payment_id",
                        "payment")
                .forEach((column, table) -> {
                    for (var row : rows) {
                        if (row.get(column) != null) {
                            assertTrue(ids.get(table).contains(row.get(column)), () -> column + " of " + row);
                        }
                    }
                });
    }

    @Test
    void todaysBoardShowsEveryStateEvenInTheEvening() {
        for (int hour : new int[] {0, 3, 8, 11}) {
            var rows = generate(3, TinyChain.NOON.plus(Duration.ofHours(hour)), 0.02);
            var states = of(rows, "booking").stream()
                    .filter(b -> Duration.between(TinyChain.NOON, (Instant) b.get("starts_at"))
                                    .abs()
                                    .toHours()
                            < 9)
                    .map(b -> b.get("state"))
                    .collect(Collectors.toSet());
            assertTrue(states.containsAll(List.of("DONE", "IN_WORK", "CONFIRMED")), () -> hour + ": " + states);
        }
    }

    @Test
    void nothingHappensInTheFuture() {
        var latest = of(generate(5, TinyChain.NOON, 0.05), "order_event").stream()
                .map(r -> (Instant) r.get("at"))
                .max(Instant::compareTo)
                .orElseThrow();
        assertFalse(latest.isAfter(TinyChain.NOON));
    }
}
