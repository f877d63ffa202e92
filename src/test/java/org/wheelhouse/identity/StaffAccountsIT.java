package org.wheelhouse.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SmallChain;

/** Who lets staff go, and who may have them back; with the accounts at Keycloak. */
@ExtendWith(ArquillianExtension.class)
class StaffAccountsIT {

    private static final Scope HEAD_OFFICE = Scope.headOffice("staff:hq");

    @Inject
    private StaffAccounts accounts;

    @Inject
    private StaffFiles files;

    @Inject
    private Invite invite;

    @Inject
    private InScope inScope;

    private final SmallChain chain = SmallChain.make();

    private static Post post(SmallChain.Site site) {
        return new Post(Scope.Kind.OUTLET, site.region(), site.franchisee(), site.outlet(), "测试店", null);
    }

    private UUID staff(SmallChain.Site... sites) {
        var posts = List.of(sites).stream().map(StaffAccountsIT::post).toList();
        var somebody = new NewStaff(
                "t-" + Ids.code(10).toLowerCase(Locale.ROOT), "试员", null, null, Set.of(Role.TECHNICIAN), posts);
        return inScope.call(HEAD_OFFICE, () -> invite.inviteWith(somebody, Ids.code(12)));
    }

    private static boolean disabled(UUID staff) {
        return (Boolean) OwnerSql.value("select disabled from staff where id = ?", staff);
    }

    private String refusal(Scope scope, Runnable act) {
        return assertThrows(BusinessException.class, () -> inScope.run(scope, act))
                .key();
    }

    @Test
    void anOutletHasBackWhomItLetGoItself() {
        var outlet = chain.outlets().getFirst();
        UUID staff = staff(outlet);
        inScope.run(outlet.scope(), () -> accounts.disable(staff));
        assertTrue(disabled(staff));
        assertTrue(inScope.call(outlet.scope(), () -> files.get(staff)).mayEnable());
        inScope.run(outlet.scope(), () -> accounts.enable(staff));
        assertFalse(disabled(staff));
    }

    @Test
    void whomHeadOfficeDisabledStaysOutUntilHeadOfficeSaysOtherwise() {
        var outlet = chain.outlets().getFirst();
        UUID staff = staff(outlet);
        inScope.run(HEAD_OFFICE, () -> accounts.disable(staff));
        assertFalse(inScope.call(outlet.scope(), () -> files.get(staff)).mayEnable());
        assertEquals("identity.staff.not-yours-to-enable", refusal(outlet.scope(), () -> accounts.enable(staff)));
        assertEquals(
                "identity.staff.already-disabled",
                refusal(outlet.scope(), () -> accounts.disable(staff)),
                "so that it does not become the outlet's");
        assertTrue(disabled(staff));
        inScope.run(HEAD_OFFICE, () -> accounts.enable(staff));
        assertFalse(disabled(staff));
    }

    @Test
    void headOfficeHasTheLastWordOverAnOutlets() {
        var outlet = chain.outlets().getFirst();
        UUID staff = staff(outlet);
        inScope.run(outlet.scope(), () -> accounts.disable(staff));
        inScope.run(HEAD_OFFICE, () -> accounts.disable(staff));
        assertEquals("identity.staff.not-yours-to-enable", refusal(outlet.scope(), () -> accounts.enable(staff)));
    }

    @Test
    void anotherOutletOfTheSamePersonDoesNotDecide() {
        var first = chain.outlets().get(0);
        var second = chain.outlets().get(1);
        UUID staff = staff(first);
        inScope.run(first.scope(), () -> accounts.disable(staff));
        var columns = second.columns();
        columns.put("id", Ids.next());
        columns.put("staff_id", staff);
        columns.put("kind", "OUTLET");
        OwnerSql.insert("staff_post", columns);
        assertEquals("identity.staff.not-yours-to-enable", refusal(second.scope(), () -> accounts.enable(staff)));
    }
}
