package org.wheelhouse.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wheelhouse.tenancy.Brand;

/**
 * The person behind this request: roles from the login, posts from the portal's data, read again at every request so that a disabled
 * member of staff or a lost post counts at once.
 */
@RequestScoped
@Named
public class Caller {

    @Inject
    private SecurityContext security;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Accounts accounts;

    @Inject
    private ActivePost activePost;

    private Account account;
    private Set<Role> roles;
    /** What a program brought, if anything; null for the request of a page. */
    private Optional<BearerToken> token;

    /** This request is a program's: only its token says who calls, whoever is logged in to the pages. For the API's door. */
    public void calls(Optional<BearerToken> bearer) {
        token = bearer;
    }

    public boolean isLoggedIn() {
        return token == null ? security.getCallerPrincipal() != null : token.isPresent();
    }

    private String subject() {
        return token == null
                ? security.getCallerPrincipal().getName()
                : token.orElseThrow().subject();
    }

    /** What the login says of the person: {@code email}, {@code given_name}; empty where it does not say. */
    private Optional<String> claim(String name) {
        Optional<String> said =
                token == null ? signedIn.claim(name) : token.map(t -> t.claims().get(name));
        return said.filter(value -> !value.isBlank());
    }

    private List<String> groups() {
        return token == null
                ? signedIn.groups()
                : token.map(BearerToken::groups).orElse(List.of());
    }

    public Set<Role> getRoles() {
        if (roles == null) {
            roles = EnumSet.noneOf(Role.class);
            if (isLoggedIn()) {
                // As Keycloak gave them at the login. The server's own isCallerInRole answers "no" to everything in
                // about one request of
                // a hundred when several people ask at once (Payara 7.2025.1), and they would find their pages gone
                groups().forEach(group -> Role.of(group).ifPresent(roles::add));
                // Whoever registered is a customer by being one: it is not given to them in Keycloak
                if (getAccount().customer() != null) {
                    roles.add(Role.CUSTOMER);
                }
            }
        }
        return roles;
    }

    /** The account of the logged-in person; made at the first visit of a customer. */
    public Account getAccount() {
        if (account == null && isLoggedIn()) {
            account = accounts.of(subject(), this::claim);
        }
        return account;
    }

    /** Id of the customer, null for staff and anonymous callers. */
    public UUID getCustomer() {
        return isLoggedIn() ? getAccount().customer() : null;
    }

    /** All posts where this caller's roles let them work. */
    public List<Post> getPosts() {
        return isLoggedIn()
                ? getAccount().posts().stream()
                        .filter(p -> getRoles().stream().anyMatch(r -> r.scope() == p.kind()))
                        .toList()
                : List.of();
    }

    /** The chosen post, if it is still theirs; else their first. Empty for callers who have none. */
    public Optional<Post> post() {
        var posts = getPosts();
        return posts.stream()
                .filter(p -> p.key().equals(activePost.key()))
                .findFirst()
                .or(() -> posts.stream().findFirst());
    }

    /** The active post for pages, or null. */
    public Post getPost() {
        return post().orElse(null);
    }

    /** How the portal looks to this caller: as their post does, and the group's to everybody else. */
    public Brand getBrand() {
        return post().map(Post::brand).orElse(Brand.GROUP);
    }

    /** The name for the audit trail. */
    public String actor() {
        if (!isLoggedIn()) {
            return "anonymous";
        }
        return getAccount().staff() == null
                ? "customer:" + getAccount().customer()
                : "staff:" + getAccount().staff();
    }
}
