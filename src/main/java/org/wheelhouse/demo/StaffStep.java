package org.wheelhouse.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.identity.Invite;
import org.wheelhouse.identity.NewStaff;
import org.wheelhouse.identity.Post;
import org.wheelhouse.identity.Role;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;

/**
 * The staff of {@code staff.csv} with their logins at Keycloak, all with one known password: only in the embedded run, never in an
 * installation that others can reach.
 */
@ApplicationScoped
class StaffStep implements DemoStep {

    static final String PASSWORD = "wheelhouse";
    private static final Logger LOG = Logger.getLogger(StaffStep.class.getName());

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_EMBEDDED", defaultValue = "false")
    private boolean embedded;

    @Inject
    private Invite invite;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private DemoProgress progress;

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String name() {
        return "staff and their logins";
    }

    @Override
    public boolean done() {
        return missing().isEmpty();
    }

    /** Who has no account yet: a step that was broken off goes on behind those it made. */
    private List<Map<String, String>> missing() {
        var known = inScope.call(
                NetworkStep.SCOPE,
                () -> sql.list("select username from account where username is not null", r -> r.text(0)));
        return Csv.read("staff.csv").stream()
                .filter(s -> !s.get("role").equals("customer") && !known.contains(s.get("username")))
                .toList();
    }

    @Override
    public void load() {
        if (!embedded) {
            LOG.warning(
                    "Demo chain: no logins were made, because their password is known; WHEELHOUSE_EMBEDDED is not true");
            return;
        }
        Map<String, Post> posts = inScope.call(NetworkStep.SCOPE, this::posts);
        for (var person : missing()) {
            progress.say(name() + ": " + person.get("username"));
            var roles = Arrays.stream(person.get("role").split("\\+"))
                    .map(r -> Role.of(r).orElseThrow())
                    .collect(Collectors.toSet());
            var where = Csv.values(person.get("where")).stream().map(posts::get).toList();
            var staff = new NewStaff(
                    person.get("username"), person.get("name"), email(person.get("username")), null, roles, where);
            inScope.run(NetworkStep.SCOPE, () -> {
                UUID id = invite.inviteWith(staff, PASSWORD);
                where.stream()
                        .filter(p -> p.kind() == Scope.Kind.OUTLET)
                        .forEach(p -> isTechnician(id, p, staff.name()));
            });
        }
    }

    /** Keycloak asks at the first login who has none; nobody receives mail there (RFC 2606). */
    static String email(String username) {
        return username + "@wheelhouse.example";
    }

    /** Joins the login to the technician of that name, so that a job card knows who is working. */
    private void isTechnician(UUID staff, Post post, String name) {
        sql.update(
                "update technician set staff_id = ?1, version = version + 1 where outlet_id = ?2 and name = ?3 and staff_id is null",
                staff,
                post.outlet(),
                name);
    }

    /** By their names in the file: {@code hq}, {@code region:east}, {@code franchisee:sh-lanchi}, {@code outlet:hub-east}. */
    private Map<String, Post> posts() {
        var posts = new HashMap<String, Post>();
        posts.put("hq", new Post(Scope.Kind.HQ, null, null, null, "总部", "Head office"));
        sql.list(
                "select code, id, name_zh, name_en from region",
                r -> posts.put(
                        "region:" + r.text(0),
                        new Post(Scope.Kind.REGION, r.number(1), null, null, r.text(2), r.text(3))));
        sql.list(
                "select code, id, name_zh, name_en from franchisee",
                r -> posts.put(
                        "franchisee:" + r.text(0),
                        new Post(Scope.Kind.FRANCHISEE, null, r.number(1), null, r.text(2), r.text(3))));
        sql.list(
                "select code, id, region_id, franchisee_id, name_zh, name_en from outlet",
                r -> posts.put(
                        "outlet:" + r.text(0),
                        new Post(Scope.Kind.OUTLET, r.number(2), r.number(3), r.number(1), r.text(4), r.text(5))));
        return posts;
    }
}
