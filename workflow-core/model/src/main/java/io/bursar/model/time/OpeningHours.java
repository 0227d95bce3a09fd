package io.bursar.model.time;

import java.time.LocalTime;
import java.util.Objects;

/**
 * One stretch of a day in which work is done, from its first moment up to but not including its last.
 *
 * <pre>{@code
 * new OpeningHours(LocalTime.of(8, 0), LocalTime.of(17, 0));
 * }</pre>
 *
 * @param opens the first moment
 * @param closes the moment after the last; midnight means the end of the day
 */
public record OpeningHours(LocalTime opens, LocalTime closes) {

    /** The whole day. */
    public static final OpeningHours WHOLE_DAY = new OpeningHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** Refuses a stretch that ends before it begins. */
    public OpeningHours {
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(closes, "closes");
        if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
            throw new IllegalArgumentException("Opening hours must end after they begin");
        }
    }

    /** Whether they last until the end of the day. */
    boolean untilMidnight() {
        return closes.equals(LocalTime.MIDNIGHT);
    }

    /** Whether others may follow these on the same day. */
    boolean endBefore(OpeningHours later) {
        return !untilMidnight() && !closes.isAfter(later.opens);
    }
}
