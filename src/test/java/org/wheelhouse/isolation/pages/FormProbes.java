package org.wheelhouse.isolation.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wheelhouse.isolation.pages.Answer.Seen;
import org.wheelhouse.isolation.pages.Answer.Try;

/**
 * One actor sends every form that the pages showed: with own ids as it stands, with foreign, absent and malformed ones in their place, and
 * as if another site's page had asked for it. A form that Faces keeps a view for is sent to the page of a foreign row.
 */
final class FormProbes {

    private static final String OURS = "same-origin";
    private static final String ANOTHERS = "cross-site";
    /** What ends for good is sent for foreign rows alone; another button of its endpoint shows that the owner gets through. */
    private static final Set<String> ENDS = Set.of("cancel", "place");
    /** Nobody's, where a form has to have one. */
    private static final String PHONE = "13900000001";
    /** Ends the session with which everything else is tried. */
    private static final String LOGOUT = "/logout";

    private final Portal portal;
    private final Attempts attempts;
    private final Actor actor;
    private final PageProbes pages;
    private final Set<String> met = new TreeSet<>();

    FormProbes(Portal portal, Attempts attempts, PageProbes pages) {
        this.portal = portal;
        this.attempts = attempts;
        this.pages = pages;
        actor = attempts.actor();
    }

    /** Where the forms lead. */
    Set<String> met() {
        return met;
    }

    /** Every endpoint that changes something: with nothing, and as another site would ask. */
    void bare() {
        for (Endpoint endpoint : portal.endpoints()) {
            if (endpoint.changes()) {
                attempts.post(endpoint, Try.CROSS_SITE, null, endpoint.address(), Map.of(), ANOTHERS);
                if (!endpoint.address().equals(LOGOUT)) {
                    attempts.post(endpoint, Try.BARE, null, endpoint.address(), Map.of(), OURS);
                }
            }
        }
    }

    /** Every such endpoint with an id in what it has been seen to ask for. */
    void withIds(Map<String, Set<String>> asked) {
        for (Endpoint endpoint : portal.endpoints()) {
            for (String name :
                    endpoint.changes() ? asked.getOrDefault("POST:" + endpoint, Set.<String>of()) : Set.<String>of()) {
                IdKind kind = IdKinds.of(name);
                if (kind != null) {
                    kind.own(actor).stream()
                            .limit(1)
                            .forEach(id -> send(endpoint, Try.FORM_OWN, name, endpoint.address(), Map.of(name, id)));
                    others(kind)
                            .forEach((id, attempt) ->
                                    send(endpoint, attempt, name, endpoint.address(), Map.of(name, id)));
                }
            }
        }
    }

    private Map<String, Try> others(IdKind kind) {
        var others = new LinkedHashMap<String, Try>();
        kind.foreign(actor).forEach(id -> others.put(id, Try.FORM_FOREIGN));
        others.put(kind.absent(), Try.FORM_ABSENT);
        others.put(IdKind.MALFORMED.getFirst(), Try.FORM_MALFORMED);
        return others;
    }

    /** The forms that were shown, and those that are shown after them. */
    void shown() {
        for (List<Form> next = List.copyOf(pages.forms()); !next.isEmpty(); ) {
            next.forEach(this::one);
            var done = next;
            next = pages.forms().stream().filter(f -> !done.contains(f)).toList();
            pages.forms().removeAll(done);
        }
    }

    private void one(Form form) {
        Endpoint target = portal.at(form.path());
        if (form.path().equals(LOGOUT)) {
            return;
        }
        met.add(form.path());
        attempts.post(target, Try.CROSS_SITE, null, form.action(), form.sent(null), ANOTHERS);
        if (form.isPostback()) {
            postback(target, form);
        } else {
            plain(target, form);
        }
    }

    private void plain(Endpoint target, Form form) {
        for (var button : form.buttons()) {
            Map<String, String> sent = form.sent(button);
            sent.computeIfPresent("phone", (field, value) -> value.isEmpty() ? PHONE : value);
            for (String name : sent.keySet()) {
                IdKind kind = IdKinds.of(name);
                if (kind != null && !sent.get(name).isEmpty()) {
                    others(kind).forEach((id, attempt) -> {
                        var changed = new LinkedHashMap<>(sent);
                        changed.put(name, id);
                        send(target, attempt, name, form.action(), changed);
                    });
                }
            }
            if (sent.values().stream().noneMatch(ENDS::contains)) {
                send(target, Try.FORM_OWN, null, form.action(), sent);
            }
        }
    }

    /** To the page of a foreign row. Where the page keeps its id with the view, no button is pressed: it would be the own row's. */
    private void postback(Endpoint target, Form form) {
        attempts.post(target, Try.POSTBACK_OWN, null, form.action(), fresh(form).sent(null), form.multipart(), OURS);
        for (String parameter : parameters(form.page())) {
            IdKind kind = IdKinds.of(parameter.substring(0, parameter.indexOf('=')));
            String own = parameter.substring(parameter.indexOf('=') + 1);
            if (kind == null || kind.shared() || target.list()) {
                continue;
            }
            String name = parameter.substring(0, parameter.indexOf('='));
            for (String foreign : kind.foreign(actor).stream().limit(2).toList()) {
                String action = form.action().contains(own)
                        ? form.action().replace(own, foreign)
                        : form.action() + (form.action().contains("?") ? "&" : "?") + name + "="
                                + Attempts.encoded(foreign);
                for (var button : target.keepsId() ? form.buttons().subList(0, 1) : form.buttons()) {
                    var sent = new LinkedHashMap<>(fresh(form).sent(target.keepsId() ? null : button));
                    sent.replaceAll((field, value) -> value.equals(own) ? foreign : value);
                    attempts.post(target, Try.POSTBACK_FOREIGN, name, action, sent, form.multipart(), OURS);
                }
            }
        }
    }

    /** As the page shows it now: the server keeps the views of the last pages only. */
    private Form fresh(Form form) {
        return Form.of(form.page(), actor.visitor().get(form.page()).body()).stream()
                .filter(f -> f.kind().equals(form.kind()))
                .findFirst()
                .orElse(form);
    }

    private static List<String> parameters(String page) {
        return page.contains("?")
                ? List.of(page.substring(page.indexOf('?') + 1).split("&"))
                : List.of();
    }

    private void send(Endpoint target, Try attempt, String name, String action, Map<String, String> form) {
        var answer = attempts.post(target, attempt, name, action, form, OURS);
        String next = answer.headers().firstValue("Location").orElse("");
        if (attempt == Try.FORM_OWN && Attempts.seen(answer) == Seen.THROUGH && answer.statusCode() / 100 == 3) {
            String address = next.replaceFirst("^https?://[^/]+", "");
            if (portal.find(address.replaceAll("[?#].*", "")).isPresent()) {
                pages.collect(
                        address,
                        attempts.get(portal.at(address.replaceAll("[?#].*", "")), Try.OWN, null, address)
                                .body());
            }
        }
    }
}
