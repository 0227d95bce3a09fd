package io.bursar.engine.command;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that was so before a workflow was taken into use and belongs to no open case: what somebody did, or what
 * was known of an object of a system of record.
 *
 * <pre>{@code
 * new LegacyEntry.Act(marcy, new FunctionName("MAINTAIN_SUPPLIER"), at, "object:supplier:SUP-1001");
 * }</pre>
 */
public sealed interface LegacyEntry {

    /** Goes on with the one function that fits. */
    <T> T fold(Function<Act, T> act, Function<Known, T> known);

    /**
     * What somebody did. It never grants anything; it can only conflict (controls §1).
     *
     * @param person who, also somebody who has left since
     * @param function what
     * @param at when
     * @param scope the scope in which it counts, such as {@code object:supplier:SUP-1001} or {@code chain:PO-4711};
     *     null for an act of an imported case, which counts wherever such an act of that case would
     */
    record Act(
            PersonId person,
            FunctionName function,
            Instant at,
            @Nullable String scope) implements LegacyEntry {

        @Override
        public <T> T fold(Function<Act, T> act, Function<Known, T> known) {
            return act.apply(this);
        }

        /** The act as the log keeps it. */
        public RecordValue toData() {
            return Data.record()
                    .put("person", person.value())
                    .put("function", function.value())
                    .put("at", at)
                    .put("scope", scope)
                    .build();
        }

        /** Reads what {@link #toData} wrote. */
        public static Act from(RecordValue data) {
            return new Act(
                    new PersonId(data.text("person").orElseThrow()),
                    new FunctionName(data.text("function").orElseThrow()),
                    data.instant("at").orElseThrow(),
                    data.text("scope").orElse(null));
        }
    }

    /**
     * What was known of an object, such as when a supplier was last screened: a reference beside the master, which
     * stays where it is.
     *
     * @param subject the object, such as {@code supplier:SUP-1001}
     * @param fields what was known; account numbers only as tokens
     */
    record Known(String subject, RecordValue fields) implements LegacyEntry {

        @Override
        public <T> T fold(Function<Act, T> act, Function<Known, T> known) {
            return known.apply(this);
        }
    }
}
