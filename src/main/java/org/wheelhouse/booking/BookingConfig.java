package org.wheelhouse.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of slots, and the finder that follows them. */
@ApplicationScoped
class BookingConfig {

    @Inject
    @ConfigProperty(name = "wheelhouse.booking.grid.minutes", defaultValue = "30")
    private int gridMinutes;

    @Inject
    @ConfigProperty(name = "wheelhouse.booking.buffer.minutes", defaultValue = "10")
    private int bufferMinutes;

    @Inject
    @ConfigProperty(name = "wheelhouse.booking.lead.minutes", defaultValue = "30")
    private int leadMinutes;

    @Inject
    @ConfigProperty(name = "wheelhouse.booking.few.slots", defaultValue = "3")
    private int few;

    @Inject
    private Clock clock;

    SlotFinder finder(Workshop workshop) {
        var rules = new SlotRules(
                Duration.ofMinutes(gridMinutes),
                Duration.ofMinutes(bufferMinutes),
                Duration.ofMinutes(leadMinutes),
                few);
        return new SlotFinder(workshop, rules, clock.instant());
    }
}
