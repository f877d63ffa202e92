package org.wheelhouse.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.wheelhouse.outside.ApiShopper;
import org.wheelhouse.stack.Stack;
import org.wheelhouse.testing.OwnerSql;

/**
 * Buys {@code faults.checkouts} times while Payara and PostgreSQL are killed {@code faults.kills} times, at random moments; looks whether
 * everything is as it must be; then takes one server after the other away and looks what people are told. Ends with status 1 when
 * something is wrong.
 */
public final class Faults {

    private static final int CHECKOUTS = Integer.getInteger("faults.checkouts", 200);
    private static final int KILLS = Integer.getInteger("faults.kills", 6);
    private static final int BUYERS = 8;
    private static final int GOODS = 3;
    private static final int MOST_MINUTES = 10;

    private Faults() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.config.class", "org.wheelhouse.stack.QuietLogging");
        System.setProperty("stack.reset", "true");
        System.setProperty("stack.demo.scale", "0.05");
        var wrong = new ArrayList<String>();
        try (var toBank = new Relay()) {
            System.setProperty("stack.bank.url", toBank.address() + "/bank");
            try (var stack = new Stack(Faults::say)) {
                Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
                toBank.to(stack.baseUrl());
                stack.start(true, true);
                stack.openToTests();
                wrong.addAll(killed(stack));
                wrong.forEach(one -> say("WRONG: " + one));
                wrong.addAll(new Away(stack, toBank).wrong());
            }
        }
        say(wrong.isEmpty() ? "Nothing is wrong" : wrong.size() + " things are wrong");
        Runtime.getRuntime().halt(wrong.isEmpty() ? 0 : 1); // the hook would stop what is stopped
    }

    private static List<String> killed(Stack stack) throws Exception {
        long seed = Long.getLong("faults.seed", System.currentTimeMillis());
        say(CHECKOUTS + " checkouts, " + KILLS + " kills, -Dfaults.seed=" + seed);
        List<String> skus = plenty();
        var random = new Random(seed);
        var done = new AtomicInteger();
        var bought = new ArrayList<Buyer.Bought>();
        try (var pool = Executors.newFixedThreadPool(BUYERS)) {
            var buying = new ArrayList<Future<List<Buyer.Bought>>>();
            for (int i = 0; i < BUYERS; i++) {
                buying.add(pool.submit(new Buyer(skus, CHECKOUTS / BUYERS, done)));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                awaitOrders(done, CHECKOUTS * kill / KILLS + random.nextInt(CHECKOUTS / KILLS), buying);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(100));
                kill(stack, kill % 2 == 0, done.get());
            }
            for (var one : buying) {
                bought.addAll(one.get());
            }
        }
        Books.runOut(bought);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
        while (Books.pending(bought) > 0 && System.nanoTime() < end) {
            TimeUnit.SECONDS.sleep(1);
        }
        say(bought.size() + " orders acknowledged, "
                + bought.stream().filter(Buyer.Bought::paid).count() + " of them paid, "
                + bought.stream().filter(b -> b.tries() > 1).count() + " sent more than once; notices: "
                + OwnerSql.rows("select outcome, count(*) from payment_notice group by 1 order by 1"));
        return Books.wrong(bought);
    }

    /** Each kill comes at some order of its share, so that all of them fall among the orders. */
    private static void awaitOrders(AtomicInteger done, int orders, List<Future<List<Buyer.Bought>>> buying)
            throws InterruptedException {
        while (done.get() < orders && buying.stream().anyMatch(b -> !b.isDone())) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static void kill(Stack stack, boolean database, int orders) throws Exception {
        say("Killing " + (database ? "PostgreSQL" : "Payara") + " after " + orders + " orders");
        if (database) {
            stack.killPostgres();
            stack.startPostgres();
        } else {
            stack.killServer(1);
            stack.startServerAgain(1);
        }
    }

    /** Goods of which there are enough, with the movement that says where they are from. */
    private static List<String> plenty() {
        List<String> skus = ApiShopper.shipped(GOODS);
        for (String sku : skus) {
            OwnerSql.update(
                    "with more as (update stock set on_hand = on_hand + 10000 where outlet_id = (select id from outlet where code = 'hub-east')"
                            + " and sku_id = (select id from sku where code = ?) returning *)"
                            + " insert into stock_movement (id, outlet_id, region_id, franchisee_id, sku_id, quantity, kind, actor)"
                            + " select gen_random_uuid(), outlet_id, region_id, franchisee_id, sku_id, 10000, 'RECEIPT', 'faults' from more",
                    sku);
        }
        return skus;
    }

    /** To standard output: this is a program that a person started, and what it finds is what they asked for. */
    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
