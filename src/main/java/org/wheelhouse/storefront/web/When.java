package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wheelhouse.booking.EarliestSlot;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Goods;

/** Dates as people say them: 今天 14:30, 周四 9月3日 14:30. */
@RequestScoped
public class When {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("EEE M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Inject
    private Clock clock;

    @Inject
    private Language language;

    @Inject
    private Text text;

    public String day(LocalDate day) {
        return day(day, Goods.SHOP_ZONE);
    }

    /** @param zone in which today is today */
    public String day(LocalDate day, ZoneId zone) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        String date = (language.isEnglish() ? EN : ZH).format(day);
        if (day.equals(today)) {
            return text.get("storefront.today");
        }
        return day.equals(today.plusDays(1)) ? text.get("storefront.tomorrow") : date;
    }

    public String time(Instant time, ZoneId zone) {
        return day(time.atZone(zone).toLocalDate(), zone) + " " + TIME.format(time.atZone(zone));
    }

    /** The start, or the reason why there is none. */
    public String earliest(EarliestSlot slot) {
        return slot == null
                ? text.get("storefront.no-slot")
                : slot.slot() == null
                        ? text.get(slot.reasonKey())
                        : time(slot.slot().start(), slot.zone());
    }
}
