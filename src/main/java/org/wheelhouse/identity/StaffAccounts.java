package org.wheelhouse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.scope.InScope;

/**
 * Lets staff go and come back. Who also works elsewhere only loses the post here when an outlet's manager lets them go; everybody else
 * can no longer log in, and open sessions end. Keycloak first, then the row; the row failing gives the login back.
 */
@ApplicationScoped
public class StaffAccounts {

    private record Found(String name, String subject, boolean elsewhere) {}

    @Inject
    private KeycloakAccounts keycloak;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    /** @return the name of who was let go */
    public String disable(UUID staff) {
        Scope scope = CurrentScope.get();
        if (scope.actor().equals("staff:" + staff)) {
            throw new BusinessException("identity.staff.self");
        }
        Found found = find(staff);
        if (found.elsewhere()) {
            inScope.run(scope, () -> {
                sql.update("delete from staff_post where staff_id = ?1 and kind = 'OUTLET' and outlet_id = ?2", staff, scope.outlet());
                audit.record("staff.left-outlet", "staff", staff, Map.of("name", found.name()));
            });
        } else {
            change(staff, found, true);
        }
        return found.name();
    }

    /** @return the name of who may log in again */
    public String enable(UUID staff) {
        Found found = find(staff);
        change(staff, found, false);
        return found.name();
    }

    private void change(UUID staff, Found found, boolean disabled) {
        keycloak.enable(found.subject(), !disabled);
        try {
            inScope.run(CurrentScope.get(), () -> {
                sql.update("update staff set disabled = ?2, version = version + 1 where id = ?1", staff, disabled);
                audit.record(disabled ? "staff.disabled" : "staff.enabled", "staff", staff, Map.of("name", found.name()));
            });
        } catch (RuntimeException e) {
            keycloak.enable(found.subject(), disabled);
            throw e;
        }
    }

    private Found find(UUID staff) {
        Scope scope = CurrentScope.get();
        record Seen(String name, long posts) {}
        Seen seen = inScope.call(scope, () -> sql.first(
                "select s.name, (select count(*) from staff_post p where p.staff_id = s.id) from staff s where s.id = ?1",
                row -> new Seen(row.text(0), row.number(1)), staff)).orElseThrow(() -> new NotFoundException("staff " + staff));
        return inScope.call(Scope.job("identity"), () -> sql.first(
                "select a.subject, (select count(*) from staff_post p where p.staff_id = a.staff_id) from account a where a.staff_id = ?1",
                row -> new Found(seen.name(), row.text(0), row.number(1) > seen.posts()), staff)).orElseThrow(() -> new NotFoundException("staff " + staff));
    }
}
