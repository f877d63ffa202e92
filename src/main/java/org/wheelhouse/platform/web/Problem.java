package org.wheelhouse.platform.web;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wheelhouse.platform.json.Json;

/**
 * A refusal as programs read it (RFC 9457).
 *
 * @param name of the kind, for ever the same: the end of {@code type}
 * @param key of the rule that refused, for ever the same; null where none did
 * @param faults what is wrong where in the request; empty where that is not the reason
 */
public record Problem(String name, String title, int status, String detail, String key, List<Fault> faults) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "urn:wheelhouse:problem:";

    /**
     * @param pointer into the JSON of the body (RFC 6901); null for a parameter
     * @param parameter of the address or a header; null for a part of the body
     */
    public record Fault(String pointer, String parameter, String detail) {}

    public JsonObject json() {
        var json = Json.VALUES
                .createObjectBuilder()
                .add("type", TYPES + name)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (key != null) {
            json.add("key", key);
        }
        if (!faults.isEmpty()) {
            var errors = Json.VALUES.createArrayBuilder();
            for (Fault fault : faults) {
                var error = Json.VALUES.createObjectBuilder();
                if (fault.pointer() != null) {
                    error.add("pointer", fault.pointer());
                }
                if (fault.parameter() != null) {
                    error.add("parameter", fault.parameter());
                }
                errors.add(error.add("detail", fault.detail()));
            }
            json.add("errors", errors);
        }
        return json.build();
    }

    /** Answers with it, for filters. */
    public void send(HttpServletResponse response) throws IOException {
        byte[] body = json().toString().getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
