package org.wheelhouse.storefront.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wheelhouse.storefront.Place;

/** {@code POST /do/place}: where I am, a province or what my device says; kept in a cookie for a year, nowhere else. */
@WebServlet("/do/place")
public class PlaceAction extends ShopAction {

    private static final long serialVersionUID = 1L;
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    @Override
    String act(HttpServletRequest request, HttpServletResponse response) {
        String point = request.getParameter("point");
        String chosen = point == null || point.isBlank() ? request.getParameter("province") : point;
        boolean known = Place.read(chosen).isKnown();
        var cookie = new Cookie(Where.COOKIE, known ? chosen : "");
        cookie.setPath("/");
        cookie.setMaxAge(known ? YEAR_SECONDS : 0);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return back(request);
    }
}
