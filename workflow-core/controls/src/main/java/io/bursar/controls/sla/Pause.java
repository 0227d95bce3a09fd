package io.bursar.controls.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * One stretch in which a clock stood still.
 *
 * <pre>{@code
 * clock.pauses().get(0).reason();   // WAITING_SUPPLIER
 * }</pre>
 *
 * @param reason why
 * @param from when it began
 * @param until when it ended; empty while it lasts
 * @param counted how much of it the cap allowed, in the clock's own measure (open or elapsed time), fixed when it ended
 */
public record Pause(PauseReason reason, Instant from, Optional<Instant> until, Duration counted) {

    /** Refuses a pause that ends before it begins, or that counts while it lasts. */
    public Pause {
        Objects.requireNonNull(reason, "reason");
        Instant begins = from.truncatedTo(ChronoUnit.MICROS);
        from = begins;
        until = until.map(end -> end.truncatedTo(ChronoUnit.MICROS));
        if (until.filter(end -> end.isBefore(begins)).isPresent() || counted.isNegative()) {
            throw new IllegalArgumentException("A pause ends before it begins");
        }
        if (until.isEmpty() && !counted.isZero()) {
            throw new IllegalArgumentException("A pause counts only once it has ended");
        }
    }

    /** A pause that begins. */
    static Pause begin(PauseReason reason, Instant from) {
        return new Pause(reason, from, Optional.empty(), Duration.ZERO);
    }

    /** Whether it still lasts. */
    public boolean lasts() {
        return until.isEmpty();
    }
}
