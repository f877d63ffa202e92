package org.wheelhouse.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.wheelhouse.platform.web.Language;

/** Sends people to Keycloak in the language in which they read the portal; there they may still choose another. */
final class LoginLanguage extends HttpServletResponseWrapper {

    private static final String LOGIN = "/protocol/openid-connect/auth?";

    private final String tag;

    LoginLanguage(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        tag = Language.isEnglish(request) ? "en" : "zh-Hans";
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        super.sendRedirect(location.contains(LOGIN) ? location + "&ui_locales=" + tag : location);
    }
}
