package io.bursar.model.cases;

import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.Digest;
import io.bursar.model.money.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, what was decided, and what stands approved. The plan and the decisions are the values that the
 * approval rules made (package {@code io.bursar.controls.approval}); a case only keeps them.
 *
 * <pre>{@code
 * approvals.satisfied().map(Satisfied::total);   // what stands approved
 * }</pre>
 *
 * @param plan the plan in force; null before routing
 * @param decisions the decisions that count, oldest first
 * @param satisfied what stands approved; null until a plan was satisfied
 */
public record Approvals(
        @Nullable RecordValue plan,
        List<RecordValue> decisions,
        @Nullable Satisfied satisfied) {

    /** Nothing asked, nothing decided. */
    public static final Approvals NONE = new Approvals(null, List.of(), null);

    /** Copies the decisions. */
    public Approvals {
        decisions = List.copyOf(decisions);
    }

    /**
     * What stands approved.
     *
     * @param digest the material digest the decisions are bound to
     * @param total the approved amount; null where only roles are tested
     * @param limit the highest limit among those who approved, as data; empty for unlimited or none
     */
    public record Satisfied(Digest digest, @Nullable Money total, RecordValue limit) {}

    /** The plan in force. */
    public Optional<RecordValue> currentPlan() {
        return Optional.ofNullable(plan);
    }

    /** The approvals as data. */
    public RecordValue toData() {
        Data.Builder data = Data.record();
        data.put("plan", plan);
        data.put("decisions", decisions.isEmpty() ? null : Data.list(decisions));
        if (satisfied != null) {
            data.put("digest", new BytesValue(satisfied.digest().bytes()));
            data.put("total", satisfied.total());
            data.put("limit", satisfied.limit().fields().isEmpty() ? null : satisfied.limit());
        }
        return data.build();
    }

    /** Reads what {@link #toData} wrote. */
    public static Approvals from(RecordValue data) {
        RecordValue plan = data.get("plan").isPresent() ? data.record("plan") : null;
        Satisfied satisfied = data.get("digest")
                .map(hash -> new Satisfied(
                        Digest.ofHash(((BytesValue) hash).bytes()),
                        data.money("total").orElse(null),
                        data.record("limit")))
                .orElse(null);
        return new Approvals(plan, data.records("decisions"), satisfied);
    }
}
