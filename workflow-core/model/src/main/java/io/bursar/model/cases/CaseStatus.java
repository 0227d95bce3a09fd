package io.bursar.model.cases;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands.
 *
 * <pre>{@code
 * status.phase() == Phase.END;   // nothing more happens
 * }</pre>
 *
 * @param state the state
 * @param phase its phase; a held case keeps the phase it had
 * @param seq how many log records it has; also its version for optimistic concurrency
 * @param at when its last log record was decided; time never goes back within a case
 * @param marks what else is remembered
 */
public record CaseStatus(String state, Phase phase, long seq, Instant at, Marks marks) {

    /** The state of a suspended case. */
    public static final String ON_HOLD = "ON_HOLD";

    /**
     * What else is remembered about where a case stands.
     *
     * @param heldFrom the state before it was suspended; null when it is not
     * @param holdReason why it is suspended; null when it is not
     * @param cancelling whether it is being cancelled
     * @param rework how often it came back to a state it had left
     * @param visited the states it has been in, comma-separated, for counting rework
     */
    public record Marks(
            @Nullable String heldFrom, @Nullable String holdReason, boolean cancelling, int rework, String visited) {

        /** Nothing remembered. */
        public static final Marks NONE = new Marks(null, null, false, 0, "");
    }

    /** Whether nothing more happens. */
    public boolean terminal() {
        return phase == Phase.END;
    }

    /** The state before the case was suspended. */
    public Optional<String> heldFrom() {
        return Optional.ofNullable(marks.heldFrom());
    }

    /** The status as data. */
    public RecordValue toData() {
        return Data.record()
                .put("state", state)
                .put("phase", phase.code())
                .put("seq", seq)
                .put("at", at)
                .put("heldFrom", marks.heldFrom())
                .put("holdReason", marks.holdReason())
                .put("cancelling", marks.cancelling())
                .put("rework", marks.rework())
                .put("visited", marks.visited())
                .build();
    }

    /** Reads what {@link #toData} wrote. */
    public static CaseStatus from(RecordValue data) {
        return new CaseStatus(
                data.text("state").orElseThrow(),
                Phase.ofCode(data.text("phase").orElseThrow()),
                data.decimal("seq").orElseThrow().longValueExact(),
                data.instant("at").orElseThrow(),
                new Marks(
                        data.text("heldFrom").orElse(null),
                        data.text("holdReason").orElse(null),
                        data.isTrue("cancelling"),
                        data.decimal("rework").orElseThrow().intValueExact(),
                        data.text("visited").orElse("")));
    }
}
