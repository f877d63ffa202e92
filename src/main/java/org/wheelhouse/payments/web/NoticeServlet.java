package org.wheelhouse.payments.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.payments.ReceiveNotice;

/** {@code POST /pay/notice/<provider>}: the raw body of a payment provider's notice. Bad input gets the protocol's refusal, never a 5xx. */
@WebServlet("/pay/notice/*")
public class NoticeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 64 * 1024;

    @Inject
    private transient ReceiveNotice receiveNotice;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        String provider =
                request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Map<String, String> headers = Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(h -> h.toLowerCase(Locale.ROOT), request::getHeader, (a, b) -> a));
        var answer = receiveNotice.receive(
                provider, body.length > 0 ? new String(body, StandardCharsets.UTF_8) : form(request), headers);
        if (answer.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(answer.get().status());
        response.setContentType(answer.get().mediaType());
        response.getWriter().print(answer.get().body());
    }

    /** A form-encoded body that a filter of the server has read before us, written again from its parameters. */
    private static String form(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(e -> Arrays.stream(e.getValue()).map(value -> encoded(e.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
