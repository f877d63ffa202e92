package org.wheelhouse.kernel;

import java.util.UUID;

/**
 * Work begins that concerns an order. Features below the order fire it before they lock any row of their own, and the order's feature
 * locks the order's row: so everybody locks the order first, then the appointment, then stock, and nobody waits crosswise.
 */
public record OrderTouched(UUID order) {}
