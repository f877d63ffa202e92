package org.wheelhouse.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wheelhouse.identity.LoginTime;

/** Prolongs a login by being asked, and answers how many seconds are left; 0 when it has ended ({@code stay.js}). */
@WebServlet("/stay")
public class StayLoggedIn extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LoginTime time;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(time.getLeft());
    }
}
