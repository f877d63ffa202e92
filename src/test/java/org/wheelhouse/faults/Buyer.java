package org.wheelhouse.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.wheelhouse.outside.Api;
import org.wheelhouse.outside.ApiShopper;
import org.wheelhouse.outside.Visitor;

/** Buys one order after the other through the API and pays it at the bank; where nobody answers, does the same again until somebody does. */
final class Buyer implements Callable<List<Buyer.Bought>> {

    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final long PAUSE_NANOS = 300_000_000L;

    private final String order;
    private final int share;
    private final AtomicInteger done;

    /**
     * What was acknowledged.
     *
     * @param tries how often the order was sent
     */
    record Bought(String key, String number, boolean paid, int tries) {}

    /** @param share how many orders; done: counts those of all buyers */
    Buyer(List<String> skus, int share, AtomicInteger done) {
        String phone = ApiShopper.newPhone();
        this.order =
                ApiShopper.order(skus, phone, ApiShopper.proof(phone)).build().toString();
        this.share = share;
        this.done = done;
    }

    @Override
    public List<Bought> call() {
        var bought = new ArrayList<Bought>();
        for (int i = 0; i < share; i++) {
            bought.add(once(i % 4 != 3));
            done.incrementAndGet();
        }
        return bought;
    }

    private Bought once(boolean pays) {
        String key = Api.key();
        int[] tries = new int[1];
        Api.Answer placed = again(() -> {
            tries[0]++;
            Api.Answer answer = Api.send("POST", "/orders", order, "Idempotency-Key", key);
            // while it starts, the server itself answers 404
            boolean ours = answer.http()
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .startsWith("application/problem+json");
            if (ours && answer.status() < 500) {
                throw new AssertionError(
                        "an order was refused: " + answer.http().body());
            }
            return answer.status() == 201 || answer.status() == 200 ? answer : null;
        });
        String number = placed.json().getString("number");
        if (pays) {
            String address = placed.json().getJsonObject("payment").getString("url");
            again(() -> pay(address));
        }
        return new Bought(key, number, pays, tries[0]);
    }

    /** @return null when the bank has not taken it yet */
    private static Boolean pay(String address) {
        var browser = new Visitor();
        var page = browser.follow(browser.get(address));
        if (page.statusCode() != 200 || !page.uri().getPath().startsWith("/bank/")) {
            return null;
        }
        return browser.post(page.uri().toString(), Map.of("act", "pay")).statusCode() == 302 ? true : null;
    }

    private static <T> T again(Callable<T> act) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            try {
                T answer = act.call();
                if (answer != null) {
                    return answer;
                }
            } catch (Exception nobodyAnswers) {
                // the next time somebody may
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError("nobody answered for ten minutes");
    }
}
