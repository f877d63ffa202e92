package org.wheelhouse.storefront;

import java.time.LocalTime;

/** Opening hours of one weekday; 1 is Monday. */
public record Hours(long outletId, int weekday, LocalTime opens, LocalTime closes) {}
