package org.wheelhouse.booking;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of an outlet for a certain job.
 *
 * @param reasonKey text key that says why there is nothing, or that little is left; null for a free day
 * @param slots the free starts, in order; empty unless the state is bookable
 * @param noteZh the outlet's own reason on a closed day, else null
 * @param noteEn the same in English
 * @param partsReadyOn the day on which the parts are there, when the day is before it
 */
public record DaySlots(
        LocalDate day,
        DayState state,
        String reasonKey,
        List<Slot> slots,
        String noteZh,
        String noteEn,
        LocalDate partsReadyOn) {

    static DaySlots none(LocalDate day, DayState state, String reasonKey) {
        return new DaySlots(day, state, reasonKey, List.of(), null, null, null);
    }
}
