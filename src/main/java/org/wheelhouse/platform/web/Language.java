package org.wheelhouse.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The reader's language: Chinese, unless the cookie {@code lang} says English. Nothing else is ever taken from the request. */
@RequestScoped
@Named
public class Language {

    static final String COOKIE = "lang";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Cookies cookies;

    private Locale locale;

    public Locale getLocale() {
        if (locale == null) {
locale = isEnglish(request, cookies) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }
        return locale;
    }

    /** For what runs before any bean of the request does. */
    public static boolean isEnglish(HttpServletRequest request, Cookies cookies) {
        return cookies.read(request, COOKIE).filter("en"::equals).isPresent();
    }

    /** {@code zh} or {@code en}. */
    public String getCode() {
        return getLocale().getLanguage();
    }

    /** For the html element: {@code zh-CN} or {@code en}. */
    public String getTag() {
        return isEnglish() ? "en" : "zh-CN";
    }

    public boolean isEnglish() {
        return getLocale().equals(Locale.ENGLISH);
    }

    /** A unit as the reader knows it: mm and kg everywhere, a Chinese measure word ("3 层") in Chinese alone. */
    public String unit(String unit) {
        return unit != null && isEnglish() && unit.codePoints().anyMatch(Character::isIdeographic) ? "" : unit;
    }

    /** The text of a row in the reader's language; where there is no English, the Chinese. */
    public String pick(String zh, String en) {
        return isEnglish() && en != null && !en.isBlank() ? en : zh;
    }
}
