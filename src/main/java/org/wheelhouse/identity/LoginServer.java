package org.wheelhouse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the server that people log in at answers. Asked before somebody is sent there: else they would see their browser's own page,
 * which does not say that the shop is open all the same.
 */
@ApplicationScoped
public class LoginServer {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_OIDC_ISSUER")
    private String issuer;

    @Inject
    private Clock clock;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile Answer last = new Answer(false, 0);

    private record Answer(boolean there, long until) {}

    /** As it was at most five seconds ago. */
    public boolean isThere() {
        Answer answer = last;
        if (clock.millis() >= answer.until()) {
            boolean there = answers();
            answer = new Answer(there, clock.millis() + BELIEVED.toMillis());
            last = answer;
        }
        return answer.there();
    }

    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                    .timeout(PATIENCE)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
