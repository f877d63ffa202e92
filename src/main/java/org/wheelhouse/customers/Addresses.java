package org.wheelhouse.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;

/** Where a customer's goods go; at most one address is the preferred one. Works in the customer's scope. */
@ApplicationScoped
@Transactional
public class Addresses {

    private static final int MOST = 20;
    private static final String ROWS =
            "select a.id, a.recipient, a.phone, a.county_code, p.name_zh || case when c.name_zh in (p.name_zh, '市辖区', '县') then ''"
                    + " else c.name_zh end || d.name_zh, a.street, a.preferred from address a join division d on d.code = a.county_code"
                    + " left join division c on c.code = d.parent_code left join division p on p.code = c.parent_code"
                    + " where a.customer_id = ?1 and a.removed_at is null";

    @Inject
    private Sql sql;

    /** The preferred one first. */
    public List<AddressRow> of(UUID customer) {
        return sql.list(ROWS + " order by a.preferred desc, a.created_at desc", Addresses::row, customer);
    }

    public Optional<AddressRow> find(UUID customer, UUID address) {
        return sql.first(ROWS + " and a.id = ?2", Addresses::row, customer, address);
    }

    /**
     * Adds an address, or changes one.
     *
     * @param id null for a new one
     * @throws BusinessException customers.address.* when a field is wrong
     */
    public UUID save(
            UUID customer,
            UUID id,
            String recipient,
            String phone,
            String countyCode,
            String street,
            boolean preferred) {
        String person = required(recipient, 40, "customers.address.recipient-missing");
        String where = required(street, 120, "customers.address.street-missing");
        String number = Phone.read(phone);
        if (countyCode == null
                || sql.number("select count(*) from division where code = ?1 and level = 3", countyCode) == 0) {
            throw new BusinessException("customers.address.county-missing");
        }
        UUID saved = id;
        if (id == null) {
            if (sql.number("select count(*) from address where customer_id = ?1 and removed_at is null", customer)
                    >= MOST) {
                throw new BusinessException("customers.address.full", MOST);
            }
            saved = Ids.next();
            sql.update(
                    "insert into address (id, customer_id, recipient, phone, county_code, street) values (?1, ?2, ?3, ?4, ?5, ?6)",
                    saved,
                    customer,
                    person,
                    number,
                    countyCode,
                    where);
        } else {
            mine(sql.update(
                    "update address set recipient = ?3, phone = ?4, county_code = ?5, street = ?6, version = version + 1"
                            + " where id = ?2 and customer_id = ?1 and removed_at is null",
                    customer,
                    id,
                    person,
                    number,
                    countyCode,
                    where));
        }
        if (preferred
                || sql.number(
                                "select count(*) from address where customer_id = ?1 and preferred and removed_at is null",
                                customer)
                        == 0) {
            prefer(customer, saved);
        }
        return saved;
    }

    public void prefer(UUID customer, UUID address) {
        sql.update(
                "update address set preferred = false, version = version + 1 where customer_id = ?1 and preferred and id <> ?2",
                customer,
                address);
        mine(sql.update(
                "update address set preferred = true, version = version + 1 where id = ?2 and customer_id = ?1 and removed_at is null",
                customer,
                address));
    }

    public void remove(UUID customer, UUID address) {
        mine(sql.update(
                "update address set removed_at = now(), preferred = false, version = version + 1"
                        + " where id = ?2 and customer_id = ?1 and removed_at is null",
                customer,
                address));
    }

    /** Undoes a removal. */
    public void restore(UUID customer, UUID address) {
        mine(sql.update(
                "update address set removed_at = null, version = version + 1 where id = ?2 and customer_id = ?1",
                customer,
                address));
    }

    private static String required(String text, int most, String key) {
        String plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > most) {
            throw new BusinessException(key, most);
        }
        return plain;
    }

    private static void mine(int changed) {
        if (changed == 0) {
            throw new NotFoundException("address");
        }
    }

    private static AddressRow row(Row row) {
        return new AddressRow(
                row.uuid(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.flag(6));
    }
}
