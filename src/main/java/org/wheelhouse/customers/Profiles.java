package org.wheelhouse.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Sql;

/** What a customer says about themselves, in the customer's scope. */
@ApplicationScoped
@Transactional
public class Profiles {

    private static final int LONGEST = 60;

    @Inject
    private Sql sql;

    /** @param phoneVerified whether a code sent to the number was entered */
    public record Profile(String name, String phone, boolean phoneVerified, String email, String language) {}

    public Profile of(UUID customer) {
        return sql.first(
                        "select name, phone, phone_verified_at is not null, email, language from customer where id = ?1",
                        row -> new Profile(row.text(0), row.text(1), row.flag(2), row.text(3), row.text(4)),
                        customer)
                .orElseThrow(() -> new NotFoundException("customer"));
    }

    /** @param language zh or en: in which messages are written */
    public void describe(UUID customer, String name, String language) {
        String plain = name == null ? "" : name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new BusinessException("customers.profile.name-missing", LONGEST);
        }
        sql.update(
                "update customer set name = ?2, language = ?3, version = version + 1 where id = ?1",
                customer,
                plain,
                "en".equals(language) ? "en" : "zh");
    }
}
