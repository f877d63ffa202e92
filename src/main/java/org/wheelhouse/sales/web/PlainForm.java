package org.wheelhouse.sales.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wheelhouse.kernel.NotFoundException;

/** A form of our own pages that needs no session and no script. A post from another site is refused: browsers say where it comes from. */
abstract class PlainForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            submit(request, response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    abstract void submit(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    }
}
