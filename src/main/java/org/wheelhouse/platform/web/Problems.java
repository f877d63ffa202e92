package org.wheelhouse.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wheelhouse.kernel.BusinessException;

/** Says in the caller's language why a program's request was not taken. */
@ApplicationScoped
public class Problems {

    /** A rule of the shop says no. */
    private static final int REFUSED = 422;

    private static final String KEY = "platform.api.problem.";

    @Inject
    private Texts texts;

    /** The problem that belongs to a status. @param language {@code zh} or {@code en} */
    public Problem of(int status, String language) {
        return of(status, language, List.of());
    }

    /** As above, with what is wrong where. */
    public Problem of(int status, String language, List<Problem.Fault> faults) {
        String name = name(status);
        return new Problem(
                name,
                texts.get(language, KEY + name + ".title"),
                status,
                texts.get(language, KEY + name + ".detail"),
                null,
                faults);
    }

    public Problem of(BusinessException refusal, String language) {
        return new Problem(
                name(REFUSED),
                texts.get(language, KEY + name(REFUSED) + ".title"),
                REFUSED,
                texts.format(language, refusal.key(), refusal.arguments()),
                refusal.key(),
                List.of());
    }

    private static String name(int status) {
        return switch (status) {
            case 401 -> "unauthorized";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case REFUSED -> "refused";
            case 429 -> "too-many-requests";
            case 503 -> "unavailable";
            default -> status < 500 ? "invalid-request" : "internal";
        };
    }
}
