package org.wheelhouse.bench;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.wheelhouse.outside.Api;
import org.wheelhouse.outside.ApiShopper;

/**
 * Orders of three lines that are sent, with address and payment started, placed by guests through the API; beside what plain JDBC reaches
 * for an order on the same server in the same minute.
 */
final class Orders implements Part {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final int GOODS = 30;
    private static final int LINES = 3;

    @Override
    public void measure(Ground ground, Report report) throws Exception {
        ground.openToTests();
        try (Connection superuser = ground.connect();
                var limit = new OrderLimit(ground)) {
            List<String> skus = ApiShopper.shipped(GOODS);
            try (var plenty = superuser.createStatement()) {
                plenty.execute(
                        "update stock set on_hand = 100000000 where outlet_id = (select id from outlet where code = 'hub-east')"
                                + " and sku_id in (select id from sku where code in ('" + String.join("','", skus)
                                + "'))");
            }
            List<String> phones = new ArrayList<>();
            List<String> proofs = new ArrayList<>();
            for (int i = 0; i < CLIENTS[CLIENTS.length - 1]; i++) {
                phones.add(ApiShopper.newPhone());
                proofs.add(ApiShopper.proof(phones.get(i)));
            }
            Load.warm(8, i -> new Buyer(skus, phones.get(i), proofs.get(i), i));
            for (int clients : CLIENTS) {
                double most = limit.perSecond(clients, Ground.TIME);
                double cpu = ground.payara().cpuSeconds();
                double database = ground.postgres().cpuSeconds();
                Statements before = Statements.count(superuser);
                var load = Load.of(clients, Ground.TIME, i -> new Buyer(skus, phones.get(i), proofs.get(i), i));
                Statements asked = Statements.count(superuser).since(before);
                report.row(
                        "orders",
                        clients + (clients == 1 ? " client" : " clients"),
                        "orders/s",
                        load.perSecond(),
                        "plain JDBC",
                        most,
                        "ratio",
                        load.perSecond() / most,
                        "p50 ms",
                        load.millis(0.5),
                        "p99 ms",
                        load.millis(0.99),
                        "SQL",
                        (double) asked.queries() / load.count(),
                        "round trips",
                        (double) asked.roundTrips() / load.count(),
                        "CPU ms",
                        1000 * (ground.payara().cpuSeconds() - cpu) / load.count(),
                        "CPU ms PostgreSQL",
                        1000 * (ground.postgres().cpuSeconds() - database) / load.count());
            }
        }
    }

    /** Places one order after the other; what it costs was asked once for each choice of goods. */
    private static final class Buyer implements Load.Client {

        private static final int CHOICES = 8;
        private final SplittableRandom random;
        private final List<JsonObject> orders = new ArrayList<>();

        Buyer(List<String> skus, String phone, String proof, int seed) {
            random = new SplittableRandom(seed);
            for (int i = 0; i < CHOICES; i++) {
                List<String> chosen = random.ints(0, skus.size())
                        .distinct()
                        .limit(LINES)
                        .mapToObj(skus::get)
                        .toList();
                orders.add(ApiShopper.order(chosen, phone, proof).build());
            }
        }

        @Override
        public long once() {
            String body = orders.get(random.nextInt(CHOICES)).toString();
            var answer = Api.send("POST", "/orders", body, "Idempotency-Key", Api.key());
            if (answer.status() != 201 || answer.json().getJsonObject("payment") == null) {
                throw new IllegalStateException("an order was answered by " + answer.status() + " "
                        + answer.http().body());
            }
            return answer.http().body().length();
        }
    }
}
