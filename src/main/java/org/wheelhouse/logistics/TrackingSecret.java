package org.wheelhouse.logistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.kernel.Ids;

/** The salt that signs tracking pushes. Where none is configured nobody outside can know it: the built-in carrier alone can push. */
@ApplicationScoped
class TrackingSecret {

    private static final int LENGTH = 32;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_TRACKING_SALT")
    private Optional<String> configured;

    private final String made = Ids.code(LENGTH);

    String salt() {
        return configured.filter(s -> !s.isBlank()).orElse(made);
    }
}
