package org.wheelhouse.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What placing an order costs when nothing but PostgreSQL is in the way: fourteen prepared statements over plain JDBC, one after the
 * other, in one transaction. An order of three lines with its ledger, payment, points and event, its stock taken last and in SKU order. The
 * tables lie in a schema of their own beside the portal's, on the same server.
 */
final class OrderLimit implements AutoCloseable {

    private static final String SCHEMA = """
            drop schema if exists order_limit cascade;
            create schema order_limit;
            set search_path = order_limit;
            create sequence order_id cache 50;
            create table placed (region int not null, id bigint not null, outlet int not null, customer int not null,
              placed_at timestamptz not null default now(), state smallint not null default 1, total bigint not null,
              idempotency uuid not null default gen_random_uuid(), primary key (region, id), unique (region, idempotency));
            create index on placed (outlet, placed_at);
            create index on placed (customer, placed_at);
            create table line (region int not null, id bigint not null, position int not null, sku int not null, quantity int not null,
              price bigint not null, primary key (region, id, position), foreign key (region, id) references placed);
            create table payment (region int not null, id bigint generated always as identity (cache 50), order_id bigint not null,
              amount bigint not null, method text not null, primary key (region, id), foreign key (region, order_id) references placed);
            create index on payment (region, order_id);
            create table stock (region int not null, outlet int not null, sku int not null, available int not null check (available >= 0),
              primary key (region, outlet, sku)) with (fillfactor = 70);
            create table ledger (region int not null, id bigint generated always as identity (cache 50), outlet int not null, sku int not null,
              delta int not null, order_id bigint not null, at timestamptz not null default now(), primary key (region, id));
            create index on ledger (outlet, sku, at);
            create table points (region int not null, id bigint generated always as identity (cache 50), customer int not null,
              points int not null, order_id bigint not null, primary key (region, id));
            create index on points (customer);
            create table event (id bigint generated always as identity (cache 50) primary key, region int not null, topic text not null,
              key text not null, payload jsonb not null, created_at timestamptz not null default now());
            insert into stock select r, r * 10000 + o, s, 100000000
              from generate_series(1, 8) r, generate_series(1, 625) o, generate_series(1, 200) s;
            analyze;
            """;

    private final Ground ground;

    OrderLimit(Ground ground) throws SQLException {
        this.ground = ground;
        try (var connection = ground.connect();
                var statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
    }

    /** @return orders a second */
    double perSecond(int clients, Duration time) throws Exception {
        var open = new ArrayList<Client>();
        try {
            for (int i = 0; i < clients; i++) {
                open.add(new Client(ground.connect(), i));
            }
            return Load.of(clients, time, open::get).perSecond();
        } finally {
            for (Client client : open) {
                client.connection.close();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (var connection = ground.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop schema order_limit cascade");
        }
    }

    private static final class Client implements Load.Client {

        private static final int[] QUANTITIES = {1, 2, 1};
        private static final long[] PRICES = {1000, 500, 2500};
        private final Connection connection;
        private final SplittableRandom random;
        private final PreparedStatement id;
        private final PreparedStatement order;
        private final PreparedStatement line;
        private final PreparedStatement ledger;
        private final PreparedStatement payment;
        private final PreparedStatement points;
        private final PreparedStatement event;
        private final PreparedStatement stock;

        Client(Connection connection, int seed) throws SQLException {
            this.connection = connection;
            this.random = new SplittableRandom(seed);
            try (var statement = connection.createStatement()) {
                statement.execute("set search_path = order_limit");
            }
            connection.setAutoCommit(false);
            id = connection.prepareStatement("select nextval('order_id')");
            order = connection.prepareStatement(
                    "insert into placed (region, id, outlet, customer, total) values (?, ?, ?, ?, 4500)");
            line = connection.prepareStatement("insert into line values (?, ?, ?, ?, ?, ?)");
            ledger = connection.prepareStatement(
                    "insert into ledger (region, outlet, sku, delta, order_id) values (?, ?, ?, ?, ?)");
            payment = connection.prepareStatement(
                    "insert into payment (region, order_id, amount, method) values (?, ?, 4500, 'card')");
            points = connection.prepareStatement(
                    "insert into points (region, customer, points, order_id) values (?, ?, 45, ?)");
            event = connection.prepareStatement(
                    "insert into event (region, topic, key, payload) values (?, 'order.placed', ?, jsonb_build_object('order', ?, 'outlet', ?, 'total', 4500))");
            stock = connection.prepareStatement(
                    "update stock set available = available - ? where region = ? and outlet = ? and sku = ? and available >= ?");
        }

        @Override
        public long once() throws SQLException {
            int region = random.nextInt(1, 9);
            int outlet = region * 10_000 + random.nextInt(1, 626);
            int customer = random.nextInt(1, 1_000_001);
            int[] skus = {random.nextInt(1, 67), random.nextInt(67, 134), random.nextInt(134, 201)};
            long number;
            try (var next = id.executeQuery()) {
                next.next();
                number = next.getLong(1);
            }
            execute(order, region, number, outlet, customer);
            for (int i = 0; i < skus.length; i++) {
                execute(line, region, number, i + 1, skus[i], QUANTITIES[i], PRICES[i]);
            }
            for (int i = 0; i < skus.length; i++) {
                execute(ledger, region, outlet, skus[i], -QUANTITIES[i], number);
            }
            execute(payment, region, number);
            execute(points, region, customer, number);
            execute(event, region, Long.toString(number), number, outlet);
            for (int i = 0; i < skus.length; i++) {
                execute(stock, QUANTITIES[i], region, outlet, skus[i], QUANTITIES[i]);
            }
            connection.commit();
            return 0;
        }

        private static void execute(PreparedStatement statement, Object... values) throws SQLException {
            List<Object> all = List.of(values);
            for (int i = 0; i < all.size(); i++) {
                statement.setObject(i + 1, all.get(i));
            }
            statement.executeUpdate();
        }
    }
}
