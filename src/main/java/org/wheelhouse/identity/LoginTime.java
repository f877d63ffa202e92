package org.wheelhouse.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.wheelhouse.platform.web.SessionAge;

/** How long the login behind this request lasts, so that pages can warn before it ends (WCAG 2.2, 2.2.1). */
@RequestScoped
@Named
public class LoginTime {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @Inject
    private Caller caller;

    /** Seconds until it ends when nothing more is asked for; 0 for those who are not logged in. */
    public long getLeft() {
        HttpSession session = request.getSession(false);
        return session == null || !caller.isLoggedIn()
                ? 0
                : Math.max(0, SessionAge.left(session, clock.instant()).toSeconds());
    }
}
