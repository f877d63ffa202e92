package org.wheelhouse.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.http.HttpServletResponse;
import org.primefaces.csp.CspException;
import org.wheelhouse.kernel.NotFoundException;

/** Tells exceptions that a request caused from our own faults. */
final class BadRequests {

    private static final int DEEPEST = 20;
    /** The server's words for an upload that it cannot take apart, or whose parts are too large; it has no exception of its own for it. */
    private static final String UNREADABLE_PARTS = "Error in multipart initialization";

    /** Faces says so of a view state "stateless" for a page that keeps its state; it has no exception of its own for it. */
    private static final String FOREIGN_STATE = "Unable to restore view ";

    private BadRequests() {}

    /** The status to answer with; 0 for what is no fault of the request. Pages wrap what their beans throw, sometimes several times. */
    static int statusOf(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            int status = switch (cause) {
                case NotFoundException e -> HttpServletResponse.SC_NOT_FOUND;
                case ViewExpiredException e -> HttpServletResponse.SC_CONFLICT;
                case FacesException e
                when String.valueOf(e.getMessage()).startsWith(FOREIGN_STATE) -> HttpServletResponse.SC_CONFLICT;
                case CspException e -> HttpServletResponse.SC_BAD_REQUEST; // a postback without the nonce of its page
                case ProtectedViewException e -> HttpServletResponse.SC_BAD_REQUEST;
                case RuntimeException e
                when UNREADABLE_PARTS.equals(e.getMessage()) -> HttpServletResponse.SC_BAD_REQUEST;
                default -> 0;
            };
            if (status != 0) {
                return status;
            }
        }
        return 0;
    }
}
