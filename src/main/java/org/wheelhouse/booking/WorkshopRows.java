package org.wheelhouse.booking;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.wheelhouse.platform.db.Row;

/** Puts together one outlet's {@link Workshop} from the rows of {@link Workshops}; bays and technicians in the order of their ids. */
final class WorkshopRows {

    private ZoneId zone;
    private boolean open;
    private final Map<DayOfWeek, List<Workshop.Hours>> hours = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, Workshop.SpecialDay> specialDays = new HashMap<>();
    private final Map<UUID, String> bayTypes = new TreeMap<>();
    private final Map<UUID, Map<Long, LocalDate>> skills = new TreeMap<>();
    private final Map<UUID, Map<DayOfWeek, List<Workshop.Hours>>> shifts = new HashMap<>();
    private final Map<UUID, List<Span>> leave = new HashMap<>();
    private final Map<UUID, List<Span>> busy = new HashMap<>();

    /** Columns: kind, outlet, whose, and five texts. */
    void add(Row row) {
        UUID who = row.uuid(2);
        switch (row.text(0)) {
            case "O" -> {
                zone = ZoneId.of(row.text(3));
                open = Boolean.parseBoolean(row.text(4));
            }
            case "H" ->
                hours.computeIfAbsent(weekday(row), d -> new ArrayList<>()).add(hours(row));
            case "S" ->
                specialDays.put(
                        LocalDate.parse(row.text(3)),
                        new Workshop.SpecialDay(row.has(4) ? hours(row) : null, row.text(6), row.text(7)));
            case "B" -> bayTypes.put(who, row.text(3));
            case "T" ->
                skills.computeIfAbsent(who, t -> new HashMap<>())
                        .put(Long.valueOf(row.text(3)), row.has(4) ? LocalDate.parse(row.text(4)) : LocalDate.MAX);
            case "W" ->
                shifts.computeIfAbsent(who, t -> new EnumMap<>(DayOfWeek.class))
                        .computeIfAbsent(weekday(row), d -> new ArrayList<>())
                        .add(hours(row));
            case "L" -> leave.put(who, spans(row.text(3)));
            default -> busy.put(who, spans(row.text(3)));
        }
    }

    boolean isOutlet() {
        return zone != null;
    }

    Workshop build() {
        var bays = bayTypes.entrySet().stream()
                .map(b -> new Workshop.Bay(b.getKey(), b.getValue(), busy.getOrDefault(b.getKey(), List.of())))
                .toList();
        var technicians = skills.entrySet().stream()
                .map(t -> new Workshop.Technician(
                        t.getKey(),
                        t.getValue(),
                        shifts.getOrDefault(t.getKey(), Map.of()),
                        leave.getOrDefault(t.getKey(), List.of()),
                        busy.getOrDefault(t.getKey(), List.of())))
                .toList();
        return new Workshop(zone, open, hours, specialDays, bays, technicians);
    }

    private static DayOfWeek weekday(Row row) {
        return DayOfWeek.of(Integer.parseInt(row.text(3)));
    }

    private static Workshop.Hours hours(Row row) {
        return new Workshop.Hours(LocalTime.parse(row.text(4)), LocalTime.parse(row.text(5)));
    }

    private static List<Span> spans(String list) {
        return Arrays.stream(list.split(","))
                .map(pair -> pair.split("-"))
                .map(p -> new Span(
                        Instant.ofEpochSecond(Long.parseLong(p[0])), Instant.ofEpochSecond(Long.parseLong(p[1]))))
                .toList();
    }
}
