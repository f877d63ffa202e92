package org.wheelhouse.isolation.pages;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.wheelhouse.identity.Access;
import org.wheelhouse.isolation.pages.Answer.Seen;
import org.wheelhouse.isolation.pages.Answer.Try;
import org.wheelhouse.outside.Visitor;

/** One actor reads every page: alone, and with own, foreign, absent and malformed ids in whatever it asks for. */
final class PageProbes {

    private final Portal portal;
    private final Attempts attempts;
    private final Actor actor;
    private final Set<String> tried = new HashSet<>();
    private final Set<Form> forms = new LinkedHashSet<>();
    private final Set<String> formKinds = new HashSet<>();

    PageProbes(Portal portal, Attempts attempts) {
        this.portal = portal;
        this.attempts = attempts;
        actor = attempts.actor();
    }

    /** The forms that the pages showed, one of each kind. */
    Set<Form> forms() {
        return forms;
    }

    /** Every page alone. */
    void alone() {
        portal.endpoints().stream().filter(Endpoint::reads).forEach(e -> look(e, Try.PLAIN, null, e.address()));
    }

    /** Every page with ids in what it has been seen to ask for and in its path. What was tried before is not tried again. */
    void withIds(Map<String, Set<String>> asked) {
        for (Endpoint endpoint : portal.endpoints()) {
            if (endpoint.reads()) {
                var names = new TreeSet<>(asked.getOrDefault(endpoint.address(), Set.of()));
                names.removeIf(name -> IdKinds.of(name) == null);
                names.stream()
                        .filter(name -> tried.add(endpoint + " " + name))
                        .forEach(name -> vary(endpoint, name, names));
                if (endpoint.segment() != null && tried.add(endpoint + " /")) {
                    vary(endpoint, endpoint.segment(), names);
                }
                if (isAdmitted(endpoint)) {
                    searches(endpoint, asked.getOrDefault(endpoint.address(), Set.of()));
                }
            }
        }
    }

    private boolean isAdmitted(Endpoint endpoint) {
        return Access.guardedAudience(endpoint.address()).isEmpty()
                || Access.rolesFor(endpoint.address()).contains(actor.role());
    }

    private void vary(Endpoint endpoint, String name, Set<String> names) {
        IdKind kind = IdKinds.of(name);
        if (kind == null) {
            followed(endpoint).forEach(id -> look(endpoint, Try.OWN, name, address(endpoint, name, id, Map.of())));
            look(endpoint, Try.ABSENT, name, address(endpoint, name, "none-22222", Map.of()));
            return;
        }
        var rest = new LinkedHashMap<String, String>();
        names.stream()
                .filter(other -> !other.equals(name))
                .forEach(other ->
                        IdKinds.of(other).own(actor).stream().findFirst().ifPresent(id -> rest.put(other, id)));
        var own = kind.own(actor);
        var foreign = kind.foreign(actor);
        if (!isAdmitted(endpoint)) {
            // The door is closed before any id is read: one of each says so
            own = own.stream().limit(1).toList();
            foreign = foreign.stream().limit(1).toList();
        }
        // Another id beside it only where the page needs one: the two have to belong together
        boolean alone = own.stream()
                .map(id -> look(endpoint, Try.OWN, name, address(endpoint, name, id, Map.of())))
                .toList()
                .contains(Seen.THROUGH);
        if (alone) {
            rest.clear();
        } else if (!rest.isEmpty()) {
            own.forEach(id -> look(endpoint, Try.OWN, name, address(endpoint, name, id, rest)));
        }
        foreign.forEach(id -> look(endpoint, Try.FOREIGN, name, address(endpoint, name, id, rest)));
        look(endpoint, Try.ABSENT, name, address(endpoint, name, kind.absent(), rest));
        IdKind.MALFORMED.stream()
                .limit(isAdmitted(endpoint) ? 2 : 1)
                .forEach(id -> look(endpoint, Try.MALFORMED, name, address(endpoint, name, id, rest)));
    }

    private static boolean isSegment(Endpoint endpoint, String name) {
        return name.equals(endpoint.segment());
    }

    private static String address(Endpoint endpoint, String name, String id, Map<String, String> rest) {
        var parameters = new LinkedHashMap<>(rest);
        if (!isSegment(endpoint, name)) {
            parameters.put(name, id);
        }
        return endpoint.address()
                + (isSegment(endpoint, name) ? "/" + Attempts.encoded(id) : "")
                + (parameters.isEmpty() ? "" : "?" + Attempts.query(parameters));
    }

    /** What the front page links to below an endpoint that gives its pictures and files no other name. */
    private static List<String> followed(Endpoint endpoint) {
        var links = Pattern.compile("\"" + endpoint.address() + "/([\\w.-]+)")
                .matcher(new Visitor().get("/").body());
        return links.results().map(l -> l.group(1)).distinct().limit(2).toList();
    }

    private void searches(Endpoint endpoint, Set<String> asked) {
        asked.stream()
                .filter(name -> IdKinds.SEARCHES.contains(name) && tried.add(endpoint + " " + name))
                .forEach(name -> attempts.marks()
                        .samples()
                        .forEach(mark -> look(
                                endpoint, Try.SEARCH, name, endpoint + "?" + name + "=" + Attempts.encoded(mark))));
        if (endpoint.list() && tried.add(endpoint + " export")) {
            attempts.get(endpoint, Try.EXPORT, null, endpoint + "?export=csv");
        }
    }

    private Seen look(Endpoint endpoint, Try attempt, String name, String address) {
        var answer = attempts.get(endpoint, attempt, name, address);
        if (Attempts.seen(answer) == Seen.THROUGH
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            collect(address, answer.body());
        }
        return Attempts.seen(answer);
    }

    /** Keeps the forms of a page. */
    void collect(String address, String html) {
        Form.of(address, html).stream()
                .filter(form -> formKinds.add(form.kind()))
                .forEach(forms::add);
    }
}
