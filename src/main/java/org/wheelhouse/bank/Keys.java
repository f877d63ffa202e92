package org.wheelhouse.bank;

import java.util.Base64;

/** The bank's own key pair: made once, kept in its database; only the public half leaves. */
record Keys(String privateKey, String publicKey) {

    static Keys of(Database database) {
        return database.call(connection -> {
            var fresh = Rsa2.newPair();
            Database.update(
                    connection,
                    "insert into bank_key values ('bank', ?, ?) on conflict do nothing",
                    Base64.getEncoder().encodeToString(fresh.getPrivate().getEncoded()),
                    Base64.getEncoder().encodeToString(fresh.getPublic().getEncoded()));
            return Database.first(
                            connection,
                            "select private_key, public_key from bank_key where name = 'bank'",
                            row -> new Keys(row.getString(1), row.getString(2)))
                    .orElseThrow();
        });
    }
}
