package org.wheelhouse.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Writes the ledger of stock: movements, reservations, transfers, and the balances that follow from them. */
final class StockRows {

    private record Key(Site site, long sku) {}

    private static final class Balance {
        int onHand;
        int reserved;
    }

    private final Chain chain;
    private final Dice dice;
    private final RowSink rows;
    private final Instant now;
    private final Map<Key, Balance> balances = new LinkedHashMap<>();
    private final Map<Key, Integer> minimums = new HashMap<>();

    StockRows(Chain chain, Dice dice, RowSink rows) {
        this.chain = chain;
        this.dice = dice;
        this.rows = rows;
        this.now = chain.now();
    }

    void write(Supply supply) {
        for (var receipt : supply.receipts()) {
            if (!receipt.at().isAfter(now)) {
                move(receipt.site(), receipt.goods(), receipt.quantity(), receipt.kind(), null, null, receipt.at());
            }
        }
        supply.transfers().forEach(this::transfer);
        supply.claims().values().forEach(bySku -> bySku.values().forEach(claims -> claims.forEach(this::claim)));
        for (Hub hub : chain.hubs().values()) {
            chain.assortment()
                    .goods()
                    .forEach(g -> minimums.put(new Key(hub.site(), g.sku()), supply.minimum(g, true) / 2));
        }
        for (Shop shop : chain.shops()) {
            chain.assortment().goods().stream()
                    .filter(g -> Supply.stocks(shop, g, chain.assortment()))
                    .forEach(g -> minimums.put(new Key(shop.site(), g.sku()), supply.minimum(g, false) / 2));
        }
        balances.forEach((key, balance) -> rows.add(new NewRow("stock")
                .at(key.site())
                .set("sku_id", key.sku())
                .set("on_hand", balance.onHand)
                .set("reserved", balance.reserved)
                .set("minimum", minimums.getOrDefault(key, 0))));
    }

    private void move(Site site, Goods goods, int quantity, String kind, String causeKind, UUID cause, Instant at) {
        String reason = switch (kind) {
            case "OPENING" -> "期初库存";
            case "RECEIPT" -> "采购入库";
            case "ADJUSTED" -> "盘点差异";
            default -> null;
        };
        rows.add(new NewRow("stock_movement")
                .set("id", dice.id(at))
                .at(site)
                .set("sku_id", goods.sku())
                .set("quantity", quantity)
                .set("kind", kind)
                .set("cause_kind", causeKind)
                .set("cause_id", cause)
                .set("reason", reason)
                .set("actor", History.ACTOR)
                .set("at", at));
        balance(site, goods).onHand += quantity;
    }

    private Balance balance(Site site, Goods goods) {
        return balances.computeIfAbsent(new Key(site, goods.sku()), none -> new Balance());
    }

    private void claim(Claim c) {
        boolean left = c.left(now);
        if (left) {
            boolean order = "ORDER".equals(c.causeKind()) && c.movedFor().equals(c.cause());
            move(
                    c.site(),
                    c.goods(),
                    -c.quantity(),
                    c.kind(),
                    c.cause() == null ? null : order ? "ORDER" : "TRANSFER",
                    c.movedFor(),
                    c.leaves());
        }
        if (c.cause() == null) {
            return;
        }
        String state = left ? "CONSUMED" : c.isFreed(now) ? "RELEASED" : c.confirmed() != null ? "CONFIRMED" : "HELD";
        rows.add(new NewRow("reservation")
                .set("id", c.id())
                .at(c.site())
                .set("customer_id", c.person() == null ? null : c.person().id)
                .set("sku_id", c.goods().sku())
                .set("quantity", c.quantity())
                .set("state", state)
                .set("cause_kind", c.causeKind())
                .set("cause_id", c.cause())
                .set("expires_at", state.equals("HELD") ? c.expires() : null)
                .set("created_at", c.from()));
        if (state.equals("HELD") || state.equals("CONFIRMED")) {
            balance(c.site(), c.goods()).reserved += c.quantity();
        }
    }

    private void transfer(Transfer t) {
        String state = t.state(now);
        boolean received = state.equals("RECEIVED");
        UUID customer = t.person() == null ? null : t.person().id;
        var due = Course.day(t.received());
        rows.add(new NewRow("transfer")
                .set("id", t.id())
                .set("number", t.number())
                .at(t.to())
                .set("from_outlet_id", t.from().outlet())
                .set("customer_id", customer)
                .set("order_id", t.order())
                .set("state", state)
                .set("due_on", due)
                .set("travel_days", (int) ChronoUnit.DAYS.between(Course.day(t.shipped()), due))
                .set("requested_at", t.requested())
                .set("shipped_at", received || state.equals("SHIPPED") ? t.shipped() : null)
                .set("received_at", received ? t.received() : null));
        for (var line : t.lines()) {
            rows.add(new NewRow("transfer_line")
                    .set("id", dice.id(t.requested()))
                    .set("transfer_id", t.id())
                    .at(t.to())
                    .set("from_outlet_id", t.from().outlet())
                    .set("customer_id", customer)
                    .set("sku_id", line.goods().sku())
                    .set("quantity", line.quantity())
                    .set("received", received ? line.quantity() : null));
            rows.add(new NewRow("expected_receipt")
                    .set("id", dice.id(t.requested()))
                    .at(t.to())
                    .set("from_outlet_id", t.from().outlet())
                    .set("customer_id", customer)
                    .set("sku_id", line.goods().sku())
                    .set("quantity", line.quantity())
                    .set("received", received ? line.quantity() : 0)
                    .set("state", received ? "RECEIVED" : state.equals("CANCELLED") ? "CANCELLED" : "EXPECTED")
                    .set("due_on", due)
                    .set("cause_kind", "TRANSFER")
                    .set("cause_id", t.id())
                    .set("reserved_for", t.order())
                    .set("created_at", t.requested()));
            if (received) {
                move(t.to(), line.goods(), line.quantity(), "TRANSFER_IN", "TRANSFER", t.id(), t.received());
            }
        }
        if (state.equals("CANCELLED")) {
            return;
        }
        for (Instant moment : new Instant[] {t.picked(), t.shipped(), t.received()}) {
            if (t.order() == null && !moment.isAfter(now) && moment.isAfter(now.minusSeconds(30L * 86_400))) {
                String action = moment.equals(t.picked())
                        ? "transfer.picked"
                        : moment.equals(t.shipped()) ? "transfer.shipped" : "transfer.received";
                rows.add(AuditRows.entry(
                        dice,
                        moment,
                        action,
                        "transfer",
                        t.id(),
                        "{\"number\":\"" + t.number() + "\"}",
                        moment.equals(t.received()) ? t.to() : t.from()));
            }
        }
    }
}
