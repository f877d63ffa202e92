package org.wheelhouse.booking;

import java.util.UUID;
import org.wheelhouse.warehouse.SiteRef;

/** A job card's own row; steps, parts and photos are lists of their own. */
public record JobCard(
        UUID id,
        SiteRef site,
        UUID customer,
        UUID bookingId,
        UUID order,
        String number,
        JobState state,
        Integer odometerKm) {}
