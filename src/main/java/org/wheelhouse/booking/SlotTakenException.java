package org.wheelhouse.booking;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.BusinessException;

/** The slot is not free any more. The text names the next best; {@link #alternatives} has them for choosing. */
public class SlotTakenException extends BusinessException {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M/d HH:mm");

    private final transient List<Slot> alternatives;

    SlotTakenException(List<Slot> alternatives, ZoneId zone) {
        super(
                alternatives.isEmpty() ? "booking.slot-taken-none" : "booking.slot-taken",
                alternatives.stream()
                        .map(s -> TIME.format(s.start().atZone(zone)))
                        .collect(Collectors.joining(", ")));
        this.alternatives = List.copyOf(alternatives);
    }

    /** The nearest free slots, at most three, the nearest first. */
    public List<Slot> alternatives() {
        return alternatives == null ? List.of() : alternatives;
    }
}
