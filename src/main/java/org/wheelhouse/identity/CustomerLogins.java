package org.wheelhouse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;

/** Gives a login to a customer whom the portal knows already. Who comes by the website registers there alone ({@link FirstLogin}). */
@ApplicationScoped
public class CustomerLogins {

    @Inject
    private KeycloakAccounts keycloak;

    @Inject
    private Login login;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    /**
     * An account that Keycloak has already by this name is taken over; one made here is taken back when the portal's row fails.
     *
     * @param email Keycloak asks at the first login who has none
     */
    public void give(UUID customer, String username, String name, String email, String password) {
        var known = keycloak.find(username);
        String subject = known.orElseGet(() -> keycloak.create(
                new NewStaff(username, name, email, null, Set.of(Role.CUSTOMER), List.of()), password, false));
        try {
            inScope.run(
                    Scope.job("identity"),
                    () -> sql.update(
                            "insert into account (issuer, subject, username, customer_id) values (?1, ?2, ?3, ?4)",
                            login.getIssuer(),
                            subject,
                            username,
                            customer));
        } catch (RuntimeException e) {
            if (known.isEmpty()) {
                keycloak.delete(subject);
            }
            throw e;
        }
    }
}
