package org.wheelhouse.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Outage;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Problem;
import org.wheelhouse.platform.web.Problems;
import org.wheelhouse.platform.web.Texts;

/** Whatever goes wrong in a resource, as a problem in the caller's language; of our own faults it tells nothing but that there was one. */
@Provider
@ApplicationScoped
public class Refusals implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());
    private static final int DEEPEST = 20;
    private static final int UNAVAILABLE = 503;

    @Inject
    private Problems problems;

    @Inject
    private Language language;

    @Inject
    private Texts texts;

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            Problem problem = problem(cause);
            if (problem != null) {
                return answer(problem, cause);
            }
        }
        if (Outage.isOne(thrown)) {
            LOG.log(System.Logger.Level.WARNING, "The API does not answer, a server is away: {0}", thrown);
            return answer(problems.of(UNAVAILABLE, language.getCode()), thrown);
        }
        LOG.log(System.Logger.Level.ERROR, "The API failed", thrown);
        return answer(problems.of(500, language.getCode()), thrown);
    }

    private Problem problem(Throwable cause) {
        return switch (cause) {
            case InvalidRequest invalid -> invalid(invalid);
            case BusinessException refused -> problems.of(refused, language.getCode());
            case NotFoundException gone -> problems.of(404, language.getCode());
            case ServerErrorException ours -> null;
            case WebApplicationException web
            when web.getResponse().getStatus() >= 400 ->
                problems.of(web.getResponse().getStatus(), language.getCode());
            default -> null;
        };
    }

    private Problem invalid(InvalidRequest invalid) {
        return problems.of(
                400,
                language.getCode(),
                invalid.faults().stream()
                        .map(f -> new Problem.Fault(
                                f.pointer(), f.parameter(), texts.format(language.getCode(), f.key(), f.arguments())))
                        .toList());
    }

    private static Response answer(Problem problem, Throwable cause) {
        var answer = Response.status(problem.status())
                .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.json().toString().getBytes(StandardCharsets.UTF_8));
        if (problem.status() == UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Outage.RETRY_SECONDS);
        }
        if (cause instanceof WebApplicationException web
                && web.getResponse().getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }
}
