package org.wheelhouse.sales;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as messages say them, in the zone of the outlet that they are about. */
public final class OrderTimes {

    private static final DateTimeFormatter ZH =
            DateTimeFormatter.ofPattern("M月d日 EEE HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private OrderTimes() {}

    /** 9月3日 周四 14:30, Thu 3 Sep 14:30 */
    public static String text(Instant time, ZoneId zone, String language) {
        return ("en".equals(language) ? EN : ZH).format(time.atZone(zone));
    }
}
