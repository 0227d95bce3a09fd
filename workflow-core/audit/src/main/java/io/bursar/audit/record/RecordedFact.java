package io.bursar.audit.record;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A fact that a decision used: what was asked where, what the answer was and how old it was.
 *
 * <pre>{@code
 * new RecordedFact("supplier.read", Data.record().put("supplierId", "S-1").build(), asOf, answer);
 * }</pre>
 *
 * @param source the capability, function or proposal the value came from, 1 to 120 characters
 * @param key what was asked
 * @param asOf when the value held, cut to microseconds
 * @param value the answer; restricted content only as a token
 */
public record RecordedFact(String source, RecordValue key, Instant asOf, DataValue value) {

    /** Cuts the instant to microseconds. */
    public RecordedFact {
        RecordLimits.name("source", source);
        Objects.requireNonNull(key, "key");
        asOf = asOf.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(value, "value");
    }
}
