package io.bursar.model.identity;

import java.util.Objects;
import java.util.UUID;

/**
 * Names one case for ever. Time-ordered (UUID version 7) when minted by an {@link IdSource}, so that new cases lie side
 * by side in an index.
 *
 * <pre>{@code
 * CaseId caseId = CaseId.of("0192f3a0-0000-7000-8000-000000000001");
 * }</pre>
 *
 * @param value the UUID
 */
public record CaseId(UUID value) implements Comparable<CaseId> {

    /** Refuses null. */
    public CaseId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the usual text form of a UUID. */
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    /** Unsigned order of the bytes, the order a database index has. */
    @Override
    public int compareTo(CaseId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
