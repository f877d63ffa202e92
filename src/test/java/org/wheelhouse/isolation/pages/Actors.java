package org.wheelhouse.isolation.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.wheelhouse.identity.Role;
import org.wheelhouse.outside.Visitor;
import org.wheelhouse.testing.OwnerSql;

/** One login for every role, and a second where the role works at a hub too; all from the file that the demo chain's staff come from. */
final class Actors {

    private static final String PASSWORD = "wheelhouse";

    private Actors() {}

    static List<Actor> all() {
        var actors = new ArrayList<>(List.of(Actor.anonymous()));
        var taken = new HashSet<String>();
        try (var file = Actors.class.getResourceAsStream("/demo/staff.csv")) {
            var rows = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            int username = rows.getFirst().indexOf("username");
            int role = rows.getFirst().indexOf("role");
            for (var row : rows.subList(1, rows.size())) {
                Role.of(row.get(role))
                        .map(r -> actor(row.get(username), r))
                        .filter(a -> taken.add(a.role() + " " + a.hub()))
                        .ifPresent(actors::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var missing = EnumSet.allOf(Role.class);
        actors.forEach(a -> missing.remove(a.role()));
        if (!missing.isEmpty()) {
            throw new AssertionError("No login has the role " + missing + ": add one to demo/staff.csv");
        }
        return actors;
    }

    private static Actor actor(String username, Role role) {
        Map<String, Object> post = OwnerSql.rows(
                        "select p.region_id, p.franchisee_id, p.outlet_id, a.customer_id, coalesce(o.region_id, p.region_id) as region,"
                                + " coalesce(o.kind = 'HUB', false) as hub from account a left join staff_post p on p.staff_id = a.staff_id"
                                + " left join outlet o on o.id = p.outlet_id where a.username = ? order by p.outlet_id limit 1",
                        username)
                .getFirst();
        return new Actor(
                username,
                role,
                (Boolean) post.get("hub"),
                text(post.get("region")),
                text(post.get("franchisee_id")),
                text(post.get("outlet_id")),
                text(post.get("customer_id")),
                new Visitor());
    }

    static void logIn(Actor actor) {
        if (actor.role() != null) {
            actor.visitor().logIn("/my/home", actor.name(), PASSWORD);
        }
    }

    private static String text(Object id) {
        return id == null ? null : id.toString();
    }
}
