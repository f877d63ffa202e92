package org.wheelhouse.isolation.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wheelhouse.identity.Access;
import org.wheelhouse.identity.Role;
import org.wheelhouse.isolation.pages.Answer.Seen;
import org.wheelhouse.isolation.pages.Answer.Try;
import org.wheelhouse.kernel.Scope;

/**
 * Holds what the portal answered against a table of access: who is not admitted gets "not found" or the login, exactly as for a page that
 * does not exist; who is admitted gets the page and their own rows, and neither foreign ones nor an error of the server. The table is a
 * parameter, so that the same answers can be held against one that is wrong.
 */
final class Judge {

    private enum Gate {
        LOGIN,
        CLOSED,
        OPEN
    }

    private final List<Answer> answers;
    /** Pages that open without any id, for anybody. */
    private final Set<Endpoint> works = new HashSet<>();
    /** Page and desk where the page opens without any id. */
    private final Set<String> worksAt = new HashSet<>();
    /** Page and desk where somebody of the desk is admitted and yet sees nothing: a hub has no board. */
    private final Set<String> emptyAt = new HashSet<>();
    /** Page, id and desk where the own row opens. */
    private final Set<String> ownWorks = new HashSet<>();

    Judge(List<Answer> answers) {
        this.answers = answers;
        for (Answer answer : answers) {
            boolean through = answer.seen() == Seen.THROUGH || answer.seen() == Seen.REFUSED;
            String at = answer.endpoint() + " " + answer.actor().desk();
            if (answer.attempt() == Try.PLAIN && through) {
                works.add(answer.endpoint());
                worksAt.add(at);
            } else if (answer.attempt() == Try.PLAIN && gate(answer, Access.lines()) == Gate.OPEN) {
                emptyAt.add(at);
            } else if (answer.attempt() == Try.OWN && through) {
                ownWorks.add(answer.group());
            }
        }
    }

    /** What of the answers does not agree with the table; empty when all does. */
    List<String> contradictions(Map<String, Set<Role>> lines) {
        var wrong = new ArrayList<String>();
        var ownOpened = new LinkedHashMap<String, Boolean>();
        for (Answer answer : answers) {
            Gate gate = gate(answer, lines);
            contradiction(answer, gate).ifPresent(why -> wrong.add(answer + ": " + why));
            if (gate == Gate.OPEN && answer.attempt() == Try.OWN && ownWorks.contains(answer.group())) {
                ownOpened.merge(
                        answer.group() + " for " + answer.actor(), answer.seen() != Seen.NOT_FOUND, Boolean::logicalOr);
            }
        }
        ownOpened.forEach((who, opened) -> {
            if (!opened) {
                wrong.add(who + ": the own row has to open");
            }
        });
        return wrong;
    }

    private Optional<String> contradiction(Answer answer, Gate gate) {
        if (answer.seen() == Seen.BROKEN) {
            return Optional.of("an error of the server");
        }
        if (!answer.foreign().isEmpty()) {
            return Optional.of("shows what is others'");
        }
        if (answer.attempt() == Try.CROSS_SITE) {
            return answer.seen() == Seen.NOT_FOUND || answer.seen() == Seen.REFUSED
                    ? Optional.empty()
                    : Optional.of("another site's page must not change anything");
        }
        return switch (gate) {
            case LOGIN -> answer.seen() == Seen.LOGIN ? Optional.empty() : Optional.of("has to lead to the login");
            case CLOSED -> notFound(answer);
            case OPEN -> answer.seen() == Seen.LOGIN ? Optional.of("must not ask for a login") : open(answer);
        };
    }

    private Optional<String> open(Answer answer) {
        String at = answer.endpoint() + " " + answer.actor().desk();
        boolean filter = answer.endpoint().list() || answer.name() != null && IdKinds.SEARCHES.contains(answer.name());
        return switch (answer.attempt()) {
            case PLAIN, SEARCH ->
                works.contains(answer.endpoint())
                                && (worksAt.contains(at) || !emptyAt.contains(at))
                                && answer.seen() == Seen.NOT_FOUND
                        ? Optional.of("has to open")
                        : Optional.empty();
            case EXPORT, POSTBACK_OWN -> answer.seen() == Seen.THROUGH ? Optional.empty() : Optional.of("has to open");
            case FOREIGN, ABSENT, MALFORMED -> filter ? Optional.empty() : notFound(answer);
            case FORM_FOREIGN -> notFound(answer);
            case FORM_ABSENT, FORM_MALFORMED ->
                answer.seen() == Seen.THROUGH && !IdKinds.of(answer.name()).shared()
                        ? Optional.of("must be refused")
                        : Optional.empty();
            case POSTBACK_FOREIGN -> answer.endpoint().keepsId() ? Optional.empty() : notFound(answer);
            default -> Optional.empty();
        };
    }

    private static Optional<String> notFound(Answer answer) {
        if (answer.seen() != Seen.NOT_FOUND) {
            return Optional.of("has to be not found");
        }
        boolean guarded = Access.guardedAudience(answer.endpoint().address()).isPresent();
        return guarded && !answer.like()
                ? Optional.of("a refusal has to look like a page that does not exist")
                : Optional.empty();
    }

    private static Gate gate(Answer answer, Map<String, Set<Role>> lines) {
        String path = answer.endpoint().address();
        if (answer.endpoint().closed()) {
            return Gate.CLOSED;
        }
        if (Access.guardedAudience(path).isEmpty()) {
            return Gate.OPEN;
        }
        if (answer.actor().role() == null) {
            return Gate.LOGIN;
        }
        return admitted(path, lines).contains(answer.actor().role()) ? Gate.OPEN : Gate.CLOSED;
    }

    /** The longest line that a path begins with decides. */
    private static Set<Role> admitted(String path, Map<String, Set<Role>> lines) {
        return line(path, lines.keySet()).map(lines::get).orElse(Set.of());
    }

    /** The line that decides on a path. */
    static Optional<String> line(String path, Set<String> lines) {
        return lines.stream()
                .filter(line -> path.equals(line) || path.startsWith(line + "/"))
                .max(java.util.Comparator.comparingInt(String::length));
    }

    /** Pages and endpoints that nobody gets through to: they prove nothing. */
    List<String> unreached(Portal portal) {
        var reached = new HashSet<Endpoint>();
        answers.stream()
                .filter(a -> a.seen() == Seen.THROUGH || a.seen() == Seen.REFUSED)
                .forEach(a -> reached.add(a.endpoint()));
        return portal.endpoints().stream()
                .filter(e -> !e.closed() && !reached.contains(e))
                .map(Endpoint::address)
                .toList();
    }

    /**
     * Pages that a table opens to roles of a kind (outlet, customer, …) of which nobody ever gets through, though others do: what opens with
     * an id alone tells by nothing else that a role is one too many.
     */
    List<String> admittedInVain(Map<String, Set<Role>> lines) {
        var reached = new TreeMap<String, Set<Scope.Kind>>();
        answers.stream()
                .filter(a -> a.seen() == Seen.THROUGH || a.seen() == Seen.REFUSED)
                .filter(a -> a.attempt() != Try.CROSS_SITE && a.actor().role() != null)
                .filter(a -> Access.guardedAudience(a.endpoint().address()).isPresent())
                .forEach(a -> reached.computeIfAbsent(
                                a.endpoint().address(), address -> EnumSet.noneOf(Scope.Kind.class))
                        .add(a.actor().role().scope()));
        var vain = new ArrayList<String>();
        reached.forEach((address, kinds) -> admitted(address, lines).stream()
                .filter(role -> !kinds.contains(role.scope()))
                .forEach(role -> vain.add(address + " opens to nobody like " + role.id())));
        return vain;
    }

    /** Every page and id whose foreign rows were refused to somebody admitted, and whether anybody's own opened in that place. */
    Map<String, Boolean> idChecks() {
        var checks = new TreeMap<String, Boolean>();
        for (Answer answer : answers) {
            if (answer.attempt() == Try.FOREIGN
                    && gate(answer, Access.lines()) == Gate.OPEN
                    && !answer.endpoint().list()
                    && IdKinds.of(answer.name()).isSomebodys(answer.actor())) {
                checks.merge(
                        answer.endpoint() + " " + answer.name(), ownWorks.contains(answer.group()), Boolean::logicalOr);
            }
        }
        return checks;
    }

    /** All tables with one line lost, or one role more or less in it; each with what was changed. */
    static Map<String, Map<String, Set<Role>>> mutants() {
        var mutants = new LinkedHashMap<String, Map<String, Set<Role>>>();
        Access.lines().forEach((line, roles) -> {
            var lost = new LinkedHashMap<>(Access.lines());
            lost.remove(line);
            mutants.put(line + " lost", lost);
            for (Role role : Role.values()) {
                var changed = new LinkedHashSet<>(roles);
                boolean more = changed.add(role);
                if (!more) {
                    changed.remove(role);
                }
                var table = new LinkedHashMap<>(Access.lines());
                table.put(line, changed);
                mutants.put(line + (more ? " also " : " without ") + role.id(), table);
            }
        });
        return mutants;
    }
}
