package io.bursar.model.cases;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CapabilityName;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One write to a system of record, from intent to outcome. Its arguments are kept with the work row until it is
 * settled; the case and the log keep their hash.
 *
 * <pre>{@code
 * effect.state().pending();   // an answer is still to come
 * }</pre>
 *
 * @param number unique in the case, from 1, in the order intended
 * @param call what is done
 * @param state where it stands
 * @param answer what came of it
 */
public record Effect(int number, Call call, EffectState state, Answer answer) {

    /** Most effects of one case. */
    public static final int MAX_PER_CASE = 500;

    /** Reasons for which an effect is parked that leave it open whether it was applied (canonical X4). */
    private static final Set<String> DOUBTS = Set.of("ABSENT_WITH_DOUBT", "FOUND_DIFFERENT");

    /**
     * What an effect does.
     *
     * @param alias the declared effect
     * @param capability the capability called
     * @param idempotencyKey ours, the same for every attempt; what is sent has the case id before it
     * @param businessKey by which a look-up finds it
     * @param arguments hash of the arguments, as text
     * @param after the effect that must be confirmed before it is sent; 0 for none
     * @param undoes the effect it takes back; 0 for none
     * @param issuedIn the state in which it was intended, to which a refused step goes back (canonical X3); null for an
     *     undo, and in records from before this was kept
     * @param repairs the refused effect in whose place it is sent, while what was confirmed beside that one stands
     *     (canonical X3); 0 for none
     * @param system the system of record it goes to, where it is one of several that all get it; null where the routing
     *     says
     */
    public record Call(
            String alias,
            CapabilityName capability,
            String idempotencyKey,
            String businessKey,
            String arguments,
            int after,
            int undoes,
            @Nullable String issuedIn,
            int repairs,
            @Nullable String system) {}

    /**
     * What came of an effect.
     *
     * @param reference the document's number in the system of record; null while unknown
     * @param result what was read back
     * @param code the rejection code or reason; null for none
     */
    public record Answer(
            @Nullable String reference,
            RecordValue result,
            @Nullable String code) {

        /** No answer yet. */
        public static final Answer NONE = new Answer(null, RecordValue.EMPTY, null);
    }

    /** The same effect with another state and answer. */
    public Effect with(EffectState newState, Answer newAnswer) {
        return new Effect(number, call, newState, newAnswer);
    }

    /** Whether it waits for a person. */
    public boolean parked() {
        return state == EffectState.PARKED;
    }

    /**
     * Whether it may have been applied under a key that the receiver does not enforce. A parked effect that is not in
     * doubt may be sent again as it was.
     */
    public boolean inDoubt() {
        return state == EffectState.UNKNOWN
                || (parked() && DOUBTS.contains(answer.code() == null ? "" : answer.code()));
    }

    /** The document's number in the system of record, once known. */
    public Optional<String> reference() {
        return Optional.ofNullable(answer.reference());
    }

    /** The effect as data. */
    public RecordValue toData() {
        return Data.record()
                .put("effect", number)
                .put("alias", call.alias())
                .put("capability", call.capability().value())
                .put("key", call.idempotencyKey())
                .put("businessKey", call.businessKey())
                .put("arguments", call.arguments())
                .put("after", call.after() == 0 ? null : io.bursar.model.data.DecimalValue.of(call.after()))
                .put("undoes", call.undoes() == 0 ? null : io.bursar.model.data.DecimalValue.of(call.undoes()))
                .put("in", call.issuedIn())
                .put("repairs", call.repairs() == 0 ? null : io.bursar.model.data.DecimalValue.of(call.repairs()))
                .put("system", call.system())
                .put("state", state.code())
                .put("reference", answer.reference())
                .put("result", answer.result().fields().isEmpty() ? null : answer.result())
                .put("code", answer.code())
                .build();
    }

    /** Reads what {@link #toData} wrote. */
    public static Effect from(RecordValue data) {
        Call call = new Call(
                data.text("alias").orElseThrow(),
                new CapabilityName(data.text("capability").orElseThrow()),
                data.text("key").orElseThrow(),
                data.text("businessKey").orElseThrow(),
                data.text("arguments").orElseThrow(),
                data.decimal("after").map(n -> n.intValueExact()).orElse(0),
                data.decimal("undoes").map(n -> n.intValueExact()).orElse(0),
                data.text("in").orElse(null),
                data.decimal("repairs").map(n -> n.intValueExact()).orElse(0),
                data.text("system").orElse(null));
        return new Effect(
                data.decimal("effect").orElseThrow().intValueExact(),
                call,
                data.text("state").map(EffectState::ofCode).orElse(EffectState.INTENT),
                new Answer(
                        data.text("reference").orElse(null),
                        data.record("result"),
                        data.text("code").orElse(null)));
    }
}
