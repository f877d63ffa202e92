package org.wheelhouse.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.wheelhouse.catalog.CarSpec;
import org.wheelhouse.customers.Visitor;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.storefront.CarNames;

/** {@code POST /do/car}: this trim is my car ({@code trim}), or I am looking without a car ({@code none}). */
@WebServlet("/do/car")
public class CarAction extends ShopAction {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Visitor visitor;

    @Inject
    private transient CarNames carNames;

    @Override
    String act(HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter("none") != null) {
            visitor.leaveCar(response);
        } else {
            long trim = Ids.parseNumber(request.getParameter("trim"));
            if (carNames.of(trim).isEmpty()) {
                throw new NotFoundException("trim " + trim);
            }
            visitor.chooseCar(response, new CarSpec(trim, Map.of()), request.getParameter("vin"));
        }
        return back(request);
    }
}
