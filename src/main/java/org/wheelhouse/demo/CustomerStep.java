package org.wheelhouse.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.identity.CustomerLogins;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;

/** Logins for a few customers of the history: those with the most to see in their account. Only in the embedded run. */
@ApplicationScoped
class CustomerStep implements DemoStep {

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_EMBEDDED", defaultValue = "false")
    private boolean embedded;

    @Inject
    private CustomerLogins logins;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Override
    public int order() {
        return 450;
    }

    @Override
    public String name() {
        return "customers' logins";
    }

    @Override
    public boolean done() {
        return !embedded || missing().isEmpty();
    }

    private List<Map<String, String>> missing() {
        return inScope.call(NetworkStep.SCOPE, () -> {
            var known = sql.list("select username from account where username is not null", r -> r.text(0));
            boolean history = sql.number("select count(*) from (select from sales_order limit 1) o") > 0;
            return Csv.read("staff.csv").stream()
                    .filter(s -> history && s.get("role").equals("customer") && !known.contains(s.get("username")))
                    .toList();
        });
    }

    @Override
    public void load() {
        for (var login : missing()) {
            inScope.run(NetworkStep.SCOPE, () -> {
                record Found(UUID id, String name, String phone) {}
                Found found = sql.first(
                                "select c.id, c.name, c.phone from customer c where not exists (select from account a where a.customer_id = c.id)"
                                        + " and exists (select from booking b where b.customer_id = c.id and b.state = 'CONFIRMED' and b.starts_at > now() + interval '1 day')"
                                        + " order by (select count(*) from sales_order o where o.customer_id = c.id and o.state <> 'EXPIRED') desc, c.phone",
                                r -> new Found(r.uuid(0), r.text(1), r.text(2)))
                        .orElseThrow();
                address(found.id(), found.name(), found.phone());
                if (login.get("username").endsWith("two")) {
                    secondCar(found.id());
                }
                String email = StaffStep.email(login.get("username"));
                sql.update("update customer set email = ?2, version = version + 1 where id = ?1", found.id(), email);
                logins.give(found.id(), login.get("username"), found.name(), email, StaffStep.PASSWORD);
            });
        }
    }

    private void address(UUID customer, String name, String phone) {
        sql.update(
                "insert into address (id, customer_id, recipient, phone, county_code, street, preferred) select ?1, ?2, ?3, ?4, d.code, ?5, true"
                        + " from customer_outlet c join outlet o on o.id = c.outlet_id join division d on d.level = 3 and d.code like o.province_code || '%'"
                        + " and d.name_zh = o.district_zh where c.customer_id = ?2 and not exists (select from address a where a.customer_id = ?2)"
                        + " order by c.since, d.code limit 1",
                Ids.next(), customer, name, phone, "中山路188号3幢1202室");
    }

    private void secondCar(UUID customer) {
        sql.update(
                "insert into car (id, customer_id, trim_id, plate, odometer_km, current) select ?1, ?2, t.id, left(c.plate, 2) || '88M6K', 12600, false"
                        + " from car c cross join vehicle_trim t where c.customer_id = ?2 and t.id <> c.trim_id"
                        + " and exists (select from fitment f where f.series_id = t.series_id)"
                        + " and not exists (select from car x where x.customer_id = ?2 and not x.current)"
                        + " order by t.model_year desc, t.id limit 1",
                Ids.next(),
                customer);
    }
}
