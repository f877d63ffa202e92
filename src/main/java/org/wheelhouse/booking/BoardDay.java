package org.wheelhouse.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An outlet's day as the board shows it.
 *
 * @param firstHour the hour at the board's edge
 * @param quarters how many quarters of an hour it shows
 * @param nowAt the quarter of now, −1 when now is not on the board
 * @param third which five minutes of that quarter: 0, 1 or 2
 * @param closedZh why there is nothing to do: closed that day; null when open
 */
public record BoardDay(
        LocalDate day,
        LocalDate today,
        int firstHour,
        int quarters,
        int nowAt,
        int third,
        LocalTime now,
        String closedZh,
        String closedEn,
        List<Lane> lanes,
        List<BoardJob> jobs,
        List<Over> overs,
        List<Off> offs,
        List<Away> aways) {

    /** A bay with those who work in it that day; or a technician with the bays. */
    public record Lane(
            UUID bay,
            int row,
            String nameZh,
            String nameEn,
            String kindZh,
            String kindEn,
            String withZh,
            String withEn) {}

    /** The tail of a job that takes longer: from its end until it will probably be ready. */
    public record Over(int row, int at, int length, LocalTime expected) {}

    /** When nothing is done in a lane. @param why break, leave or off-duty */
    public record Off(int row, int at, int length, String why) {}

    /** A technician on leave during the day. */
    public record Away(UUID id, String technician, LocalTime from, LocalTime to, boolean allDay, String reason) {}

    public boolean isToday() {
        return day.equals(today);
    }

    public List<Integer> hours() {
        return Stream.iterate(firstHour, h -> h < firstHour + quarters / 4, h -> h + 1)
                .toList();
    }

    /** Cars that are here and wait, longest first. */
    public List<BoardJob> waiting() {
        return once().filter(j -> j.look() == BoardLook.WAIT && j.isArrived())
                .sorted(Comparator.comparing(BoardJob::arrivedAt))
                .toList();
    }

    /** Cars that are to come, next first. */
    public List<BoardJob> coming() {
        return once().filter(j -> !j.isArrived() && (j.look() == BoardLook.PLAN || j.look() == BoardLook.WAIT))
                .toList();
    }

    /** Who waits and who comes next: four cards. */
    public List<BoardJob> arrivals() {
        return isToday()
                ? Stream.concat(waiting().stream(), coming().stream()).limit(4).toList()
                : List.of();
    }

    public long count(BoardLook look) {
        return once().filter(j -> j.look() == look).count();
    }

    /** The row of a job's bay, counted from 1; 0 when it stands in none. */
    public int row(BoardJob job) {
        return lanes.stream()
                .filter(l -> l.bay().equals(job.bay()))
                .mapToInt(Lane::row)
                .findFirst()
                .orElse(0);
    }

    private Stream<BoardJob> once() {
        var seen = new java.util.HashSet<UUID>();
        return jobs.stream().filter(j -> seen.add(j.booking()));
    }
}
