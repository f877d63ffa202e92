package org.wheelhouse.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /language?to=en&back=/c/tyres}: keeps the choice for a year in a cookie and goes back to the page. */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Cookies cookies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String to = "en".equals(request.getParameter("to")) ? "en" : "zh";
        cookies.write(response, Language.COOKIE, to, Cookies.YEAR_SECONDS);
        response.sendRedirect(LocalPath.orHome(request.getParameter("back")));
    }
}
