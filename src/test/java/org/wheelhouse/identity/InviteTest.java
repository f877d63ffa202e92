package org.wheelhouse.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Scope;

class InviteTest {

    private static final Post OWN = new Post(Scope.Kind.OUTLET, 1L, 2L, 12L, "漕溪路店", null);
    private static final Post OTHER = new Post(Scope.Kind.OUTLET, 1L, 2L, 13L, "徐家汇店", null);
    private static final Post HEAD_OFFICE = new Post(Scope.Kind.HQ, null, null, null, "总部", null);
    private static final Scope MANAGER = Scope.outlet(1, 12, "staff:x");

    private static void check(Scope scope, String username, Set<Role> roles, Post... posts) {
        Invite.check(new NewStaff(username, "周敏", null, null, roles, List.of(posts)), scope);
    }

    private static void refused(String key, Scope scope, String username, Set<Role> roles, Post... posts) {
        assertEquals(
                key,
                assertThrows(BusinessException.class, () -> check(scope, username, roles, posts))
                        .key());
    }

    @Test
    void managerGivesOutletRolesAtTheOwnOutletOnly() {
        assertDoesNotThrow(() -> check(MANAGER, "zhou.min", Set.of(Role.TECHNICIAN, Role.OUTLET_MANAGER), OWN));
        refused("identity.invite.not-yours", MANAGER, "zhou.min", Set.of(Role.TECHNICIAN), OTHER);
        refused("identity.invite.not-yours", MANAGER, "zhou.min", Set.of(Role.TECHNICIAN), OWN, OTHER);
        refused("identity.invite.not-yours", MANAGER, "zhou.min", Set.of(Role.HQ_ADMINISTRATOR), HEAD_OFFICE);
    }

    @Test
    void headOfficeGivesAnyRoleOfStaff() {
        assertDoesNotThrow(() -> check(Scope.headOffice("staff:x"), "shen.jie", Set.of(Role.HQ_FINANCE), HEAD_OFFICE));
        assertDoesNotThrow(() -> check(Scope.job("demo"), "zhou.min", Set.of(Role.OUTLET_STAFF), OWN, OTHER));
        refused("identity.invite.roles", Scope.headOffice("staff:x"), "shen.jie", Set.of(Role.CUSTOMER), HEAD_OFFICE);
    }

    @Test
    void nobodyElseInvites() {
        refused("identity.invite.not-yours", Scope.region(1, "staff:x"), "zhou.min", Set.of(Role.TECHNICIAN), OWN);
        refused("identity.invite.not-yours", Scope.franchisee(2, "staff:x"), "zhou.min", Set.of(Role.TECHNICIAN), OWN);
    }

    @Test
    void rolesAndPlacesGoTogether() {
        refused("identity.invite.roles", Scope.headOffice("staff:x"), "zhou.min", Set.of(Role.TECHNICIAN), HEAD_OFFICE);
        refused("identity.invite.roles", Scope.headOffice("staff:x"), "zhou.min", Set.of(), OWN);
        refused("identity.invite.roles", Scope.headOffice("staff:x"), "zhou.min", Set.of(Role.TECHNICIAN));
    }

    @Test
    void userNameIsPlain() {
        for (String name : List.of("", "ab", "周敏", "Zhou", "a b c", "-abc", "a".repeat(41))) {
            refused("identity.invite.username", MANAGER, name, Set.of(Role.TECHNICIAN), OWN);
        }
    }
}
