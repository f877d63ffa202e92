package org.wheelhouse.logistics;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;

/**
 * {@code POST /push/tracking}: where carriers push tracking. Answers as Kuaidi100 expects: {@code result} and {@code returnCode}, with
 * the same HTTP status: 200 taken, 400 not a push, 403 wrongly signed, 404 not a parcel of ours, 409 known already or not
 * possible for what it carries, 413 too large.
 */
@WebServlet("/push/tracking")
public class TrackingPushServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MAX_BYTES = 512 * 1024;

    @Inject
    private transient TrackingSecret secret;

    @Inject
    private transient ApplyTracking tracking;

    @Inject
    private transient InScope inScope;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too large");
            return;
        }
        try {
            // not the stream: a filter before has already let the server read the form
            String param = request.getParameter("param");
            if (param == null) {
                answer(response, HttpServletResponse.SC_BAD_REQUEST, "no param");
            } else if (!TrackingPush.isSigned(param, request.getParameter("sign"), secret.salt())) {
                answer(response, HttpServletResponse.SC_FORBIDDEN, "wrong sign");
            } else {
                TrackingPush push = TrackingPush.parse(param);
                boolean changed = inScope.call(Scope.job("tracking-push"), () -> tracking.apply(push));
                answer(
                        response,
                        changed ? HttpServletResponse.SC_OK : HttpServletResponse.SC_CONFLICT,
                        changed ? "ok" : "known already");
            }
        } catch (IllegalArgumentException e) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, "not a push");
        } catch (NotFoundException e) {
            answer(response, HttpServletResponse.SC_NOT_FOUND, "unknown waybill");
        } catch (BusinessException e) {
            answer(response, HttpServletResponse.SC_CONFLICT, "not now");
        }
    }

    private static void answer(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getWriter()
                .print("{\"result\":" + (status == HttpServletResponse.SC_OK) + ",\"returnCode\":\"" + status
                        + "\",\"message\":\"" + message + "\"}");
    }
}
