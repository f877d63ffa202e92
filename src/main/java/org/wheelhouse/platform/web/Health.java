package org.wheelhouse.platform.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /health/live}: the server answers. {@code /health/ready}: it is migrated, and filled where it was to be filled. */
@WebServlet("/health/*")
public class Health extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** Until the last observer of the start has run. */
    private static volatile String busy = "Starting";

    private static volatile String remark = "";

    /** Says that the portal is not ready to be used yet, and what it is doing in one line. */
    public static void busy(String what) {
        busy = what;
    }

    /** Says that the portal is ready. @param what a line on what it lacks; empty when it lacks nothing */
    public static void ready(String what) {
        remark = what;
        busy = "";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/live".equals(request.getPathInfo()) && !"/ready".equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean ready = "/live".equals(request.getPathInfo()) || busy.isEmpty();
        response.setStatus(ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(ready ? "ready" + (remark.isEmpty() ? "" : ", but " + remark) : busy);
    }
}
