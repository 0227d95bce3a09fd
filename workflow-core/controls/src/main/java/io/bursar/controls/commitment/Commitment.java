package io.bursar.controls.commitment;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.util.Objects;

/**
 * An amount a case has committed under one key: the row {@code commitment(key, at, amount, state)} (design §4.4). It
 * counts from submit until the case is rejected or cancelled; sums are taken over rows, never kept running.
 *
 * <pre>{@code
 * new Commitment(key, caseId, now, Money.usd("4800.00"), Commitment.State.COUNTED).released().counts();   // false
 * }</pre>
 *
 * @param key what it is added up by
 * @param caseId the case; one row per key and case
 * @param at when it was submitted
 * @param amount the total commitment of the case
 * @param state whether it counts
 */
public record Commitment(CommitmentKey key, CaseId caseId, Instant at, Money amount, State state) {

    /** Whether a commitment counts. */
    public enum State {
        /** From submit on. */
        COUNTED("counted"),
        /** Rejected or cancelled. */
        RELEASED("released");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    /** Refuses nulls. */
    public Commitment {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(state, "state");
    }

    /** Whether the amount is added up. */
    public boolean counts() {
        return state == State.COUNTED;
    }

    /** The same row, not counted any more. */
    public Commitment released() {
        return new Commitment(key, caseId, at, amount, State.RELEASED);
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record()
                .put("key", key.toString())
                .put("caseId", caseId.toString())
                .put("at", at)
                .put("amount", amount)
                .put("state", state.code())
                .build();
    }

    /** Reads the stored form. */
    public static Commitment from(RecordValue stored) {
        return new Commitment(
                CommitmentKey.parse(StoredFields.text(stored, "key")),
                CaseId.of(StoredFields.text(stored, "caseId")),
                StoredFields.instant(stored, "at"),
                StoredFields.money(stored, "amount"),
                StoredFields.coded(State.values(), State::code, StoredFields.text(stored, "state")));
    }
}
