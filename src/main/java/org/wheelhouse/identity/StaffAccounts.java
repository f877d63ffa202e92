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
 * can no longer log in, and open sessions end. Keycloak first, then the row; the row failing gives the login back. Head office may have
 * anybody back, an outlet's manager only whom a manager of that outlet has let go.
 */
@ApplicationScoped
public class StaffAccounts {

    private record Found(String name, String subject, boolean elsewhere, boolean disabled, Long disabledByOutlet) {}

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
        if (found.disabled() && scope.kind() != Scope.Kind.HQ) {
            throw new BusinessException("identity.staff.already-disabled", found.name()); // who did it stays known
        }
        if (found.elsewhere()) {
            inScope.run(scope, () -> {
                sql.update(
                        "delete from staff_post where staff_id = ?1 and kind = 'OUTLET' and outlet_id = ?2",
                        staff,
                        scope.outlet());
                audit.record("staff.left-outlet", "staff", staff, Map.of("name", found.name()));
            });
        } else {
            change(staff, found, true);
        }
        return found.name();
    }

    /**
     * @return the name of who may log in again
     * @throws BusinessException identity.staff.not-yours-to-enable
     */
    public String enable(UUID staff) {
        Found found = find(staff);
        if (!mayEnable(CurrentScope.get(), found.disabledByOutlet())) {
            throw new BusinessException("identity.staff.not-yours-to-enable", found.name());
        }
        change(staff, found, false);
        return found.name();
    }

    /** @param disabledByOutlet whose manager has let them go; null for head office */
    static boolean mayEnable(Scope caller, Long disabledByOutlet) {
        return caller.kind() == Scope.Kind.HQ
                || caller.kind() == Scope.Kind.OUTLET && caller.outlet().equals(disabledByOutlet);
    }

    private void change(UUID staff, Found found, boolean disabled) {
        Scope scope = CurrentScope.get();
        keycloak.enable(found.subject(), !disabled);
        try {
            inScope.run(scope, () -> {
                sql.update(
                        "update staff set disabled = ?2, disabled_by_outlet = cast(?3 as bigint), version = version + 1 where id = ?1",
                        staff,
                        disabled,
                        disabled && scope.kind() == Scope.Kind.OUTLET
                                ? scope.outlet().toString()
                                : null);
                audit.record(
                        disabled ? "staff.disabled" : "staff.enabled", "staff", staff, Map.of("name", found.name()));
            });
        } catch (RuntimeException e) {
            keycloak.enable(found.subject(), !found.disabled());
            throw e;
        }
    }

    private Found find(UUID staff) {
        Scope scope = CurrentScope.get();
        record Seen(String name, boolean disabled, Long disabledByOutlet, long posts) {}
        Seen seen = inScope.call(
                        scope,
                        () -> sql.first(
                                "select s.name, s.disabled, s.disabled_by_outlet, (select count(*) from staff_post p where p.staff_id = s.id) from staff s where s.id = ?1",
                                row -> new Seen(row.text(0), row.flag(1), row.numberOrNull(2), row.number(3)),
                                staff))
                .orElseThrow(() -> new NotFoundException("staff " + staff));
        return inScope.call(
                        Scope.job("identity"),
                        () -> sql.first(
                                "select a.subject, (select count(*) from staff_post p where p.staff_id = a.staff_id) from account a where a.staff_id = ?1",
                                row -> new Found(
                                        seen.name(),
                                        row.text(0),
                                        row.number(1) > seen.posts(),
                                        seen.disabled(),
                                        seen.disabledByOutlet()),
                                staff))
                .orElseThrow(() -> new NotFoundException("staff " + staff));
    }
}
