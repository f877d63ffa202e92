package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.booking.Plate;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.sales.CheckoutRules;

/** What a person has filled in so far, read from the request as it came, and what is wrong with it. */
@RequestScoped
@Named
public class CheckoutForm {

    private static final int LONGEST = 120;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CheckoutKnown known;

    private final Map<String, String> errors = new LinkedHashMap<>();
    private String refusal;
    private String key;

    /** Whether the address goes on below the page, where there is nothing. */
    boolean isBelowThePage() {
        return request.getRequestURI().startsWith("/checkout/");
    }

    /** A field, without surrounding blanks and control characters; never null, never long. Not shown yet, it holds what is known before. */
    public String get(String name) {
        String value = request.getParameter(name);
        String plain = (value == null ? known.get(name) : value)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** What a pressed button chose, else what was chosen before. */
    private String picked(String button, String before) {
        return get(button).isEmpty() ? get(before) : get(button);
    }

    public String getName() {
        return get("name");
    }

    public String getPhone() {
        return get("phone");
    }

    public String getPlate() {
        return Plate.plain(get("plate"));
    }

    public String getStreet() {
        return get("street");
    }

    public String getCounty() {
        return get("county");
    }

    public String getProvince() {
        return get("province");
    }

    public String getRecipient() {
        return get("recipient");
    }

    public String getOutletProvince() {
        return get("outletProvince");
    }

    /** Code of the chosen outlet, or empty. */
    public String getOutlet() {
        return picked("pickOutlet", "outlet");
    }

    /** The day whose times are shown, or null. */
    public LocalDate getDay() {
        try {
            return LocalDate.parse(picked("pickDay", "day"));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The chosen start, or null. Another outlet or day means choosing anew. */
    public Instant getStart() {
        boolean anew = !get("pickOutlet").isEmpty() || !get("pickDay").isEmpty();
        String seconds = get("pickStart").isEmpty() && !anew ? get("start") : get("pickStart");
        return seconds.matches("\\d{9,11}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : null;
    }

    public boolean isAgreed() {
        return get("agree").equals("yes");
    }

    /** The key of this order: made when the page is first shown, then carried along. */
    public String getKey() {
        if (key == null) {
            key = get("key").matches("[A-Z0-9]{24}") ? get("key") : Ids.code(24);
        }
        return key;
    }

    public boolean isCodeSent() {
        return !get("code").isEmpty()
                || get("sent").equals("yes")
                || get("act").equals("code") && errors.isEmpty() && refusal == null;
    }

    void error(String field, String textKey) {
        errors.putIfAbsent(field, textKey);
    }

    /** Field to text key. */
    public Map<String, String> getErrors() {
        return errors;
    }

    /** The same in the order of the page, for a list of links. */
    public List<Map.Entry<String, String>> getFaults() {
        return List.copyOf(errors.entrySet());
    }

    void refuse(String text) {
        refusal = text;
    }

    /** Why the order could not be placed, in words; null when nothing was refused. */
    public String getRefusal() {
        return refusal;
    }

    /** Notes what is missing or wrong. @param installs whether something is installed, @param ships whether something is sent */
    void check(boolean installs, boolean ships) {
        CheckoutRules.faults(new CheckoutRules.Filled(
                        installs,
                        ships,
                        !getOutlet().isEmpty(),
                        getStart() != null,
                        getCounty(),
                        getStreet(),
                        getName(),
                        getPhone(),
                        isAgreed()))
                .forEach(this::error);
    }
}
