package io.bursar.model.capability;

import io.bursar.model.identity.CapabilityName;
import java.time.Duration;
import java.util.Objects;

/**
 * What a connector promises about one capability.
 *
 * <pre>{@code
 * CapabilityDescriptor.command("po.create", UniquenessGuarantee.LOOKUP_STRONG, Duration.ofSeconds(30));
 * }</pre>
 *
 * @param name the capability
 * @param kind whether it reads or writes
 * @param guarantee what the receiver does against duplicates; {@code NONE} for a query
 * @param timeout how long one call may take before its answer counts as lost
 * @param inFlightMaximum how long a lost write may still land; after that a look-up is conclusive
 */
public record CapabilityDescriptor(
        CapabilityName name, Kind kind, UniquenessGuarantee guarantee, Duration timeout, Duration inFlightMaximum) {

    /** Reads or writes. */
    public enum Kind {
        /** Reads only; may be repeated freely. */
        QUERY,
        /** Changes the system of record; recorded before it is sent. */
        COMMAND
    }

    /** Longest time-out and in-flight maximum a connector may declare. */
    public static final Duration MAX_WAIT = Duration.ofDays(3);

    /** Checks the durations. */
    public CapabilityDescriptor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(guarantee, "guarantee");
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(MAX_WAIT) > 0) {
            throw new IllegalArgumentException("A time-out must be positive and at most three days");
        }
        if (inFlightMaximum.isNegative() || inFlightMaximum.compareTo(MAX_WAIT) > 0) {
            throw new IllegalArgumentException("An in-flight maximum must be at most three days");
        }
    }

    /** A capability that reads, with a time-out. */
    public static CapabilityDescriptor query(String name, Duration timeout) {
        return new CapabilityDescriptor(
                new CapabilityName(name), Kind.QUERY, UniquenessGuarantee.NONE, timeout, Duration.ZERO);
    }

    /**
     * A capability that writes, with its guarantee and in-flight maximum; the time-out is a third of that, at least a
     * second.
     */
    public static CapabilityDescriptor command(String name, UniquenessGuarantee guarantee, Duration inFlightMaximum) {
        Duration third = inFlightMaximum.dividedBy(3);
        Duration timeout = third.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : third;
        return new CapabilityDescriptor(new CapabilityName(name), Kind.COMMAND, guarantee, timeout, inFlightMaximum);
    }
}
