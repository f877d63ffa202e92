package org.wheelhouse.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.primefaces.csp.CspException;
import org.wheelhouse.kernel.NotFoundException;

/** What a request caused is told from our own faults, however deep Faces and the server have wrapped it. */
class BadRequestsTest {

    private static int wrapped(Throwable cause) {
        return BadRequests.statusOf(new ServletException(new FacesException(cause)));
    }

    @Test
    void requestsAreToldFromFaults() {
        assertEquals(404, wrapped(new NotFoundException("id x")));
        assertEquals(409, wrapped(new ViewExpiredException("too old", "/p.xhtml")));
        assertEquals(409, wrapped(new FacesException("Unable to restore view /hq/desk/home.xhtml")));
        assertEquals(400, wrapped(new CspException("Missing CSP nonce")));
        assertEquals(
                400,
                wrapped(new RuntimeException(
                        "Error in multipart initialization", new ServletException("no boundary"))));
        assertEquals(0, wrapped(new FacesException("something else")));
        assertEquals(0, wrapped(new IllegalStateException("a fault of ours")));
    }

    @Test
    void aCircleOfCausesEnds() {
        var outer = new IllegalStateException("outer");
        outer.initCause(new IllegalStateException("inner", outer));
        assertEquals(0, BadRequests.statusOf(outer));
    }
}
