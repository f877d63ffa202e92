package org.wheelhouse.platform.rest;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads parameters of addresses and headers; each fault names its parameter. */
public final class Ask {

    private static final int LONGEST = 200;

    private Ask() {}

    /** A parameter that must be there. */
    public static String required(String name, String text) {
        String plain = optional(name, text);
        if (plain == null) {
            throw InvalidRequest.parameter(name, "missing");
        }
        return plain;
    }

    /** Without blanks around; null when it is empty or not there. */
    public static String optional(String name, String text) {
        if (text != null && (text.length() > LONGEST || !RecordJson.isPlain(text))) {
            throw InvalidRequest.parameter(name, "characters");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A whole number within bounds. */
    public static long number(String name, String text, long least, long most) {
        String plain = required(name, text);
        if (!plain.matches("-?[0-9]{1,18}")) {
            throw InvalidRequest.parameter(name, "number");
        }
        long number = Long.parseLong(plain);
        if (number < least || number > most) {
            throw InvalidRequest.parameter(name, "range", String.valueOf(least), String.valueOf(most));
        }
        return number;
    }

    /** A day, {@code 2026-09-03}; null when it is not there. */
    public static LocalDate day(String name, String text) {
        String plain = optional(name, text);
        try {
            return plain == null ? null : LocalDate.parse(plain);
        } catch (DateTimeException none) {
            throw InvalidRequest.parameter(name, "date");
        }
    }

    /** One of several words; the first when it is not there. */
    public static String choice(String name, String text, String... words) {
        String plain = optional(name, text);
        if (plain == null) {
            return words[0];
        }
        for (String word : words) {
            if (word.equals(plain)) {
                return word;
            }
        }
        throw InvalidRequest.parameter(name, "choice", java.util.List.of(words));
    }
}
