package org.wheelhouse.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/**
 * How a state looks: tone and sign, from its name, the same everywhere. ok = done, info = under way, wait = waits for something, no = a
 * person must act; a name that is not here is plain grey. What it is called comes from the feature's texts.
 */
@ApplicationScoped
@Named
public class States {

    private record Look(String tone, String icon) {}

    private static final Look PLAIN = new Look("", "clock");
    private static final Look OK = new Look("is-ok", "check");
    private static final Look WAIT = new Look("is-wait", "clock");
    private static final Look NO = new Look("is-no", "alert");
    private static final Look ENDED = new Look("", "x");

    private static final Map<String, Look> LOOKS = Map.ofEntries(
            Map.entry("HELD", WAIT),
            Map.entry("PAID", new Look("is-info", "card")),
            Map.entry("IN_PROGRESS", new Look("is-info", "refresh")),
            Map.entry("DONE", OK),
            Map.entry("CANCELLED", ENDED),
            Map.entry("EXPIRED", ENDED),
            Map.entry("CLOSED", ENDED),
            Map.entry("CONFIRMED", new Look("is-info", "calendar")),
            Map.entry("ARRIVED", WAIT),
            Map.entry("IN_WORK", new Look("is-info", "wrench")),
            Map.entry("CHECKING", WAIT),
            Map.entry("OPEN", WAIT),
            Map.entry("NO_SHOW", NO),
            Map.entry("RELEASED", new Look("is-info", "check")),
            Map.entry("PICKED", new Look("is-info", "box")),
            Map.entry("PACKED", new Look("is-info", "box")),
            Map.entry("SHIPPED", new Look("is-info", "truck")),
            Map.entry("DELIVERED", OK),
            Map.entry("WAITING", WAIT),
            Map.entry("READY", OK),
            Map.entry("FITTED", OK),
            Map.entry("REQUESTED", WAIT),
            Map.entry("RECEIVED", OK),
            Map.entry("EXPECTED", new Look("is-info", "truck")),
            Map.entry("LABELLED", PLAIN),
            Map.entry("COLLECTED", new Look("is-info", "truck")),
            Map.entry("IN_TRANSIT", new Look("is-info", "truck")),
            Map.entry("OUT_FOR_DELIVERY", new Look("is-info", "truck")),
            Map.entry("SIGNED", OK),
            Map.entry("PROBLEM", NO),
            Map.entry("RETURNED", new Look("is-wait", "return")),
            Map.entry("STARTED", WAIT),
            Map.entry("FAILED", NO),
            Map.entry("ACTIVE", OK),
            Map.entry("DRAFT", PLAIN),
            Map.entry("RETIRED", ENDED),
            Map.entry("DISABLED", ENDED),
            Map.entry("LATE", NO),
            Map.entry("SHORT", NO),
            Map.entry("CLOSED_TODAY", WAIT),
            Map.entry("CONSUMED", OK),
            Map.entry("SENT", OK),
            Map.entry("CHECKED", WAIT),
            Map.entry("REFUSED", NO),
            Map.entry("APPLIED", OK),
            Map.entry("UNDONE", new Look("", "undo")),
            Map.entry("EMAIL", new Look("", "mail")),
            Map.entry("SMS", new Look("", "chat")));

    public String tone(String state) {
        return look(state).tone();
    }

    public String icon(String state) {
        return look(state).icon();
    }

    private static Look look(String state) {
        return state == null ? PLAIN : LOOKS.getOrDefault(state, PLAIN);
    }
}
