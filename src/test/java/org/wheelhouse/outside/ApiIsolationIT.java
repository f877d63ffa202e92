package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Path;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.identity.Role;
import org.wheelhouse.platform.rest.ApiOperation;
import org.wheelhouse.testing.OwnerSql;

/**
 * Nobody reaches another's row through the API: every operation that its resources have × nobody, two customers and a login of every role
 * of staff × own, foreign, absent and malformed ids. That one's own may be changed is proved by {@link ApiIT}; here it is only read.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ApiIsolationIT {

    private static final String NO_UUID = "01900000-0000-7000-8000-000000000001";

    /**
     * What a parameter of a path may be.
     *
     * @param owned query for ids of a customer ({@code ?}), or null for what is everybody's
     * @param state query for how a row of that id stands
     */
    private record Kind(String owned, String state, String shared, String absent, String malformed) {

        static Kind shared(String sql, String absent, String malformed) {
            return new Kind(null, null, sql, absent, malformed);
        }

        List<String> of(String customer) {
            return OwnerSql.rows(owned, java.util.UUID.fromString(customer)).stream()
                    .map(row -> row.values().iterator().next().toString())
                    .toList();
        }
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry(
                    "order",
                    new Kind(
                            "select number from sales_order where customer_id = ? and state in ('PAID', 'DONE') limit 3",
                            "select state || version from sales_order where number = ?",
                            null,
                            "W22222222X",
                            "'--")),
            Map.entry(
                    "booking",
                    new Kind(
                            "select cast(id as text) from booking where customer_id = ? and state <> 'EXPIRED' limit 3",
                            "select state || version from booking where cast(id as text) = ?",
                            null,
                            NO_UUID,
                            "1")),
            Map.entry(
                    "car",
                    new Kind(
                            "select cast(id as text) from car where customer_id = ? and removed_at is null limit 3",
                            "select current || cast(version as text) from car where cast(id as text) = ?",
                            null,
                            NO_UUID,
                            "x")),
            Map.entry("line", Kind.shared(null, "sku.NOTHING.ship", "'--")),
            Map.entry(
                    "product",
                    Kind.shared(
                            "select code from product where state = 'ACTIVE' and code like 'bosch-%' limit 1",
                            "nothing", "'--")),
            Map.entry("outlet", Kind.shared("select code from outlet where code = 'sh-wuzhonglu'", "nothing", "'--")),
            Map.entry(
                    "make",
                    Kind.shared(
                            "select cast(make_id as text) from vehicle_series s where exists (select from vehicle_trim t where t.series_id = s.id) order by s.id limit 1",
                            "999999999999",
                            "x")),
            Map.entry(
                    "series",
                    Kind.shared(
                            "select cast(series_id as text) from vehicle_trim order by id limit 1",
                            "999999999999",
                            "x")),
            Map.entry(
                    "year",
                    Kind.shared("select cast(model_year as text) from vehicle_trim order by id limit 1", "1066", "x")),
            Map.entry("vin", Kind.shared("select 'WVWZZZ1KZKW000001'", "11111111111111111", "'--")));

    /** Somebody who tries everything. */
    private record Actor(String name, String customer, String[] headers) {}

    private final List<String> wrong = new ArrayList<>();
    private int probes;

    private static List<Actor> actors() {
        var actors = new ArrayList<Actor>();
        actors.add(new Actor("anonymous", null, new String[0]));
        var roles = new TreeSet<String>();
        for (String line : Portal.read(java.nio.file.Path.of("src/main/resources/demo/staff.csv"))
                .lines()
                .skip(1)
                .toList()) {
            String[] login = line.split(",", -1);
            boolean customer = login[4].equals(Role.CUSTOMER.id());
            if (customer || roles.add(login[4])) {
                Object id =
                        OwnerSql.value("select cast(customer_id as text) from account where username = ?", login[0]);
                actors.add(new Actor(login[0], customer ? id.toString() : null, Api.as(login[0])));
            }
        }
        return actors;
    }

    @Test
    void everyOperationForEverybodyWithEveryKindOfId() {
        List<ApiOperation> operations = ApiOperation.of(Portal.resources());
        var unknown = new TreeSet<String>();
        operations.forEach(o -> o.parameters().stream()
                .filter(p -> p.in().equals("path") && !KINDS.containsKey(p.name()))
                .forEach(p -> unknown.add(o.path() + " " + p.name())));
        assertEquals(Set.of(), unknown, "say in KINDS where own and foreign ones come from");
        List<Actor> actors = actors();
        List<Actor> customers =
                actors.stream().filter(a -> a.customer() != null).toList();
        assertEquals(2, customers.size());
        var before = new LinkedHashMap<String, Object>();
        for (Kind kind : KINDS.values()) {
            if (kind.owned() != null) {
                customers.forEach(
                        c -> assertTrue(!kind.of(c.customer()).isEmpty(), c.name() + " has none: " + kind.owned()));
                customers.forEach(c ->
                        kind.of(c.customer()).forEach(id -> before.put(id, OwnerSql.value(kind.state(), id))));
            }
        }
        for (ApiOperation operation : operations) {
            for (Actor actor : actors) {
                probe(operation, actor, customers);
            }
        }
        KINDS.values().stream()
                .filter(k -> k.owned() != null)
                .forEach(kind -> before.forEach((id, stood) -> {
                    Object now = OwnerSql.value(kind.state(), id);
                    if (now != null && !now.equals(stood)) {
                        wrong.add(id + " was " + stood + " and is " + now);
                    }
                }));
        System.getLogger("test")
                .log(
                        System.Logger.Level.INFO,
                        "{0} probes of {1} operations by {2} actors",
                        probes,
                        operations.size(),
                        actors.size());
        assertEquals("", String.join("\n", wrong));
    }

    private void probe(ApiOperation operation, Actor actor, List<Actor> customers) {
        String owned = operation.parameters().stream()
                .filter(p -> p.in().equals("path") && KINDS.get(p.name()).owned() != null)
                .map(ApiOperation.Given::name)
                .findFirst()
                .orElse(null);
        boolean reads = operation.method().equals("GET");
        if (owned == null) {
            boolean takesId = operation.path().contains("{");
            boolean there = !operation.path().contains("{line}");
            if (reads || operation.isMine() && actor.customer() == null) {
                expect(operation, actor, filled(operation, KindOfId.RIGHT), !there ? Seen.GONE : Seen.THERE);
            }
            if (takesId) {
                expect(operation, actor, filled(operation, KindOfId.ABSENT), Seen.GONE);
                expect(operation, actor, filled(operation, KindOfId.MALFORMED), Seen.GONE);
            }
            return;
        }
        Kind kind = KINDS.get(owned);
        for (Actor other : customers) {
            boolean own = other.name().equals(actor.name());
            for (String id : kind.of(other.customer())) {
                if (reads || !own) {
                    expect(
                            operation,
                            actor,
                            operation.path().replace("{" + owned + "}", id),
                            own ? Seen.THERE : Seen.GONE);
                }
            }
        }
        expect(operation, actor, operation.path().replace("{" + owned + "}", kind.absent()), Seen.GONE);
        expect(operation, actor, operation.path().replace("{" + owned + "}", kind.malformed()), Seen.GONE);
    }

    private enum KindOfId {
        RIGHT,
        ABSENT,
        MALFORMED
    }

    private enum Seen {
        THERE,
        GONE
    }

    private static String filled(ApiOperation operation, KindOfId which) {
        String path = operation.path();
        for (ApiOperation.Given given : operation.parameters()) {
            if (given.in().equals("path")) {
                Kind kind = KINDS.get(given.name());
                String id = which == KindOfId.ABSENT || kind.shared() == null
                        ? kind.absent()
                        : which == KindOfId.MALFORMED
                                ? kind.malformed()
                                : OwnerSql.value(kind.shared()).toString();
                path = path.replace("{" + given.name() + "}", id);
            }
        }
        return path;
    }

    private void expect(ApiOperation operation, Actor actor, String path, Seen seen) {
        probes++;
        String body = operation.body() == null
                ? null
                : sample(operation.body()).build().toString();
        Api.Answer answer = Api.send(operation.method(), path.replace("'", "%27"), body, actor.headers());
        String what = actor.name() + " " + operation.method() + " " + path + ": " + answer.status();
        wrong.addAll(Answers.problems(what, answer.http()));
        int status = answer.status();
        if (operation.isMine() && actor.name().equals("anonymous")) {
            check(status == 401, what + ", has to ask for a token");
        } else if (operation.isMine() && actor.customer() == null || seen == Seen.GONE) {
            check(status == 404 || operation.path().contains("{vin}") && status == 422, what + ", has to be not found");
        } else {
            // a list that needs a filter says so; a slot that is wanted may be refused
            check(
                    status / 100 == 2 || status == 400 || status == 422,
                    what + ", has to be there: " + answer.http().body());
        }
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }

    /** A body with all that must be there. */
    private static JsonObjectBuilder sample(Class<?> type) {
        var body = Json.createObjectBuilder();
        for (RecordComponent component : type.getRecordComponents()) {
            try {
                if (type.getDeclaredField(component.getName()).isAnnotationPresent(NotNull.class)) {
                    add(body, component);
                }
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }
        return body;
    }

    private static void add(JsonObjectBuilder body, RecordComponent component) {
        Class<?> type = component.getType();
        String name = component.getName();
        if (type.isRecord()) {
            body.add(name, sample(type));
        } else if (type == Boolean.class) {
            body.add(name, true);
        } else if (type == OffsetDateTime.class) {
            body.add(name, "2099-01-01T10:00:00+08:00");
        } else if (Number.class.isAssignableFrom(type)) {
            body.add(name, 1);
        } else {
            body.add(
                    name,
                    switch (name) {
                        case "currency" -> "CNY";
                        case "county" -> ApiShopper.COUNTY;
                        case "phone" -> "not a phone";
                        default -> "nothing";
                    });
        }
    }

    @Test
    void theResourcesAreFoundAndTheirPathsAreOurs() {
        assertTrue(Portal.resources().size() > 12, Portal.resources().toString());
        Portal.resources()
                .forEach(r -> assertTrue(r.getAnnotation(Path.class).value().startsWith("/"), r.getName()));
    }
}
