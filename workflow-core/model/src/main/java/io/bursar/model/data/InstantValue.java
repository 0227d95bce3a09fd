package io.bursar.model.data;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A point in time, in whole microseconds, so that every store gives back what was put in.
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
