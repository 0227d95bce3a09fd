package io.bursar.controls.sla;

import io.bursar.model.time.BusinessCalendar;
import java.util.Objects;

/**
 * The calendars of a clock before and after it gets another target.
 *
 * <pre>{@code
 * clock.retarget(p3, now, new CalendarPair(BusinessCalendar.ALWAYS, sharedServices));
 * }</pre>
 *
 * @param before the calendar of the target it has
 * @param after the calendar of the target it gets
 */
public record CalendarPair(BusinessCalendar before, BusinessCalendar after) {

    /** Refuses null. */
    public CalendarPair {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
