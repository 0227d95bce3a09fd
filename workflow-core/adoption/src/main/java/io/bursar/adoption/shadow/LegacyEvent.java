package io.bursar.adoption.shadow;

import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the former process did.
 *
 * <pre>{@code
 * new LegacyEvent(subject, "approved", new LegacyEvent.Doing(at, lee, null, RecordValue.EMPTY));
 * }</pre>
 *
 * @param subject which case of it
 * @param name what happened, as the former process calls it
 * @param doing by whom, when, and with what
 */
public record LegacyEvent(Subject subject, String name, Doing doing) {

    /** Refuses nulls. */
    public LegacyEvent {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(doing, "doing");
    }

    /**
     * A case of the former process.
     *
     * @param workflow the workflow beside it
     * @param facility where it belongs
     * @param key its number there
     * @param chain the number of the case in whose chain it stands, such as the request behind a bill; its own for none
     */
    public record Subject(WorkflowId workflow, FacilityId facility, String key, String chain) {}

    /**
     * By whom, when, and with what.
     *
     * @param at when
     * @param by who did it; null for a system
     * @param reference the number of the document that came of it; null for none
     * @param data what came with it, as the workflow's data section has it
     */
    public record Doing(
            Instant at, @Nullable PersonId by, @Nullable String reference, RecordValue data) {

        /** Who did it; empty for a system. */
        public Optional<PersonId> person() {
            return Optional.ofNullable(by);
        }
    }
}
