package org.wheelhouse.sales.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.booking.EarliestSlot;
import org.wheelhouse.booking.EarliestSlots;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.sales.Offers;
import org.wheelhouse.sales.OutletChoices;

/** The outlets that checkout offers, each with the first time for the work of all lines together, or the reason why there is none. */
@RequestScoped
@Named
public class CheckoutOutlets {

    /** @param free whether there is a time at all; {@code when} says which, or why not */
    public record Choice(OutletChoices.Outlet outlet, boolean free, String when) {}

    @Inject
    private CheckoutView checkout;

    @Inject
    private Offers offers;

    @Inject
    private EarliestSlots earliest;

    @Inject
    private CheckoutDays days;

    @Inject
    private Text text;

    private List<Choice> choices;

    @PostConstruct
    void load() {
        List<OutletChoices.Outlet> outlets = checkout.getOutlets();
        var ready = new HashMap<Long, LocalDate>();
        outlets.forEach(o -> offers.partsReadyOn(checkout.getOffer(), o.id()).ifPresent(day -> ready.put(o.id(), day)));
        Map<Long, EarliestSlot> slots = earliest.at(ready, checkout.getOffer().needs());
        choices = outlets.stream().map(o -> choice(o, slots.get(o.id()))).toList();
    }

    private Choice choice(OutletChoices.Outlet outlet, EarliestSlot slot) {
        if (slot == null || slot.slot() == null) {
            return new Choice(outlet, false, text.get(slot == null ? "sales.checkout.no-parts" : slot.reasonKey()));
        }
        return new Choice(
                outlet,
                true,
                text.of(
                        "sales.checkout.earliest",
                        days.in(slot.zone()).dayAndTime(slot.slot().start())));
    }

    public List<Choice> getAll() {
        return choices;
    }
}
