package io.bursar.examples.healthsystem.agenda;

import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Something that somebody will do about a case.
 *
 * <pre>{@code
 * new Move(at, () -> office.act(current, wish));
 * }</pre>
 *
 * @param at when
 * @param deed does it; tells whether it came to anything
 */
public record Move(Instant at, BooleanSupplier deed) {

    /** Refuses nulls. */
    public Move {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(deed, "deed");
    }

    /** The same, not before a moment. */
    public Move notBefore(Instant earliest) {
        return at.isBefore(earliest) ? new Move(earliest, deed) : this;
    }
}
