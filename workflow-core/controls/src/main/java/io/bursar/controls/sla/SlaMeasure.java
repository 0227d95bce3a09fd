package io.bursar.controls.sla;

import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.BusinessDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How one target counts on its calendar: open time for business durations, time that passes for the others. Pauses and
 * shares are counted in the same measure as the target, so that a weekend neither uses a clock up nor a cap.
 */
record SlaMeasure(SlaTarget target, BusinessCalendar calendar) {

    SlaMeasure {
        if (!target.calendar().equals(calendar.name())) {
            throw new IllegalArgumentException("A clock is read on the calendar of its target");
        }
    }

    Duration between(Instant from, Instant to) {
        if (target.within().business()) {
            return calendar.openBetween(from, to);
        }
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    Instant after(Instant from, Duration counted) {
        return target.within().business() ? calendar.plusOpen(from, counted) : from.plus(counted);
    }

    /** When the target would be up without pauses. */
    Instant unpausedDue(Instant start) {
        return calendar.plus(start, target.within());
    }

    Duration length(Instant start, BusinessDuration duration) {
        return between(start, calendar.plus(start, duration));
    }

    /** Twice the target or the stated limit, whichever is longer, and what the process owner granted on top. */
    Duration cap(Instant start, List<PauseExtension> extensions) {
        Duration cap = length(start, target.within().times(2));
        if (target.pauseLimit().isPresent()) {
            Duration stated = length(start, target.pauseLimit().get());
            cap = stated.compareTo(cap) > 0 ? stated : cap;
        }
        for (PauseExtension extension : extensions) {
            cap = cap.plus(length(start, extension.by()));
        }
        return cap;
    }
}
