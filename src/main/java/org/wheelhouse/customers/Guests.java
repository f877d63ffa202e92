package org.wheelhouse.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;

/** Customers without an account, known by a telephone number that they have proved: their orders wait to be claimed. */
@ApplicationScoped
public class Guests {

    private static final Scope SYSTEM = Scope.job("guests");

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    /** The customer of a verified number: the one who has it already, else a new one without account. */
    public UUID of(String phone, String name, String language) {
        return inScope.call(
                SYSTEM,
                () -> known(phone).orElseGet(() -> {
                    sql.update(
                            "insert into customer (id, name, phone, phone_verified_at, language) values (?1, ?2, ?3, now(), ?4)"
                                    + " on conflict (phone) where phone_verified_at is not null do nothing",
                            Ids.next(),
                            name,
                            phone,
                            language);
                    return known(phone).orElseThrow(); // somebody else may have been first
                }));
    }

    private Optional<UUID> known(String phone) {
        return sql.first(
                "select id from customer where phone = ?1 and phone_verified_at is not null",
                row -> row.uuid(0),
                phone);
    }
}
