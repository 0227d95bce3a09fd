package io.bursar.model.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Objects;

/**
 * One stretch of opening hours on one date, as instants: closed at its end, possibly empty where clocks skip it.
 *
 * <pre>{@code
 * calendar.openOn(LocalDate.of(2026, 3, 2)).get(0).opens();   // 2026-03-02T14:00:00Z
 * }</pre>
 *
 * @param opens the first instant
 * @param closes the instant after the last
 */
public record OpenWindow(Instant opens, Instant closes) {

    /** Refuses nulls. */
    public OpenWindow {
        Objects.requireNonNull(opens, "opens");
        Objects.requireNonNull(closes, "closes");
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(opens) && instant.isBefore(closes);
    }

    /**
     * When a wall clock first shows this time. A time that clocks skip in spring is the moment of the skip, so that
     * later wall times never come out earlier; one that they show twice in autumn is the first.
     */
    static Instant resolve(LocalDateTime wallTime, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(wallTime);
        if (transition != null && transition.isGap()) {
            return transition.getInstant();
        }
        return wallTime.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
