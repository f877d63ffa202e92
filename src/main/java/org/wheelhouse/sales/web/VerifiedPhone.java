package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wheelhouse.customers.Phone;
import org.wheelhouse.customers.PhoneCodes;
import org.wheelhouse.customers.PhoneProofs;
import org.wheelhouse.platform.web.SignedCookies;
import org.wheelhouse.platform.web.Text;

/** Remembers for half an hour, in a sealed cookie, that this browser's person has proved a telephone number. */
@RequestScoped
@Named
public class VerifiedPhone {

    @Inject
    private SignedCookies cookies;

    @Inject
    private PhoneProofs proofs;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CheckoutForm form;

    @Inject
    private PhoneCodes phoneCodes;

    /** Whether the number that stands in the form is proven already. */
    public boolean isKnown() {
        return Phone.mobile(form.getPhone())
                .map(phone -> isRemembered(request, phone))
                .orElse(false);
    }

    private boolean isRemembered(HttpServletRequest from, String phone) {
        return cookies.read(from, PhoneProofs.NAME)
                .filter(kept -> proofs.isOf(kept, phone))
                .isPresent();
    }

    /** Whether the number is proven, before or by the code in the form; what is wrong with the code is noted there. */
    boolean prove(HttpServletRequest from, HttpServletResponse response, String phone) {
        if (isRemembered(from, phone)) {
            return true;
        }
        if (form.get("code").isEmpty()) {
            form.error("code", "sales.error.code-missing");
        } else if (phoneCodes.verify(phone, form.get("code"))) {
            remember(response, phone);
            return true;
        } else {
            form.error("code", "sales.error.code-wrong");
        }
        return false;
    }

    private void remember(HttpServletResponse response, String phone) {
        cookies.write(response, PhoneProofs.NAME, proofs.text(phone), (int) PhoneProofs.COUNTS.toSeconds());
    }

    String text(String key) {
        return text.get(key);
    }
}
