package org.wheelhouse.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.platform.web.Health;

/**
 * Loads the demo chain once, in the background, when {@code WHEELHOUSE_DEMO} is true. Until it is done the portal is not ready. A step
 * that fails leaves out those after it: the portal runs, and says in the log and at {@code /health/ready} what is missing.
 */
@ApplicationScoped
class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class.getName());

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_DEMO", defaultValue = "false")
    private boolean wanted;

    @Inject
    @Any
    private Instance<DemoStep> steps;

    @Inject
    private DemoProgress progress;

    @Resource
    private ManagedExecutorService executor;

    void start(
            @Observes
                    @jakarta.annotation.Priority(Interceptor.Priority.LIBRARY_BEFORE)
                    @Initialized(ApplicationScoped.class)
                    Object start) {
        if (wanted) {
            Health.busy("Demo chain: looking what is there");
            executor.execute(this::load);
        } else {
            Health.ready(""); // the last step of the start: migrated, and nothing to fill
        }
    }

    private void load() {
        String incomplete = "";
        for (DemoStep step : inOrder()) {
            try {
                loadOnce(step);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The demo chain is incomplete: step '" + step.name() + "' failed", e);
                incomplete = "the demo chain is incomplete: step '" + step.name() + "' failed: " + e;
                break;
            }
        }
        Health.ready(incomplete);
    }

    private void loadOnce(DemoStep step) {
        if (step.done()) {
            return;
        }
        progress.say(step.name());
        long start = System.nanoTime();
        step.load();
        LOG.info(() -> "Demo chain: " + step.name() + " loaded in "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    }

    private List<DemoStep> inOrder() {
        return steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).toList();
    }
}
