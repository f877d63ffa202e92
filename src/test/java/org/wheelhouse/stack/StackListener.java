package org.wheelhouse.stack;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts one stack for all tests of {@code mvn verify} that need a server, and stops it when the last is done. */
public final class StackListener implements LauncherSessionListener {

    private static final Logger LOG = Logger.getLogger(StackListener.class.getName());
    private static Stack stack;

    /** The stack of this test run. */
    public static Stack stack() {
        return stack;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!"test".equals(System.getProperty("stack")) || stack != null) {
            return;
        }
        System.setProperty("stack.reset", "true");
        if (System.getProperty("stack.demo.scale") == null) {
            System.setProperty("stack.demo.scale", "0.05");
        }
        try {
            stack = new Stack(LOG::info);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.start(false, true);
            System.setProperty("stack.adminPort", Integer.toString(stack.adminPort()));
            stack.openToTests();
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "The stack did not start", e);
            throw new IllegalStateException("The stack did not start: " + e.getMessage(), e);
        }
    }
}
