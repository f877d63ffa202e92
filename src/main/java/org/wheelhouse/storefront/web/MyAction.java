package org.wheelhouse.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.wheelhouse.customers.Addresses;
import org.wheelhouse.customers.CarDetails;
import org.wheelhouse.customers.Garage;
import org.wheelhouse.customers.Phone;
import org.wheelhouse.customers.PhoneCodes;
import org.wheelhouse.customers.Profiles;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.sales.ClaimOrders;

/** {@code POST /my/do/…}: the forms of a customer's own pages; runs in the customer's scope. */
@WebServlet("/my/do/*")
public class MyAction extends ShopAction {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Garage garage;

    @Inject
    private transient Addresses addresses;

    @Inject
    private transient Profiles profiles;

    @Inject
    private transient PhoneCodes phoneCodes;

    @Inject
    private transient ClaimOrders claimOrders;

    @Override
    String act(HttpServletRequest request, HttpServletResponse response) {
        UUID customer = caller.getCustomer();
        switch (String.valueOf(request.getPathInfo())) {
            case "/car-choose" -> garage.choose(customer, id(request, "car"));
            case "/car-describe" ->
                garage.describe(
                        customer,
                        id(request, "car"),
                        CarDetails.plate(text(request, "plate")),
                        CarDetails.vin(text(request, "vin")),
                        CarDetails.kilometres(text(request, "km")));
            case "/car-remove" -> {
                garage.remove(customer, id(request, "car"));
                return "/my/garage?removed=" + request.getParameter("car");
            }
            case "/car-restore" -> garage.restore(customer, id(request, "car"));
            case "/address-save" -> {
                String id = text(request, "address");
                addresses.save(
                        customer,
                        id == null ? null : Ids.parse(id),
                        text(request, "recipient"),
                        text(request, "phone"),
                        text(request, "county"),
                        text(request, "street"),
                        request.getParameter("preferred") != null);
                return "/my/addresses";
            }
            case "/address-prefer" -> addresses.prefer(customer, id(request, "address"));
            case "/address-remove" -> {
                addresses.remove(customer, id(request, "address"));
                return "/my/addresses?removed=" + request.getParameter("address");
            }
            case "/address-restore" -> addresses.restore(customer, id(request, "address"));
            case "/profile" -> profiles.describe(customer, text(request, "name"), text(request, "language"));
            case "/phone-code" -> {
                String phone = Phone.read(text(request, "phone"));
                phoneCodes.send(phone);
                return "/my/profile?phone=" + phone;
            }
            case "/phone-verify" -> {
                return proved(customer, Phone.read(text(request, "phone")), text(request, "code"));
            }
            default -> throw new NotFoundException("my/do");
        }
        return back(request);
    }

    /** The number is this customer's now, and so are the orders that a guest made with it. */
    private String proved(UUID customer, String phone, String code) {
        if (!phoneCodes.verify(phone, code)) {
            throw new BusinessException("customers.phone.code-wrong");
        }
        return "/my/profile?claimed=" + claimOrders.claim(customer, phone);
    }

    private static UUID id(HttpServletRequest request, String name) {
        return Ids.parse(request.getParameter(name));
    }

    /** Without blanks around; null when empty. */
    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
