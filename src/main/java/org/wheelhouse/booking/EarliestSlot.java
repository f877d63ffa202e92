package org.wheelhouse.booking;

import java.time.ZoneId;

/**
 * The first start at an outlet; or, where there is none within the next weeks, why not.
 *
 * @param slot null when there is none
 * @param reasonKey text key of the reason, null when there is a slot
 * @param zone the outlet's, in which the time is shown
 */
public record EarliestSlot(long outletId, Slot slot, String reasonKey, ZoneId zone) {}
