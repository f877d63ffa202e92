package org.wheelhouse.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wheelhouse.platform.web.Cookies;
import org.wheelhouse.storefront.Place;

/** {@code POST /do/place}: where I am, a province or what my device says; kept in a cookie for a year, nowhere else. */
@WebServlet("/do/place")
public class PlaceAction extends ShopAction {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Cookies cookies;

    @Override
    String act(HttpServletRequest request, HttpServletResponse response) {
        String point = request.getParameter("point");
        String chosen = point == null || point.isBlank() ? request.getParameter("province") : point;
        String kept = Place.read(chosen).isKnown() ? chosen : "";
        cookies.write(response, Where.COOKIE, kept, Cookies.YEAR_SECONDS);
        return back(request);
    }
}
