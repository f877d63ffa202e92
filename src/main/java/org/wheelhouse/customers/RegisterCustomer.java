package org.wheelhouse.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wheelhouse.identity.FirstLogin;
import org.wheelhouse.identity.LoggedIn;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.web.Language;

/** Somebody logs in whom the portal does not know: a new customer. And whoever logs in brings along what the browser gathered. */
@ApplicationScoped
class RegisterCustomer {

    @Inject
    private Sql sql;

    @Inject
    private Language language;

    @Inject
    private Visitor visitor;

    /** In the transaction and the scope of the login: customer and account together, or neither. */
    void register(@Observes FirstLogin login) {
        UUID id = Ids.next();
        sql.update(
                "insert into customer (id, name, email, language) values (?1, ?2, cast(?3 as text), ?4)",
                id,
                name(login),
                claim(login, "email"),
                language.getCode());
        sql.update(
                "insert into account (issuer, subject, username, customer_id) values (?1, ?2, cast(?3 as text), ?4)",
                login.issuer(),
                login.subject(),
                claim(login, "preferred_username"),
                id);
    }

    void takeOver(@Observes LoggedIn login) {
        visitor.takeOver(login.customer(), login.response());
    }

    /** As a person calls them: the family name first in Chinese, as Keycloak's own full name is not. */
    private static String name(FirstLogin login) {
        String given = claim(login, "given_name");
        String family = claim(login, "family_name");
        if (given != null && family != null) {
            boolean chinese = (family + given)
                    .codePoints()
                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            return chinese ? family + given : given + " " + family;
        }
        String name = claim(login, "name") != null ? claim(login, "name") : claim(login, "preferred_username");
        String subject = login.subject();
        return name != null ? name : subject.substring(0, Math.min(8, subject.length()));
    }

    private static String claim(FirstLogin login, String name) {
        return login.claims().apply(name).orElse(null);
    }
}
