package org.wheelhouse.sales.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wheelhouse.booking.SlotTakenException;
import org.wheelhouse.customers.Phone;
import org.wheelhouse.customers.PhoneCodes;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.web.Text;

/** {@code POST /do/checkout}: shows the page again with what was chosen, sends a code, or places the order and leads on to paying. */
@WebServlet("/do/checkout")
public class CheckoutServlet extends PlainForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CheckoutForm form;

    @Inject
    private transient CheckoutOrder checkoutOrder;

    @Inject
    private transient PhoneCodes phoneCodes;

    @Inject
    private transient Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/checkout");
    }

    @Override
    void submit(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            if (form.get("act").equals("code")) {
                Phone.mobile(form.getPhone())
                        .ifPresentOrElse(phoneCodes::send, () -> form.error("phone", "sales.error.phone"));
            } else if (form.get("act").equals("place")) {
                var number = checkoutOrder.place(request, response);
                if (number.isPresent()) {
                    response.sendRedirect("/pay/" + number.get(), HttpServletResponse.SC_SEE_OTHER);
                    return;
                }
            }
        } catch (SlotTakenException taken) {
            request.setAttribute("alternatives", taken.alternatives());
            form.refuse(text.of(taken));
        } catch (BusinessException refused) {
            form.refuse(text.of(refused));
        }
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher("/checkout").forward(request, response);
    }
}
