package org.wheelhouse.bank;

import java.util.Optional;
import java.util.UUID;

/** Shops by their number. A public key is registered once and gets a number and an account; the same key again gets the same number. */
final class Clients {

    private final Database database;

    Clients(Database database) {
        this.database = database;
    }

    Optional<Client> find(String appId) {
        return appId == null
                ? Optional.empty()
                : database.call(connection -> Database.first(
                        connection,
                        "select app_id, name, public_key, account_id from client where app_id = ?",
                        row -> new Client(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
                        appId));
    }

    String register(String name, String publicKey) {
        return database.call(connection -> {
            Database.list(connection, "select pg_advisory_xact_lock(20211)", row -> null);
            var known = Database.first(
                    connection, "select app_id from client where public_key = ?", row -> row.getString(1), publicKey);
            if (known.isPresent()) {
                return known.get();
            }
            String appId = "20"
                    + String.format(
                            "%014d", Math.abs(UUID.randomUUID().getMostSignificantBits() % 100_000_000_000_000L));
            long account = Database.first(
                            connection,
                            "insert into account (kind, name) values ('MERCHANT', ?) returning id",
                            row -> row.getLong(1),
                            name)
                    .orElseThrow();
            Database.update(
                    connection,
                    "insert into client (app_id, name, public_key, account_id) values (?, ?, ?, ?)",
                    appId,
                    name,
                    publicKey,
                    account);
            return appId;
        });
    }
}
