package org.wheelhouse.bank;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a test may ask to go wrong with the notices of one payment: {@code trouble=late,twice}. Heard from this machine only, and never
 * through a proxy.
 */
enum Trouble {
    /** The first notice takes ten times as long. */
    LATE,
    /** Every notice is sent two times at once. */
    TWICE,
    /** Parameters in another order, and an older status (waiting for the buyer) arrives after the news of the payment. */
    SHUFFLED,
    /** Before the true notice come one with a changed amount, one with another trade's number and one signed by a stranger. */
    FORGED,
    /** No notice at all. */
    LOST;

    static Set<Trouble> of(HttpServletRequest request) {
        var wanted = EnumSet.noneOf(Trouble.class);
        String text = request.getParameter("trouble");
        if (text != null && fromThisMachine(request)) {
            for (Trouble trouble : values()) {
                if (("," + text.toUpperCase(Locale.ROOT) + ",").contains("," + trouble + ",")) {
                    wanted.add(trouble);
                }
            }
        }
        return wanted;
    }

    private static boolean fromThisMachine(HttpServletRequest request) {
        try {
            return request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("Forwarded") == null
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
