package org.wheelhouse.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Sends people to Keycloak in the language in which they read the portal; there they may still choose another. */
final class LoginLanguage extends HttpServletResponseWrapper {

    private static final String LOGIN = "/protocol/openid-connect/auth?";

    private final String tag;

    LoginLanguage(boolean english, HttpServletResponse response) {
        super(response);
        tag = english ? "en" : "zh-Hans";
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        super.sendRedirect(location.contains(LOGIN) ? location + "&ui_locales=" + tag : location);
    }
}
