package org.wheelhouse.booking.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.wheelhouse.booking.DaySlots;
import org.wheelhouse.booking.DayState;
import org.wheelhouse.booking.Slot;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;

/** Days with their free starts, or the reason why there are none. */
public record Days(List<Day> items) {

    /** @param reason in words; for a free day none */
    public record Day(LocalDate day, DayState state, String reason, List<Start> starts) {}

    /** @param free how many such jobs can still start then */
    public record Start(OffsetDateTime start, OffsetDateTime end, int free) {}

    /** Times with the offset that they have at the outlet. */
    public static Days of(List<DaySlots> days, ZoneId zone, Text text, Language language) {
        return new Days(days.stream()
                .map(d -> new Day(
                        d.day(),
                        d.state(),
                        d.reasonKey() == null
                                ? null
                                : text.of(
                                        d.reasonKey(),
                                        d.noteZh() != null
                                                ? language.pick(d.noteZh(), d.noteEn())
                                                : String.valueOf(d.partsReadyOn())),
                        starts(d.slots(), zone)))
                .toList());
    }

    public static List<Start> starts(List<Slot> slots, ZoneId zone) {
        return slots.stream()
                .map(s -> new Start(
                        s.start().atZone(zone).toOffsetDateTime(),
                        s.end().atZone(zone).toOffsetDateTime(),
                        s.free()))
                .toList();
    }
}
