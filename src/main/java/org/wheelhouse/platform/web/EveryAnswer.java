package org.wheelhouse.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/** Headers that every answer carries, errors included. */
final class EveryAnswer {

    private EveryAnswer() {}

    static void mark(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()");
    }
}
