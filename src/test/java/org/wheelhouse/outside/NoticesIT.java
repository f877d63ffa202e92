package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.Race;
import org.wheelhouse.testing.SmallChain;

/**
 * Many notices of the sandbox bank, each sent one to fifteen times, all shuffled and by many at once; a tenth is forged, altered or stale.
 * Afterwards each true one has had its effect once, and the others none. How many: {@code faults.notices}.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NoticesIT {

    private static final int NOTICES = Integer.getInteger("faults.notices", 300);
    private static final int SENDERS = 8;
    private static final int MOST_COPIES = 15;
    private static final String YUAN = "199.00";
    private static final long FEN = 19_900;

    private final Random random = new Random(20_261);
    private final String mark = "N" + Ids.code(8);
    private BankWords bank;

    /** A notice, what the shop must answer, and what it must note of it. */
    private record Sent(Map<String, String> notice, String answer, String outcome) {}

    @Test
    void eachTrueOneOnceAndNoOther() throws Exception {
        ApiShopper.placedByGuest(); // the shop has spoken with the bank
        bank = new BankWords();
        makePayments();
        var copies = new ArrayList<Sent>();
        for (int i = 0; i < NOTICES; i++) {
            Sent sent = isTrue(i) ? truth(i) : lie(i);
            copies.addAll(Collections.nCopies(1 + random.nextInt(MOST_COPIES), sent));
        }
        Collections.shuffle(copies, random);
        assertEquals(List.of(), send(copies));

        long paid = paid();
        assertEquals(
                paid,
                count(
                        "payment p where p.trade_number like ? and p.state = 'PAID' and p.provider_trade = 'B' || p.trade_number"));
        assertEquals(NOTICES, count("payment p where p.trade_number like ? and p.state in ('PAID', 'STARTED')"));
        assertEquals(paid, count("sales_order o where o.number like ? and o.state = 'PAID' and o.paid_at is not null"));
        assertEquals(NOTICES - paid, count("sales_order o where o.number like ? and o.state = 'HELD'"));
        assertEquals(paid, count("order_event e join sales_order o on o.id = e.order_id where o.number like ?"));
        assertEquals(
                paid,
                count(
                        "sales_order o where o.number like ? and (select count(*) from order_event e where e.order_id = o.id and e.kind = 'paid') = 1"));
        assertEquals(0, count("refund r join sales_order o on o.id = r.order_id where o.number like ?"));
        assertEquals(0, count("stray_money s join sales_order o on o.id = s.order_id where o.number like ?"));
        assertEquals(
                0,
                count("(select cause from message where cause like ? group by cause having count(*) > 1) twice"),
                "nobody is told twice");
        assertEquals(outcomes(copies, paid), kept());
        System.getLogger("test")
                .log(
                        System.Logger.Level.INFO,
                        "{0} notices in {1} copies: {2} payments, {3}",
                        NOTICES,
                        copies.size(),
                        paid,
                        kept());
    }

    private static boolean isTrue(int i) {
        return i % 10 != 9;
    }

    private static long paid() {
        return java.util.stream.IntStream.range(0, NOTICES)
                .filter(NoticesIT::isTrue)
                .count();
    }

    /** An order that waits for its money, and the payment started for it, for each notice. */
    private void makePayments() {
        var chain = SmallChain.make();
        var site = chain.outlets().getFirst();
        OwnerSql.update(
                "insert into sales_order (id, outlet_id, region_id, franchisee_id, customer_id, number, state, contact_name, contact_phone,"
                        + " goods_fen, services_fen, freight_fen, total_fen, idempotency_key, held_until)"
                        + " select gen_random_uuid(), ?, ?, ?, ?, ? || i, 'HELD', '试客', '13800000000', ?, 0, 0, ?, ? || i, now() + interval '1 day'"
                        + " from generate_series(0, ? - 1) i",
                site.outlet(),
                site.region(),
                site.franchisee(),
                chain.customers().getFirst(),
                mark,
                FEN,
                FEN,
                mark,
                NOTICES);
        OwnerSql.update(
                "insert into payment (id, order_id, outlet_id, region_id, franchisee_id, customer_id, provider, trade_number, amount_fen, state)"
                        + " select gen_random_uuid(), id, outlet_id, region_id, franchisee_id, customer_id, 'sandbox', number, total_fen, 'STARTED'"
                        + " from sales_order where number like ?",
                mark + "%");
    }

    private Map<String, String> notice(int i, String status) {
        return bank.notice(mark + "-" + i, "B" + mark + i, mark + i, status, YUAN);
    }

    private Sent truth(int i) {
        return new Sent(bank.signed(notice(i, "TRADE_SUCCESS")), "success", "APPLIED");
    }

    /** A notice that must change nothing: of its own payment, which nobody makes, or of the one before, which is made. */
    private Sent lie(int i) {
        int about = random.nextBoolean() ? i : i - 1;
        var paid = notice(about, "TRADE_SUCCESS");
        Map<String, String> altered = bank.signed(paid);
        switch (i / 10 % 8) {
            case 0 -> altered = bank.forged(paid);
            case 1 -> altered.remove("sign");
            case 2 -> altered.put("total_amount", "0.01");
            case 3 -> altered.put("out_trade_no", mark + (about == i ? i - 1 : i));
            case 4 -> {
                altered = bank.signed(notice(about, "WAIT_BUYER_PAY"));
                altered.put("trade_status", "TRADE_SUCCESS");
            }
            case 5 -> {
                paid.put("app_id", "2026000000000002");
                return new Sent(bank.signed(paid), "fail", "NOT_FOR_US");
            }
            case 6 -> {
                return new Sent(bank.signed(notice(about, "WAIT_BUYER_PAY")), "success", "NOT_PAID");
            }
            default -> {
                return new Sent(bank.signed(notice(about, "TRADE_CLOSED")), "success", "NOT_PAID");
            }
        }
        return new Sent(altered, "fail", "BAD_SIGNATURE");
    }

    /** @return what was answered otherwise than it must be */
    private List<String> send(List<Sent> copies) throws Exception {
        List<Callable<List<String>>> senders = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            int first = sender;
            senders.add(() -> {
                var wrong = new ArrayList<String>();
                var http = new Visitor();
                for (int i = first; i < copies.size(); i += SENDERS) {
                    Sent sent = copies.get(i);
                    var answer = http.post("/pay/notice/sandbox", inAnyOrder(sent.notice(), i));
                    if (answer.statusCode() != 200 || !answer.body().equals(sent.answer())) {
                        wrong.add(sent.outcome() + " " + sent.notice() + ": " + answer.statusCode() + " "
                                + answer.body());
                    }
                }
                return wrong;
            });
        }
        return Race.run(Thread::new, SENDERS, senders).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, String> inAnyOrder(Map<String, String> notice, int seed) {
        var entries = new ArrayList<>(notice.entrySet());
        Collections.shuffle(entries, new Random(seed));
        var shuffled = new LinkedHashMap<String, String>();
        entries.forEach(e -> shuffled.put(e.getKey(), e.getValue()));
        return shuffled;
    }

    /** What must be noted: every copy, as applied the first time and as a duplicate from then on. */
    private static Map<String, Long> outcomes(List<Sent> copies, long applied) {
        var outcomes = new TreeMap<String, Long>();
        copies.forEach(sent -> outcomes.merge(sent.outcome(), 1L, Long::sum));
        outcomes.put("DUPLICATE", outcomes.get("APPLIED") - applied);
        outcomes.put("APPLIED", applied);
        return outcomes;
    }

    private Map<String, Long> kept() {
        var kept = new TreeMap<String, Long>();
        OwnerSql.rows(
                        "select outcome, count(*) as notices from payment_notice where body like ? group by outcome",
                        "%" + mark + "%")
                .forEach(row -> kept.put((String) row.get("outcome"), (Long) row.get("notices")));
        return kept;
    }

    private long count(String from) {
        return OwnerSql.number("select count(*) from " + from, mark + "%");
    }
}
