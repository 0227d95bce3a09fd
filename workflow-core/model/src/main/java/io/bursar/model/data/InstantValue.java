package io.bursar.model.data;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A point in time, in whole microseconds, so that every store gives back what was put in.
 *
 * <pre>{@code
 * new InstantValue(Instant.parse("2026-08-03T15:00:00.123456789Z")).value();   // 2026-08-03T15:00:00.123456Z
 * }</pre>
 *
 * @param value the instant, cut to microseconds
 */
public record InstantValue(Instant value) implements DataValue {

    /** Cuts to microseconds. */
    public InstantValue {
        value = value.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Kind kind() {
        return Kind.INSTANT;
    }
}
