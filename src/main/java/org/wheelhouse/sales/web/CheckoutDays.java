package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wheelhouse.booking.Slot;
import org.wheelhouse.platform.web.Language;

/** Days and times for the pages of checkout, orders and appointments. */
@RequestScoped
@Named("days")
public class CheckoutDays {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    OrderPage.Days words() {
        return new OrderPage.Days(language.isEnglish(), LocalDate.now(clock.withZone(ZONE)));
    }

    /** 今天, 周四 9月3日 */
    public String day(LocalDate day) {
        return words().day(day);
    }

    public String dayAndTime(Instant time) {
        return words().dayAndTime(time);
    }

    public String time(Instant time) {
        return words().time(time);
    }

    public String span(Slot slot) {
        return words().span(slot);
    }

    /** 周四 */
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE", language.isEnglish() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE).format(day);
    }
}
