package io.bursar.ai.spi;

import java.util.Objects;
import java.util.UUID;

/**
 * Names one proposal for ever: decisions that saw it, and outcomes that judge it, refer to it ({@code aiProposalId},
 * controls §7).
 *
 * <pre>{@code
 * ProposalId.of("0192f3a0-0000-7000-8000-00000000000a");
 * }</pre>
 *
 * @param value the UUID
 */
public record ProposalId(UUID value) {

    /** Refuses null. */
    public ProposalId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the usual text form of a UUID. */
    public static ProposalId of(String text) {
        return new ProposalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
