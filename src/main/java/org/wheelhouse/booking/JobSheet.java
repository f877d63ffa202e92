package org.wheelhouse.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A job card as the technician holds it: the car, the steps one after the other, the parts, the photos.
 *
 * @param state OPEN, IN_WORK, CHECKING or DONE
 * @param promised when the car was promised back, in the outlet's time
 */
public record JobSheet(
        UUID id,
        String number,
        String state,
        UUID booking,
        UUID order,
        String plate,
        String vehicle,
        String contact,
        String phone,
        String servicesZh,
        String servicesEn,
        String bayZh,
        String bayEn,
        String technician,
        Instant endsAt,
        LocalTime promised,
        Integer odometerKm,
        Instant finishedAt,
        String signedBy,
        String note,
        Instant now,
        List<Step> steps,
        List<Part> parts,
        List<Missing> missing) {

    private static final Duration NEAR = Duration.ofHours(3);

    /** @param photo a photo belongs to this step */
    public record Step(
            UUID id,
            int number,
            String textZh,
            String textEn,
            boolean photo,
            Instant doneAt,
            String doneBy,
            List<Photo> photos) {

        public boolean isDone() {
            return doneAt != null;
        }

        /** A photo is still to be taken before the step can be done. */
        public boolean isPhotoMissing() {
            return photo && photos.isEmpty();
        }
    }

    /** @param used when it was fitted; null before */
    public record Part(UUID id, String sku, String barcode, String nameZh, String nameEn, int quantity, Instant used) {}

    /** What the order wants fitted and is not there. @param due when it is to arrive; null when nothing is on its way */
    public record Missing(String sku, String nameZh, String nameEn, int quantity, LocalDate due) {}

    public record Photo(UUID file, Instant takenAt) {}

    /** The step in hand: the first that is not done; null when all are. */
    public Step current() {
        return steps.stream().filter(s -> !s.isDone()).findFirst().orElse(null);
    }

    public int done() {
        return (int) steps.stream().filter(Step::isDone).count();
    }

    public int partsLeft() {
        return (int) parts.stream().filter(p -> p.used() == null).count();
    }

    public boolean isGreenPlate() {
        return Plate.green(plate);
    }

    /** Minutes until the car was promised back; negative when it is late. */
    public long minutesLeft() {
        return Duration.between(now, endsAt).toMinutes();
    }

    /** The promise is hours away at most, so that minutes say most; otherwise its day does. */
    public boolean isNear() {
        return Math.abs(minutesLeft()) < NEAR.toMinutes();
    }
}
