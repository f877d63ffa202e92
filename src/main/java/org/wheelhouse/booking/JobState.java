package org.wheelhouse.booking;

import java.util.List;
import java.util.stream.Collectors;

/** The life of a job card; each state knows from which it may be reached. CHECKING may go back to work. */
public enum JobState {
    OPEN,
    IN_WORK,
    CHECKING,
    DONE;

    private List<JobState> before() {
        return switch (this) {
            case OPEN -> List.of();
            case IN_WORK -> List.of(OPEN, CHECKING);
            case CHECKING -> List.of(IN_WORK);
            case DONE -> List.of(CHECKING);
        };
    }

    /** The states before this one, as a list for SQL. */
    String beforeList() {
        return before().stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
