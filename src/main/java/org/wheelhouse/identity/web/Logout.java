package org.wheelhouse.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the portal's session and Keycloak's. A POST, so that no link or picture elsewhere can log a person out. */
@WebServlet("/logout")
public class Logout extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\""); // photos, and what the page before is kept as
        if (request.getUserPrincipal() != null) {
            request.logout(); // without a login Soteria looks for a token that is not there
        }
        if (!response.isCommitted()) {
            response.sendRedirect(request.getContextPath() + "/");
        }
    }
}
