package io.bursar.engine.command;

import io.bursar.model.cases.EffectState;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is now known of one effect.
 *
 * <pre>{@code
 * Settlement.confirmed(3, "PO-4711", readBack);
 * }</pre>
 *
 * @param effect the effect's number
 * @param state confirmed, rejected, unknown or parked
 * @param reference the document's number; null when not confirmed
 * @param result what was read back
 * @param code the rejection code or reason; null when confirmed
 * @param lookUpAt when an unknown effect is looked up; null otherwise
 */
public record Settlement(
        int effect,
        EffectState state,
        @Nullable String reference,
        RecordValue result,
        @Nullable String code,
        @Nullable Instant lookUpAt) {

    /** The system of record applied it. */
    public static Settlement confirmed(int effect, String reference, RecordValue result) {
        return new Settlement(effect, EffectState.CONFIRMED, reference, result, null, null);
    }

    /** The system of record refused it. */
    public static Settlement rejected(int effect, String code, RecordValue detail) {
        return new Settlement(effect, EffectState.REJECTED, null, detail, code, null);
    }

    /** The answer was lost. */
    public static Settlement unknown(int effect, String reason, Instant lookUpAt) {
        return new Settlement(effect, EffectState.UNKNOWN, null, RecordValue.EMPTY, reason, lookUpAt);
    }

    /** Doubt remains: a person decides. */
    public static Settlement parked(int effect, String reason) {
        return new Settlement(effect, EffectState.PARKED, null, RecordValue.EMPTY, reason, null);
    }

    /** The settlement as the log keeps it. */
    public RecordValue toData() {
        return Data.record()
                .put("effect", effect)
                .put("state", state.code())
                .put("reference", reference)
                .put("result", result.fields().isEmpty() ? null : result)
                .put("code", code)
                .put("lookUpAt", lookUpAt)
                .build();
    }

    /** Reads what {@link #toData} wrote. */
    public static Settlement from(RecordValue data) {
        return new Settlement(
                data.decimal("effect").orElseThrow().intValueExact(),
                EffectState.ofCode(data.text("state").orElseThrow()),
                data.text("reference").orElse(null),
                data.record("result"),
                data.text("code").orElse(null),
                data.instant("lookUpAt").orElse(null));
    }
}
