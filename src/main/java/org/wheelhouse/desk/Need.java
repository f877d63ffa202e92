package org.wheelhouse.desk;

import java.time.Instant;

/**
 * Something that needs a person.
 *
 * @param urgency 1 now, 2 today, 3 in the next days
 * @param kind what it is: {@code desk.need.<kind>} says it, {@code .detail} more, {@code .act} what to do
 * @param count how many there are of it
 * @param subject of the first one, such as a car; may be empty
 * @param detail more about it; may be empty
 * @param due since when it waits, or when it is due; may be null
 */
public record Need(int urgency, String kind, int count, String subject, String detail, Instant due) {}
