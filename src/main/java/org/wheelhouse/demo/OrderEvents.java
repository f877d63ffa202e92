package org.wheelhouse.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.Money;

/** Writes the timeline of an order, and the messages to its customer in the last weeks. */
final class OrderEvents {

    private static final int MESSAGES_DAYS = 21;

    private final Chain chain;
    private final Dice dice;
    private final RowSink rows;

    OrderEvents(Chain chain, Dice dice, RowSink rows) {
        this.chain = chain;
        this.dice = dice;
        this.rows = rows;
    }

    void write(Purchase p, Transfer brought, String installation, String parcel) {
        String customer = "customer:" + p.person().id;
        happened(p, "placed", p.placed(), customer, p.placed().plusSeconds(900));
        if (p.paid() != null) {
            happened(p, "paid", p.paid(), "job:payments", Money.ofFen(p.totalFen()));
            message(
                    p,
                    p.paid(),
                    "【车坊】订单 " + p.number() + " 已支付成功"
                            + (p.visit() == null
                                    ? "，我们会尽快发货。"
                                    : "，请按预约时间到 " + p.shop().nameZh() + "，到店出示预约码 "
                                            + p.visit().code() + "。"));
        }
        switch (p.fate()) {
            case EXPIRED -> happened(p, "expired", p.ended(), "job:sales");
            case CANCELLED, NO_SHOW -> {
                happened(
                        p,
                        "cancelled",
                        p.ended(),
                        p.fate() == Purchase.Fate.CANCELLED ? customer : "job:booking",
                        OrderRows.closeReason(p));
                happened(p, "refunded", p.ended().plusSeconds(60), "job:payments", Money.ofFen(p.totalFen()));
                message(p, p.ended(), "【车坊】订单 " + p.number() + " 已取消，款项将原路退回。");
            }
            case NORMAL -> progress(p, brought, installation, parcel);
            default -> {}
        }
    }

    private void progress(Purchase p, Transfer brought, String installation, String parcel) {
        if (brought != null) {
            happened(p, "ready", brought.received(), History.ACTOR);
        }
        if ("FITTED".equals(installation)) {
            happened(p, "fitted", p.visit().finished(), History.ACTOR);
        }
        if (parcel != null) {
            happened(p, "picked", p.delivery().picked(), History.ACTOR);
            happened(p, "packed", p.delivery().packed(), History.ACTOR);
            happened(p, "shipped", p.delivery().shipped(), History.ACTOR);
            happened(p, "delivered", p.delivery().delivered(), "job:simulated-carrier");
        }
    }

    private void happened(Purchase p, String kind, Instant at, String actor, Object... arguments) {
        if (at.isAfter(chain.now())) {
            return;
        }
        String json = Arrays.stream(arguments).map(a -> "\"" + a + "\"").collect(Collectors.joining(",", "[", "]"));
        rows.add(new NewRow("order_event")
                .set("id", dice.id(at))
                .set("order_id", p.id())
                .at(p.site())
                .set("customer_id", p.person().id)
                .set("kind", kind)
                .set("arguments", new NewRow.Json(json))
                .set("actor", actor)
                .set("at", at));
        if (kind.equals("cancelled")) {
            rows.add(AuditRows.entry(
                    dice, at, "order.cancelled", "order", p.id(), "{\"number\":\"" + p.number() + "\"}", p.site()));
        }
    }

    private void message(Purchase p, Instant at, String text) {
        if (at.isAfter(chain.now().minus(MESSAGES_DAYS, ChronoUnit.DAYS))) {
            UUID id = dice.id(at);
            rows.add(new NewRow("message")
                    .set("id", id)
                    .set("channel", "SMS")
                    .set("recipient", p.person().phone)
                    .set("subject", null)
                    .set("body", text)
                    .set("cause", "order " + p.number())
                    .set("sent_at", at));
        }
    }
}
