package org.wheelhouse.drill;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.wheelhouse.outside.Api;
import org.wheelhouse.outside.ApiShopper;
import org.wheelhouse.testing.OwnerSql;

/** Guests who place one order of three lines after the other through the API, and remember which of them were acknowledged. */
final class Buyers implements AutoCloseable {

    /** An order that the portal said it has. */
    record Acknowledged(String number, Instant sent, Instant at) {}

    private static final int GOODS = 12;
    private static final int LINES = 3;
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMillis(100);
    private final Collection<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final ExecutorService pool;
    private volatile boolean buying = true;

    Buyers(int clients) {
        List<String> skus = ApiShopper.shipped(GOODS);
        stockUp(skus);
        String phone = ApiShopper.newPhone();
        String proof = ApiShopper.proof(phone);
        var bodies = new ArrayList<String>();
        for (int i = 0; i + LINES <= skus.size(); i += LINES) {
            bodies.add(ApiShopper.order(skus.subList(i, i + LINES), phone, proof)
                    .build()
                    .toString());
        }
        pool = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            int first = i;
            pool.execute(() -> buy(bodies, first));
        }
    }

    /** Enough for all of them, as a receipt would bring it: balance and movement. */
    private static void stockUp(List<String> skus) {
        OwnerSql.update("""
                with more as (update stock s set on_hand = on_hand + 1000000 from sku k, outlet o
                  where k.id = s.sku_id and k.code = any (string_to_array(?, ',')) and o.id = s.outlet_id and o.code = 'hub-east' returning s.*)
                insert into stock_movement (id, outlet_id, region_id, franchisee_id, sku_id, quantity, kind, actor)
                  select gen_random_uuid(), outlet_id, region_id, franchisee_id, sku_id, 1000000, 'OPENING', 'drill' from more""", String.join(",", skus));
    }

    private void buy(List<String> bodies, int first) {
        for (int i = first; buying; i++) {
            Instant sent = Instant.now();
            try {
                var answer = Api.send("POST", "/orders", bodies.get(i % bodies.size()), "Idempotency-Key", Api.key());
                if (answer.status() == 201) {
                    acknowledged.add(new Acknowledged(answer.json().getString("number"), sent, Instant.now()));
                    continue;
                }
            } catch (UncheckedIOException noAnswer) {
                // not acknowledged: the next one
            }
            LockSupport.parkNanos(PAUSE_AFTER_REFUSAL.toNanos());
        }
    }

    /** So far, in the order of their acknowledgement. */
    List<Acknowledged> acknowledged() {
        return acknowledged.stream()
                .sorted(java.util.Comparator.comparing(Acknowledged::at))
                .toList();
    }

    @Override
    public void close() {
        buying = false;
        pool.close();
    }
}
