package org.wheelhouse.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * One car on the board, or one of its stays when a booking uses two bays.
 *
 * @param job its job card, null before it has arrived
 * @param bay null once the bay is no longer kept for it
 * @param stepsDone of {@code steps}
 * @param partsDue the day its missing parts are to arrive; null when nothing is missing
 * @param at first quarter of an hour since the board's first hour
 * @param length in quarters of an hour
 * @param slips minutes by which it will begin late, because the car before it in the bay takes longer; 0 when it will not
 */
public record BoardJob(
        UUID booking,
        UUID job,
        String code,
        String plate,
        String vehicle,
        String contact,
        String servicesZh,
        String servicesEn,
        UUID bay,
        String bayZh,
        String bayEn,
        String withZh,
        String withEn,
        BoardLook look,
        Instant start,
        Instant end,
        LocalTime from,
        LocalTime to,
        Instant arrivedAt,
        int stepsDone,
        int steps,
        LocalDate partsDue,
        int at,
        int length,
        long slips,
        Instant now) {

    public boolean isArrived() {
        return arrivedAt != null;
    }

    /** How long the car has been waiting, is over its time, is late to come, or will have to wait. */
    public long minutes() {
        if (slips > 0) {
            return slips;
        }
        Instant since = look == BoardLook.LATE ? end : arrivedAt != null ? arrivedAt : start;
        return Math.max(0, Duration.between(since, now).toMinutes());
    }

    /** Key of the sentence under the job. */
    public String saysKey() {
        if (slips > 0) {
            return "booking.board.says.slips";
        }
        return "booking.board.says."
                + switch (look) {
                    case WAIT -> arrivedAt != null ? "waits" : partsDue != null ? "parts" : "late-to-come";
                    case RUN -> "step";
                    default -> look.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
                };
    }

    BoardJob placed(int atQuarter, int quarters, long slipMinutes) {
        return new BoardJob(
                booking,
                job,
                code,
                plate,
                vehicle,
                contact,
                servicesZh,
                servicesEn,
                bay,
                bayZh,
                bayEn,
                withZh,
                withEn,
                slipMinutes > 0 && look == BoardLook.PLAN ? BoardLook.WAIT : look,
                start,
                end,
                from,
                to,
                arrivedAt,
                stepsDone,
                steps,
                partsDue,
                atQuarter,
                quarters,
                slipMinutes,
                now);
    }

    /** Step in hand, counted from 1. */
    public int step() {
        return Math.min(stepsDone + 1, Math.max(1, steps));
    }

    /** The address of what it opens. */
    public String address() {
        return job == null ? "/outlet/booking/booking?booking=" + booking : "/outlet/booking/job?job=" + job;
    }

    /** When it will probably be ready: as much of its time as of its steps is left, to the next five minutes. */
    Instant expectedEnd() {
        long planned = Duration.between(start, end).toSeconds();
        long left = steps == 0 ? 0 : planned * (steps - stepsDone) / steps;
        long five = 300;
        return Instant.ofEpochSecond(Math.ceilDiv(now.getEpochSecond() + Math.max(left, five), five) * five);
    }
}
