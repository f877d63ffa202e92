package org.wheelhouse.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Logger;
import org.wheelhouse.platform.web.Health;

/** Tells who waits for the demo chain how far it is: in the log, and as the answer of {@code /health/ready}. */
@ApplicationScoped
public class DemoProgress {

    private static final Logger LOG = Logger.getLogger(DemoProgress.class.getName());

    /** One short line, such as {@code history: 3000 of 12000 orders}. */
    public void say(String line) {
        LOG.info(() -> "Demo chain: " + line);
        Health.busy("Demo chain: " + line);
    }
}
