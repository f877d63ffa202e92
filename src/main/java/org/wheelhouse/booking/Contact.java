package org.wheelhouse.booking;

import java.util.UUID;

/**
 * Who comes with which car.
 *
 * @param carId of the customer's garage, or null
 * @param trimId of the vehicle tree, or null
 * @param vehicle the car in words, never null
 * @param plate or null
 */
public record Contact(String name, String phone, UUID carId, Long trimId, String vehicle, String plate) {}
