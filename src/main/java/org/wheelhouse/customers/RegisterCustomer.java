package org.wheelhouse.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
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
    private OpenIdContext openId;

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
                name(login.subject()),
                claim("email"),
                language.getCode());
        sql.update(
                "insert into account (issuer, subject, username, customer_id) values (?1, ?2, cast(?3 as text), ?4)",
                login.issuer(),
                login.subject(),
                claim("preferred_username"),
                id);
    }

    void takeOver(@Observes LoggedIn login) {
        visitor.takeOver(login.customer(), login.response());
    }

    /** As a person calls them: the family name first in Chinese, as Keycloak's own full name is not. */
    private String name(String subject) {
        String given = claim("given_name");
        String family = claim("family_name");
        if (given != null && family != null) {
            boolean chinese = (family + given)
                    .codePoints()
                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            return chinese ? family + given : given + " " + family;
        }
        String name = claim("name") != null ? claim("name") : claim("preferred_username");
        return name != null ? name : subject.substring(0, Math.min(8, subject.length()));
    }

    private String claim(String name) {
        return openId.getClaims()
                .getStringClaim(name)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }
}
