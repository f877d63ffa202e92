package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.wheelhouse.customers.Phone;
import org.wheelhouse.customers.PhoneCodes;
import org.wheelhouse.platform.web.SignedCookies;
import org.wheelhouse.platform.web.Text;

/** Remembers for half an hour, in a sealed cookie, that this browser's person has proved a telephone number. */
@RequestScoped
@Named
public class VerifiedPhone {

    private static final String COOKIE = "phone";
    private static final int SECONDS = 1800;

    @Inject
    private SignedCookies cookies;

    @Inject
    private Clock clock;

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
        return cookies.read(from, COOKIE)
                .filter(kept -> kept.matches("\\d{11}\\.\\d{9,11}")
                        && kept.startsWith(phone + ".")
                        && Long.parseLong(kept.substring(phone.length() + 1))
                                > clock.instant().getEpochSecond() - SECONDS)
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
        cookies.write(response, COOKIE, phone + "." + clock.instant().getEpochSecond(), SECONDS);
    }

    String text(String key) {
        return text.get(key);
    }
}
