package io.bursar.erp.reference.internal.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as whole microseconds since 1970, which sort and compare as numbers. */
public final class Instants {

    private Instants() {}

    /** Whole microseconds since 1970; what is finer is cut off. */
    public static long toMicros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The instant of a number of microseconds since 1970. */
    public static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
