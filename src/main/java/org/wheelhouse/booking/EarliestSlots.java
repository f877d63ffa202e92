package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.catalog.ServiceNeed;

/**
 * The first free start at several outlets at once: one statement for the week in which it nearly always lies, a second for the rest
 * of the horizon only when an outlet has nothing in that week.
 */
@ApplicationScoped
@Transactional
public class EarliestSlots {

    private static final int FIRST_LOOK = 7;
    private static final int HORIZON = 28;

    @Inject
    private Workshops workshops;

    @Inject
    private BookingConfig config;

    @Inject
    private Clock clock;

    /** @param partsReady the first day on which the parts are at all of them; null when nothing is waited for */
    public Map<Long, EarliestSlot> at(Collection<Long> outletIds, List<ServiceNeed> needs, LocalDate partsReady) {
        var ready = new HashMap<Long, LocalDate>();
        outletIds.forEach(id -> ready.put(id, partsReady));
        return at(ready, needs);
    }

    /**
     * As above, with a day of its own for each outlet.
     *
     * @param partsReady outlets with the first day on which the parts are there; null values where nothing is waited for
     */
    public Map<Long, EarliestSlot> at(Map<Long, LocalDate> partsReady, List<ServiceNeed> needs) {
        if (partsReady.isEmpty() || needs.isEmpty()) {
            return Map.of();
        }
        JobPlan job = JobPlan.of(needs);
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        LocalDate from = partsReady.values().stream()
                .map(day -> day == null || day.isBefore(today) ? today : day)
                .min(Comparator.naturalOrder())
                .orElse(today);
        var found = look(partsReady, job, from, from.plusDays(FIRST_LOOK - 1L));
        var open = found.values().stream()
                .filter(e -> e.slot() == null)
                .map(EarliestSlot::outletId)
                .collect(Collectors.toSet());
        if (!open.isEmpty()) {
            var rest = new HashMap<Long, LocalDate>();
            open.forEach(id -> rest.put(id, partsReady.get(id)));
            look(rest, job, from.plusDays(FIRST_LOOK), from.plusDays(HORIZON - 1L))
                    .forEach((id, later) -> {
                        if (later.slot() != null) {
                            found.put(id, later);
                        }
                    });
        }
        return found;
    }

    private Map<Long, EarliestSlot> look(Map<Long, LocalDate> partsReady, JobPlan job, LocalDate from, LocalDate to) {
        var found = new HashMap<Long, EarliestSlot>();
        workshops.read(partsReady.keySet(), from, to, null).forEach((id, workshop) -> {
            SlotFinder finder = config.finder(workshop);
            String reason = "booking.day.full";
            for (LocalDate day = from; !day.isAfter(to) && !found.containsKey(id); day = day.plusDays(1)) {
                DaySlots slots = finder.day(day, job, partsReady.get(id));
                if (!slots.slots().isEmpty()) {
                    found.put(id, new EarliestSlot(id, slots.slots().getFirst(), null, workshop.zone()));
                } else if (slots.state() == DayState.NO_BAY || slots.state() == DayState.NO_TECHNICIAN) {
                    reason = slots.reasonKey();
                }
            }
            found.putIfAbsent(id, new EarliestSlot(id, null, reason, workshop.zone()));
        });
        return found;
    }
}
