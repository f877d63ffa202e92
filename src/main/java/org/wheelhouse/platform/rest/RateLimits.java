package org.wheelhouse.platform.rest;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much a caller and an address may ask in a minute, each server for itself. Buckets fill evenly, so that after a burst a caller goes on
 * slowly instead of waiting for a full minute; as many are kept as fit, those asked longest ago go first.
 */
@ApplicationScoped
public class RateLimits {

    private static final int MOST_BUCKETS = 50_000;
    private static final long NANOS = 1_000_000_000L;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_API_RATE_ADDRESS", defaultValue = "1200")
    private long addressPerMinute;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_API_RATE_CALLER", defaultValue = "600")
    private long callerPerMinute;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    /**
     * What is left after this request.
     *
     * @param resetSeconds until all is there again
     * @param retrySeconds until the next request is; 0 when this one is taken
     */
    public record Left(long limit, long remaining, long resetSeconds, long retrySeconds) {

        public boolean isTaken() {
            return retrySeconds == 0;
        }

        /** Tells it to the caller. */
        public void tell(HttpServletResponse response) {
            response.setHeader("RateLimit-Limit", Long.toString(limit));
            response.setHeader("RateLimit-Remaining", Long.toString(remaining));
            response.setHeader("RateLimit-Reset", Long.toString(resetSeconds));
            if (!isTaken()) {
                response.setHeader("Retry-After", Long.toString(retrySeconds));
            }
        }

        /** The one that leaves less. */
        public Left tighter(Left other) {
            return other.remaining < remaining ? other : this;
        }
    }

    /** One more request from an address. IPv6: a network of 64 bits is one house. */
    public Left ofAddress(String address) {
        String[] groups = address.split(":", -1);
        String house = groups.length < 4 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
        return take("a " + house, addressPerMinute);
    }

    /** One more request of a caller with a login. */
    public Left ofCaller(String subject) {
        return take("c " + subject, callerPerMinute);
    }

    Left take(String key, long perMinute) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(key, k -> bucket(perMinute));
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Left(
                perMinute,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    private static Bucket bucket(long perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + NANOS - 1) / NANOS;
    }
}
