package org.wheelhouse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.tenancy.Brand;

/** Logins: who is behind (issuer, subject). Read as the system, since nobody's scope is known before. */
@ApplicationScoped
public class Accounts {

    private static final Scope SYSTEM = Scope.job("identity");

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private Login login;

    @Inject
    private Event<FirstLogin> firstLogin;

    /** The account of a subject. A subject that is neither staff nor known yet is a customer who registered just now. */
    public Account of(String subject, Function<String, Optional<String>> claims) {
        try {
            return inScope.call(
                    SYSTEM,
                    () -> find(subject).orElseGet(() -> {
                        firstLogin.fire(new FirstLogin(login.getIssuer(), subject, claims));
                        return find(subject).orElseThrow();
                    }));
        } catch (PersistenceException failure) {
            // a program's first requests come several at once: one of them made the account
            return inScope.call(SYSTEM, () -> find(subject)).orElseThrow(() -> failure);
        }
    }

    private Optional<Account> find(String subject) {
        return sql.first(
                "select a.customer_id, a.staff_id, coalesce(s.name, c.name), s.disabled from account a left join staff s on s.id = a.staff_id"
                        + " left join customer c on c.id = a.customer_id where a.issuer = ?1 and a.subject = ?2",
                row -> new Account(
                        row.text(2),
                        row.uuid(0),
                        row.uuid(1),
                        row.uuid(1) == null || row.flag(3) ? List.of() : posts(row.uuid(1))),
                login.getIssuer(),
                subject);
    }

    private List<Post> posts(UUID staff) {
        return sql.list(
                "select p.kind, coalesce(p.region_id, o.region_id), coalesce(p.franchisee_id, o.franchisee_id), p.outlet_id,"
                        + " o.kind = 'HUB', f.theme, r.theme, case p.kind when 'OUTLET' then o.name_zh when 'FRANCHISEE' then f.name_zh when 'REGION' then r.name_zh else '总部' end,"
                        + " case p.kind when 'OUTLET' then o.name_en when 'FRANCHISEE' then f.name_en when 'REGION' then r.name_en else 'Head office' end"
                        + " from staff_post p left join outlet o on o.id = p.outlet_id left join franchisee f on f.id = coalesce(p.franchisee_id, o.franchisee_id)"
                        + " left join region r on r.id = coalesce(p.region_id, o.region_id) where p.staff_id = ?1 order by p.kind, p.outlet_id",
                row -> new Post(
                        Scope.Kind.valueOf(row.text(0)),
                        row.numberOrNull(1),
                        row.numberOrNull(2),
                        row.numberOrNull(3),
                        row.flag(4),
                        Brand.shown(row.text(5), row.text(6)),
                        row.text(7),
                        row.text(8)),
                staff);
    }
}
