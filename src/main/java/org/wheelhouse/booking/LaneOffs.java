package org.wheelhouse.booking;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The parts of a day when nothing is done in a lane of the board: a break of the outlet, and in a technician's lane leave and the time
 * outside of the shift.
 *
 * @param open the outlet's hours, the earlier first
 * @param shifts of each technician that day; null when the lanes are bays
 */
record LaneOffs(List<LocalTime[]> open, Map<UUID, List<LocalTime[]>> shifts, List<BoardDay.Away> aways) {

    private static final int QUARTERS_OF_HOUR = 4;
    private static final int QUARTER_MINUTES = 15;

    List<BoardDay.Off> of(List<UUID> lanes, int firstHour, int quarters) {
        var offs = new ArrayList<BoardDay.Off>();
        for (int row = 1; row <= lanes.size(); row++) {
            int begun = 0;
            String why = null;
            for (int at = 0; at <= quarters; at++) {
                String now = at == quarters ? null : why(lanes.get(row - 1), firstHour, at);
                if (!Objects.equals(now, why)) {
                    if (why != null) {
                        offs.add(new BoardDay.Off(row, begun, at - begun, why));
                    }
                    begun = at;
                    why = now;
                }
            }
        }
        return offs;
    }

    private String why(UUID lane, int firstHour, int at) {
        LocalTime time = LocalTime.of(firstHour + at / QUARTERS_OF_HOUR, at % QUARTERS_OF_HOUR * QUARTER_MINUTES);
        if (shifts != null && aways.stream().anyMatch(a -> a.id().equals(lane) && covers(a.from(), a.to(), time))) {
            return "leave";
        }
        for (int i = 1; i < open.size(); i++) {
            if (covers(open.get(i - 1)[1], open.get(i)[0], time)) {
                return "break";
            }
        }
        return shifts == null || shifts.getOrDefault(lane, List.of()).stream().anyMatch(s -> covers(s[0], s[1], time))
                ? null
                : "off-duty";
    }

    private static boolean covers(LocalTime from, LocalTime to, LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
