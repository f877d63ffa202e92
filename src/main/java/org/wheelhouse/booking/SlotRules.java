package org.wheelhouse.booking;

import java.time.Duration;

/**
 * @param grid the distance of starts, counted from the opening
 * @param buffer between two jobs in one bay
 * @param lead from now to the first start that can still be taken
 * @param few so many free starts or less are "few left"
 */
record SlotRules(Duration grid, Duration buffer, Duration lead, int few) {}
