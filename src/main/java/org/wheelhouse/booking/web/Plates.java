package org.wheelhouse.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.wheelhouse.booking.Plate;

/** Number plates in pages. */
@Named
@ApplicationScoped
public class Plates {

    /** {@code 沪A·8K213}: whole, for the outlet that serves the car. */
    public String shown(String plate) {
        return Plate.shown(plate);
    }
}
