package org.wheelhouse.booking;

import java.time.Duration;
import java.time.Instant;

/** How a job stands on the board: one colour and one sentence. Never the colour alone. */
public enum BoardLook {
    LATE,
    WAIT,
    RUN,
    CHECK,
    PLAN,
    HELD,
    DONE,
    NO_SHOW;

    /** How long after the appointed time a car that is not there counts as late. */
    static final Duration GRACE = Duration.ofMinutes(10);

    /**
     * @param booking the booking's state
     * @param job the job card's state, null without one
     * @param partsMissing parts are still on their way
     */
    static BoardLook of(String booking, String job, Instant start, Instant end, boolean partsMissing, Instant now) {
        return switch (booking) {
            case "DONE" -> DONE;
            case "NO_SHOW" -> NO_SHOW;
            case "HELD" -> HELD;
            case "IN_WORK" -> "CHECKING".equals(job) ? CHECK : now.isAfter(end) ? LATE : RUN;
            case "ARRIVED" -> WAIT;
            default -> partsMissing || now.isAfter(start.plus(GRACE)) ? WAIT : PLAN;
        };
    }

    /** For the style sheet. */
    public String css() {
        return "job-"
                + switch (this) {
                    case LATE -> "late";
                    case WAIT -> "wait";
                    case RUN -> "run";
                    case CHECK -> "check";
                    case PLAN, HELD -> "plan";
                    case DONE, NO_SHOW -> "done";
                };
    }

    /** For the style sheet: the colour of a state word. */
    public String state() {
        return switch (this) {
            case LATE -> "is-no";
            case WAIT -> "is-wait";
            case RUN -> "is-info";
            case CHECK -> "is-check";
            default -> "";
        };
    }

    /** The sign beside the word. */
    public String icon() {
        return switch (this) {
            case LATE -> "alert";
            case WAIT, HELD -> "clock";
            case RUN -> "wrench";
            case CHECK -> "search";
            case PLAN -> "calendar";
            case DONE -> "check";
            case NO_SHOW -> "return";
        };
    }
}
