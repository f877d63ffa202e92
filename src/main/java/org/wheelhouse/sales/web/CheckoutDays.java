package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wheelhouse.platform.web.Language;

/** Days and times for the pages of checkout, orders and appointments. */
@RequestScoped
@Named("days")
public class CheckoutDays {

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    /** As they are at an outlet. */
    public OrderPage.Days in(ZoneId zone) {
        return new OrderPage.Days(language.isEnglish(), zone, LocalDate.now(clock.withZone(zone)));
    }

    /** How long something is still held; 0 when it is not any more. */
    public long secondsUntil(Instant end) {
        return Math.max(0, Duration.between(clock.instant(), end).toSeconds());
    }

    /** 周四 */
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE", language.isEnglish() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)
                .format(day);
    }
}
