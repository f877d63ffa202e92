package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.warehouse.SiteRef;

/**
 * The work on a car, in the outlet's scope: OPEN → IN_WORK → CHECKING → DONE. Steps, parts and the odometer are entered while it is in
 * work; it can be checked when all of them are there, and signing it off ends the booking.
 */
@ApplicationScoped
@Transactional
public class JobCards {

    private static final int MAX_KM = 2_000_000;

    @Inject
    private Sql sql;

    @Inject
    private Bookings bookings;

    @Inject
    private CardParts cardParts;

    @Inject
    private Audit audit;

    @Inject
    private Event<JobDone> done;

    /** @throws NotFoundException when there is none that the scope sees */
    public JobCard get(UUID id) {
        return sql.first(
                        "select j.id, j.outlet_id, j.region_id, j.franchisee_id, j.customer_id, j.booking_id, b.order_id, j.number, j.state, j.odometer_km"
                                + " from job_card j join booking b on b.id = j.booking_id where j.id = ?1",
                        row -> new JobCard(
                                row.uuid(0),
                                new SiteRef(row.number(1), row.number(2), row.number(3)),
                                row.uuid(4),
                                row.uuid(5),
                                row.uuid(6),
                                row.text(7),
                                JobState.valueOf(row.text(8)),
                                row.has(9) ? Integer.valueOf(row.integer(9)) : null),
                        id)
                .orElseThrow(() -> new NotFoundException("job card " + id));
    }

    /** Work begins. */
    public void start(UUID id) {
        JobCard card = get(id);
        if (card.state() != JobState.OPEN) {
            throw stateChanged(card);
        }
        move(card, JobState.IN_WORK);
        sql.update("update job_card set started_at = now() where id = ?1", id);
        bookings.move(card.bookingId(), BookingState.IN_WORK);
    }

    /** @throws BusinessException {@code booking.job.odometer} unless between 0 and 2,000,000 km */
    public void odometer(UUID id, int km) {
        if (km < 0 || km > MAX_KM) {
            throw new BusinessException("booking.job.odometer", MAX_KM);
        }
        JobCard card = unfinished(id);
        sql.update("update job_card set odometer_km = ?2, version = version + 1 where id = ?1", card.id(), km);
    }

    /** What the next person should know; empty removes it. */
    public void note(UUID id, String note) {
        sql.update(
                "update job_card set note = ?2, version = version + 1 where id = ?1",
                unfinished(id).id(),
                note == null ? "" : note.strip());
    }

    /**
     * A step is done, by the scope's actor. A step that asks for a photo needs one first.
     *
     * @throws BusinessException {@code booking.job.photo-missing}, {@code booking.job.not-in-work}
     */
    public void stepDone(UUID stepId) {
        UUID card = inWork(cardOfStep(stepId)).id();
        boolean missing = sql.number(
                        "select count(*) from job_step s where s.id = ?1 and s.photo and not exists (select from job_photo p where p.job_step_id = s.id)",
                        stepId)
                > 0;
        if (missing) {
            throw new BusinessException("booking.job.photo-missing");
        }
        sql.update(
                "update job_step set done_at = now(), done_by = ?3 where id = ?1 and job_card_id = ?2 and done_at is null",
                stepId,
                card,
                CurrentScope.get().actor());
    }

    /** A step was marked by mistake. */
    public void stepUndone(UUID stepId) {
        UUID card = inWork(cardOfStep(stepId)).id();
        sql.update(
                "update job_step set done_at = null, done_by = null where id = ?1 and job_card_id = ?2", stepId, card);
    }

    /**
     * All is done, somebody else looks at it.
     *
     * @throws BusinessException {@code booking.job.steps-open}, {@code booking.job.parts-open}, {@code booking.job.parts-missing}, {@code booking.job.odometer-missing}
     */
    public void toCheck(UUID id) {
        JobCard card = inWork(id);
        long steps = sql.number("select count(*) from job_step where job_card_id = ?1 and done_at is null", id);
        if (steps > 0) {
            throw new BusinessException("booking.job.steps-open", steps);
        }
        long parts = sql.number("select count(*) from job_part where job_card_id = ?1 and used_at is null", id);
        if (parts > 0) {
            throw new BusinessException("booking.job.parts-open", parts);
        }
        var missing = cardParts.missing(id);
        if (!missing.isEmpty()) {
            throw new BusinessException(
                    "booking.job.parts-missing",
                    missing.size(),
                    missing.getFirst().nameZh(),
                    missing.getFirst().nameEn());
        }
        if (card.odometerKm() == null) {
            throw new BusinessException("booking.job.odometer-missing");
        }
        move(card, JobState.CHECKING);
    }

    /** The check found something. */
    public void backToWork(UUID id) {
        JobCard card = get(id);
        if (card.state() != JobState.CHECKING) {
            throw stateChanged(card);
        }
        move(card, JobState.IN_WORK);
    }

    /** The work is good: job and booking are done. Signed by the scope's actor. */
    public void signOff(UUID id) {
        JobCard card = get(id);
        bookings.lock(card.bookingId());
        move(card, JobState.DONE);
        sql.update(
                "update job_card set finished_at = now(), signed_by = ?2 where id = ?1",
                id,
                CurrentScope.get().actor());
        bookings.move(card.bookingId(), BookingState.DONE);
        audit.record(
                "job.signed-off",
                "job_card",
                id,
                Map.of("number", card.number()),
                card.site().regionId(),
                card.site().franchiseeId(),
                card.site().outletId());
        done.fire(new JobDone(card.bookingId(), card.order(), id));
    }

    /** @throws BusinessException {@code booking.job.not-in-work} */
    JobCard inWork(UUID id) {
        JobCard card = get(id);
        if (card.state() != JobState.IN_WORK) {
            throw new BusinessException("booking.job.not-in-work", card.number());
        }
        return card;
    }

    JobCard unfinished(UUID id) {
        JobCard card = get(id);
        if (card.state() == JobState.DONE) {
            throw stateChanged(card);
        }
        return card;
    }

    private UUID cardOfStep(UUID stepId) {
        return sql.first("select job_card_id from job_step where id = ?1", row -> row.uuid(0), stepId)
                .orElseThrow(() -> new NotFoundException("job step " + stepId));
    }

    private void move(JobCard card, JobState to) {
        int moved = sql.update(
                "update job_card set state = ?2, version = version + 1 where id = ?1 and state = any(string_to_array(?3, ','))",
                card.id(),
                to.name(),
                to.beforeList());
        if (moved == 0) {
            throw stateChanged(card);
        }
    }

    private static BusinessException stateChanged(JobCard card) {
        return new BusinessException("booking.job.state-changed", card.number());
    }
}
