package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.kernel.NotFoundException;

/** Free slots of an outlet. One statement, in any scope, however long the range. */
@ApplicationScoped
@Transactional
public class Slots {

    @Inject
    private Workshops workshops;

    @Inject
    private BookingConfig config;

    /**
     * Every day of the range with its state, reason and free starts.
     *
     * @throws NotFoundException when there is no such outlet
     */
    public List<DaySlots> find(SlotRequest request) {
        return find(request, null);
    }

    /** As {@link #find(SlotRequest)}, as if the booking that is to be moved were not there. */
    public List<DaySlots> find(SlotRequest request, UUID moving) {
        LocalDate to = request.from().plusDays(request.days() - 1L);
        Workshop workshop = Optional.ofNullable(workshops
                        .read(List.of(request.outletId()), request.from(), to, moving)
                        .get(request.outletId()))
                .orElseThrow(() -> new NotFoundException("outlet " + request.outletId()));
        SlotFinder finder = config.finder(workshop);
        JobPlan job = JobPlan.of(request.needs());
        return request.from()
                .datesUntil(to.plusDays(1))
                .map(day -> finder.day(day, job, request.partsReadyOn()))
                .toList();
    }
}
