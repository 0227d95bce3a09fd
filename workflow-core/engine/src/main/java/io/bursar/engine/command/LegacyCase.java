package io.bursar.engine.command;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an open case stood in the process that a workflow replaces (canonical §1.15).
 *
 * <pre>{@code
 * new LegacyCase(origin, "OPEN", new LegacyCase.Past(approval, acts, requestedAt), RecordValue.EMPTY);
 * }</pre>
 *
 * @param origin from where it was imported
 * @param state its state there; the definition's {@code cutover} says what that is here
 * @param past what was done in it
 * @param row what else the row said; the entry of {@code cutover} reads it as {@code event.…}
 */
public record LegacyCase(LegacyOrigin origin, String state, Past past, RecordValue row) {

    /** Most acts of one case. */
    public static final int MAX_ACTS = 100;

    /** Refuses nulls. */
    public LegacyCase {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(past, "past");
        Objects.requireNonNull(row, "row");
    }

    /**
     * What was done in a case.
     *
     * @param approval how it was approved; null where it was not
     * @param acts what people did in it; such an act only conflicts, it never stands for an approval
     * @param since since when its amount counts towards cumulative authority; null for since the import
     */
    public record Past(
            @Nullable Approval approval,
            List<LegacyEntry.Act> acts,
            @Nullable Instant since) {

        /** Copies the list; refuses one over the limit. */
        public Past {
            acts = List.copyOf(acts);
            if (acts.size() > MAX_ACTS) {
                throw new IllegalArgumentException("An imported case has too many acts");
            }
        }

        /** How it was approved. */
        public Optional<Approval> approved() {
            return Optional.ofNullable(approval);
        }
    }

    /**
     * An approval given in the former process.
     *
     * @param reference by which it is found there
     * @param by who gave it
     * @param at when
     */
    public record Approval(String reference, PersonId by, Instant at) {}

    /** All of it as the log keeps it. */
    public RecordValue toData() {
        return Data.record()
                .put("origin", origin.toData())
                .put("state", state)
                .put("approval", past.approved().map(LegacyCase::data).orElse(null))
                .put(
                        "acts",
                        Data.list(past.acts().stream()
                                .map(LegacyEntry.Act::toData)
                                .toList()))
                .put("since", past.since())
                .put("row", row)
                .build();
    }

    private static RecordValue data(Approval approval) {
        return Data.record()
                .put("reference", approval.reference())
                .put("by", approval.by().value())
                .put("at", approval.at())
                .build();
    }

    /** Reads what {@link #toData} wrote. */
    public static LegacyCase from(RecordValue data) {
        RecordValue given = data.record("approval");
        Approval approval = given.fields().isEmpty()
                ? null
                : new Approval(
                        given.text("reference").orElseThrow(),
                        new PersonId(given.text("by").orElseThrow()),
                        given.instant("at").orElseThrow());
        return new LegacyCase(
                LegacyOrigin.from(data.record("origin")),
                data.text("state").orElseThrow(),
                new Past(
                        approval,
                        data.records("acts").stream().map(LegacyEntry.Act::from).toList(),
                        data.instant("since").orElse(null)),
                data.record("row"));
    }
}
