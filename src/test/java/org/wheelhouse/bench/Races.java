package org.wheelhouse.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.wheelhouse.outside.Api;
import org.wheelhouse.outside.ApiShopper;

/**
 * Everybody wants the same, 32 at a time: a thousand buyers the last piece of goods, round after round, and 32 the times of one outlet's
 * day until none is left. Winners must be exactly as many as there is; what else comes out is a fault.
 */
final class Races implements Part {

    private static final int CLIENTS = 32;
    private static final int BUYERS = 1_000;
    private static final int ROUNDS = 100;
    /** As many rounds as fit into this time. */
    private static final Duration AT_MOST = Ground.TIME.multipliedBy(15);

    private static final String OUTLET = "sh-caoangonglu";

    private record Outcome(int won, int attempts, double seconds) {}

    @Override
    public void measure(Ground ground, Report report) throws Exception {
        ground.openToTests();
        try (Connection superuser = ground.connect()) {
            List<String> phones = new ArrayList<>();
            List<String> proofs = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                phones.add(ApiShopper.newPhone());
                proofs.add(ApiShopper.proof(phones.get(i)));
            }
            lastPiece(superuser, report, phones, proofs);
            oneDay(superuser, report, phones, proofs);
        }
    }

    private static void lastPiece(Connection superuser, Report report, List<String> phones, List<String> proofs)
            throws Exception {
        String sku = ApiShopper.shipped(1).getFirst();
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            bodies.add(ApiShopper.order(List.of(sku), phones.get(i), proofs.get(i))
                    .build()
                    .toString());
        }
        long deadlocks = deadlocks(superuser);
        int rounds = 0;
        int won = 0;
        int attempts = 0;
        double seconds = 0;
        while (rounds < ROUNDS && seconds < AT_MOST.toSeconds()) {
            execute(
                    superuser,
                    "update stock set on_hand = reserved + 1 where outlet_id = (select id from outlet where code = 'hub-east')"
                            + " and sku_id = (select id from sku where code = '" + sku + "')");
            Outcome round = race(BUYERS, bodies::get);
            rounds++;
            won += round.won();
            attempts += round.attempts();
            seconds += round.seconds();
        }
        report.row(
                "races",
                "the last piece",
                "rounds",
                (double) rounds,
                "won",
                (double) won,
                "attempts",
                (double) attempts,
                "attempts/s",
                attempts / seconds,
                "deadlocks",
                (double) (deadlocks(superuser) - deadlocks));
        if (won != rounds) {
            throw new IllegalStateException(rounds + " last pieces were sold " + won + " times");
        }
    }

    /** The service with the longest list of times on the first day that is wholly free of the past. */
    private static void oneDay(Connection superuser, Report report, List<String> phones, List<String> proofs)
            throws Exception {
        String service = Samples.text(
                superuser,
                "select s.code from service s join bay b on b.bay_type = s.bay_type and b.active join outlet o on o.id = b.outlet_id and o.code = '"
                        + OUTLET + "' where s.active and s.price_fen > 0 order by s.duration_min, s.id limit 1");
        long trim = Long.parseLong(Samples.text(superuser, "select min(id) from vehicle_trim"));
        long deadlocks = deadlocks(superuser);
        long bookings = bookings(superuser);
        int won = 0;
        int attempts = 0;
        double seconds = 0;
        LocalDate day = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(2);
        List<String> starts = starts(service, day);
        while (!starts.isEmpty()) {
            List<String> open = starts;
            JsonObject total = total(service);
            Outcome round = race(
                    2 * CLIENTS,
                    i -> booking(
                                    service,
                                    open.get(i % open.size()),
                                    trim,
                                    total,
                                    phones.get(i % CLIENTS),
                                    proofs.get(i % CLIENTS))
                            .toString());
            if (round.won() == 0) {
                throw new IllegalStateException("times are offered that nobody gets: " + open);
            }
            won += round.won();
            attempts += round.attempts();
            seconds += round.seconds();
            starts = starts(service, day);
        }
        long made = bookings(superuser) - bookings;
        report.row(
                "races",
                "one outlet's day",
                "won",
                (double) won,
                "attempts",
                (double) attempts,
                "attempts/s",
                attempts / seconds,
                "deadlocks",
                (double) (deadlocks(superuser) - deadlocks));
        if (made != won) {
            throw new IllegalStateException(won + " were told they had a time, " + made + " have one");
        }
    }

    /** So many attempts by 32 clients; 201 is a win, 409 and 422 a clear no. */
    private static Outcome race(int attempts, IntFunction<String> body) throws Exception {
        var next = new AtomicInteger();
        long from = System.nanoTime();
        int won = 0;
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Integer>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int own = client;
                clients.add(pool.submit((Callable<Integer>) () -> {
                    int mine = 0;
                    while (next.getAndIncrement() < attempts) {
                        var answer = Api.send("POST", "/orders", body.apply(own), "Idempotency-Key", Api.key());
                        if (answer.status() == 201) {
                            mine++;
                        } else if (answer.status() != 409 && answer.status() != 422) {
                            throw new IllegalStateException(
                                    answer.status() + " " + answer.http().body());
                        }
                    }
                    return mine;
                }));
            }
            for (Future<Integer> client : clients) {
                won += client.get();
            }
        }
        return new Outcome(won, attempts, (System.nanoTime() - from) / 1e9);
    }

    private static List<String> starts(String service, LocalDate day) {
        return Api.get("/slots?outlet=" + OUTLET + "&service=" + service + "&days=1&from=" + day)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonArray("starts")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(start -> start.getString("start"))
                .toList();
    }

    private static JsonObject total(String service) {
        return Api.post(
                        "/quotes",
                        Json.createObjectBuilder()
                                .add("items", items(service))
                                .add("outlet", OUTLET)
                                .build())
                .json()
                .getJsonObject("total");
    }

    private static jakarta.json.JsonArrayBuilder items(String service) {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("service", service).add("quantity", 1));
    }

    private static JsonObject booking(
            String service, String start, long trim, JsonObject total, String phone, String proof) {
        return Json.createObjectBuilder()
                .add("items", items(service))
                .add(
                        "contact",
                        Json.createObjectBuilder()
                                .add("name", "何晓岚")
                                .add("phone", phone)
                                .add("plate", "沪A·8K213"))
                .add("car", Json.createObjectBuilder().add("trim", trim))
                .add("install", Json.createObjectBuilder().add("outlet", OUTLET).add("start", start))
                .add("total", total)
                .add("agreed", true)
                .add("phoneProof", proof)
                .build();
    }

    private static long bookings(Connection superuser) throws Exception {
        return Long.parseLong(Samples.text(
                superuser,
                "select count(*) from booking b join outlet o on o.id = b.outlet_id where o.code = '" + OUTLET
                        + "' and b.state = 'HELD'"));
    }

    private static long deadlocks(Connection superuser) throws Exception {
        execute(superuser, "select pg_stat_clear_snapshot()");
        return Long.parseLong(
                Samples.text(superuser, "select deadlocks from pg_stat_database where datname = current_database()"));
    }

    private static void execute(Connection superuser, String sql) throws Exception {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
