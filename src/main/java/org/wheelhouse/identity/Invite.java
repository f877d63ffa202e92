package org.wheelhouse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.scope.InScope;

/**
 * Takes people in: their account at Keycloak, and what the portal knows of them. Head office gives any role anywhere, an outlet's
 * manager outlet roles at the own outlet. Keycloak is asked first and its account taken back when the portal's rows fail: there is never
 * half a person. Not transactional itself, so that no transaction waits for Keycloak.
 */
@ApplicationScoped
public class Invite {

    static final Set<Role> OUTLET_ROLES = EnumSet.of(Role.TECHNICIAN, Role.OUTLET_STAFF, Role.OUTLET_MANAGER);

    @Inject
    private KeycloakAccounts keycloak;

    @Inject
    private Login login;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    /**
     * Invites somebody in the caller's scope.
     *
     * @throws BusinessException identity.invite.* when it is not the caller's to give, the name is taken or Keycloak does not answer
     */
    public Invited invite(NewStaff staff) {
        check(staff, CurrentScope.get());
        String password = Ids.code(12);
        String subject = keycloak.create(staff, password, true);
        return new Invited(writeOrTakeBack(staff, subject), password);
    }

    /** For the demo chain: a password that is known and stays; an account that Keycloak has already is taken over. */
    public UUID inviteWith(NewStaff staff, String password) {
        check(staff, CurrentScope.get());
        return keycloak.find(staff.username())
                .map(subject -> {
                    keycloak.give(subject, staff.roles());
                    return write(staff, subject);
                })
                .orElseGet(() -> writeOrTakeBack(staff, keycloak.create(staff, password, false)));
    }

    static void check(NewStaff staff, Scope scope) {
        if (!staff.username().matches("[a-z0-9][a-z0-9.-]{2,39}")) {
            throw new BusinessException("identity.invite.username");
        }
        if (staff.name() == null || staff.name().isBlank() || staff.name().length() > 40) {
            throw new BusinessException("identity.invite.name");
        }
        var kinds = staff.posts().stream().map(Post::kind).collect(Collectors.toSet());
        if (staff.roles().isEmpty()
                || !staff.roles().stream()
                        .map(Role::scope)
                        .collect(Collectors.toSet())
                        .equals(kinds)) {
            throw new BusinessException("identity.invite.roles");
        }
        boolean allowed = switch (scope.kind()) {
            case HQ, JOB -> !staff.roles().contains(Role.CUSTOMER);
            case OUTLET ->
                OUTLET_ROLES.containsAll(staff.roles())
                        && staff.posts().stream().allMatch(p -> scope.outlet().equals(p.outlet()));
            default -> false;
        };
        if (!allowed) {
            throw new BusinessException("identity.invite.not-yours");
        }
    }

    private UUID writeOrTakeBack(NewStaff staff, String subject) {
        try {
            return write(staff, subject);
        } catch (RuntimeException e) {
            keycloak.delete(subject);
            throw e;
        }
    }

    private UUID write(NewStaff staff, String subject) {
        // Logins are the system's rows alone; what the caller may give was checked before
        var asSystem = new Scope(
                Scope.Kind.JOB, null, null, null, null, CurrentScope.get().actor());
        return inScope.call(asSystem, () -> {
            UUID id = Ids.next();
            sql.update(
                    "insert into staff (id, name, username, email, phone) values (?1, ?2, ?3, ?4, ?5)",
                    id,
                    staff.name().strip(),
                    staff.username(),
                    staff.email(),
                    staff.phone());
            for (Post post : staff.posts()) {
                sql.update(
                        "insert into staff_post (id, staff_id, kind, region_id, franchisee_id, outlet_id)"
                                + " values (?1, ?2, ?3, cast(?4 as bigint), cast(?5 as bigint), cast(?6 as bigint))",
                        Ids.next(),
                        id,
                        post.kind().name(),
                        text(post.region()),
                        text(post.franchisee()),
                        text(post.outlet()));
            }
            sql.update(
                    "insert into account (issuer, subject, username, staff_id) values (?1, ?2, ?3, ?4)",
                    login.getIssuer(),
                    subject,
                    staff.username(),
                    id);
            Post first = staff.posts().getFirst();
            audit.record(
                    "staff.invited",
                    "staff",
                    id,
                    Map.of(
                            "username",
                            staff.username(),
                            "name",
                            staff.name(),
                            "roles",
                            staff.roles().stream().map(Role::id).sorted().collect(Collectors.joining(" ")),
                            "posts",
                            staff.posts().stream().map(Post::key).collect(Collectors.joining(" "))),
                    first.region(),
                    first.franchisee(),
                    first.outlet());
            return id;
        });
    }

    private static String text(Long id) {
        return id == null ? null : id.toString();
    }
}
