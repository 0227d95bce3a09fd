package io.bursar.erp.runtime.resilience;

import java.util.Objects;

/**
 * The limits of one connector, by class of calls.
 *
 * <pre>{@code
 * ConnectorLimits.USUAL.with(CallClass.QUERY, Limits.READS.withConcurrent(4));
 * }</pre>
 *
 * @param queries of reads
 * @param commands of writes
 * @param lookups of look-ups
 */
public record ConnectorLimits(Limits queries, Limits commands, Limits lookups) {

    /** The usual limits. */
    public static final ConnectorLimits USUAL = new ConnectorLimits(Limits.READS, Limits.WRITES, Limits.READS);

    /** Refuses nulls. */
    public ConnectorLimits {
        Objects.requireNonNull(queries, "queries");
        Objects.requireNonNull(commands, "commands");
        Objects.requireNonNull(lookups, "lookups");
    }

    /** The same limits for every class. */
    public static ConnectorLimits same(Limits limits) {
        return new ConnectorLimits(limits, limits, limits);
    }

    /** The limits of a class. */
    public Limits of(CallClass callClass) {
        return switch (callClass) {
            case QUERY -> queries;
            case COMMAND -> commands;
            case LOOKUP -> lookups;
        };
    }

    /** These limits with others for a class. */
    public ConnectorLimits with(CallClass callClass, Limits other) {
        return switch (callClass) {
            case QUERY -> new ConnectorLimits(other, commands, lookups);
            case COMMAND -> new ConnectorLimits(queries, other, lookups);
            case LOOKUP -> new ConnectorLimits(queries, commands, other);
        };
    }
}
