package io.bursar.audit.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure destroyed, and from when a backup of the database cannot bring it back.
 *
 * <pre>{@code
 * erasure.finalOn();   // the day the last key-encryption epoch that wrapped the keys is destroyed
 * }</pre>
 *
 * @param subject whose data
 * @param at when the keys were destroyed
 * @param keys how many keys were destroyed; 0 where there was nothing to erase
 * @param finalFrom the day from which it is final; null where nothing was erased
 */
public record Erasure(
        SubjectId subject, Instant at, int keys, @Nullable LocalDate finalFrom) {

    /** Refuses a date without keys and the other way round. */
    public Erasure {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(at, "at");
        if ((keys == 0) != (finalFrom == null)) {
            throw new IllegalArgumentException("An erasure is final on a day exactly when it destroyed keys");
        }
    }

    /** The day from which it is final, if anything was erased. */
    public Optional<LocalDate> finalOn() {
        return Optional.ofNullable(finalFrom);
    }
}
