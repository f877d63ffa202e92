package org.wheelhouse.stack;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The servers log into files of their own; what their starters chat would hide the lines a person waits for. */
public final class QuietLogging {
    public QuietLogging() {
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
