package org.wheelhouse.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * The reader's language: Chinese, unless the cookie {@code lang} says English. Programs say it in {@code Accept-Language}; nothing else is
 * ever taken from the request.
 */
@RequestScoped
@Named
public class Language {

    static final String COOKIE = "lang";
    private static final int LONGEST = 200;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Cookies cookies;

    private Locale locale;

    public Locale getLocale() {
        if (locale == null) {
            boolean english = isProgram(request) ? accepted(request).equals("en") : isEnglish(request, cookies);
            locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }
        return locale;
    }

    /** For what runs before any bean of the request does. */
    public static boolean isEnglish(HttpServletRequest request, Cookies cookies) {
        return cookies.read(request, COOKIE).filter("en"::equals).isPresent();
    }

    /** Whether it is a request to the API, by the path as the server resolved it. */
    public static boolean isProgram(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/");
    }

    /** What a program accepts: {@code zh} or {@code en}, whichever it names first; Chinese when it names neither, or nonsense. */
    public static String accepted(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        try {
            return Locale.LanguageRange.parse(header == null || header.length() > LONGEST ? "*" : header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-")[0])
                    .filter(language -> language.equals("zh") || language.equals("en"))
                    .findFirst()
                    .orElse("zh");
        } catch (IllegalArgumentException nonsense) {
            return "zh";
        }
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
