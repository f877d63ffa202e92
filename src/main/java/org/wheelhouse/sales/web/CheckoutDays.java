package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.booking.DaySlots;
import org.wheelhouse.booking.Slot;
import org.wheelhouse.platform.web.Language;

/** Days and times for the pages of checkout, orders and appointments. */
@RequestScoped
@Named("days")
public class CheckoutDays {

    private static final int NOON = 12;
    private static final int EVENING = 17;

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

    /** A part of the day with the starts that lie in it. */
    public record PartOfDay(String key, List<Slot> slots) {}

    /** The starts of a day by morning, afternoon and evening; parts without any are left out. */
    public List<PartOfDay> parts(DaySlots day) {
        var parts = new LinkedHashMap<String, List<Slot>>();
        day.slots().forEach(s -> {
            int hour = s.start().atZone(ZONE).getHour();
            parts.computeIfAbsent(hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening", p -> new ArrayList<>()).add(s);
        });
        return parts.entrySet().stream().map(p -> new PartOfDay(p.getKey(), p.getValue())).toList();
    }

    /** Whether a start is the last at its time while others of the day are less scarce: only then is that news. */
    public boolean isScarce(DaySlots day, Slot slot) {
        return slot.free() == 1 && day.slots().stream().anyMatch(s -> s.free() > 1);
    }

    /** 周四 */
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE", language.isEnglish() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE).format(day);
    }
}
