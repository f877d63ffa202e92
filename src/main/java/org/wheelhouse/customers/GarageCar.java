package org.wheelhouse.customers;

import java.util.UUID;
import org.wheelhouse.catalog.CarSpec;

/**
 * A car of a customer's garage.
 *
 * @param spec trim, and what the owner answered about the car
 * @param current the one that the shop answers for
 */
public record GarageCar(UUID id, CarSpec spec, String plate, String vin, Integer odometerKm, boolean current) {}
