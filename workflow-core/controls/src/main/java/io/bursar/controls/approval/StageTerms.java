package io.bursar.controls.approval;

import io.bursar.model.identity.FunctionName;
import java.util.Objects;

/**
 * How a stage is asked.
 *
 * <pre>{@code
 * new StageTerms(StageMode.SERIAL, Quorum.ALL, Meaning.SPEND, new FunctionName("APPROVE_REQUISITION"));
 * }</pre>
 *
 * @param mode alone or together with others
 * @param quorum how many must approve
 * @param meaning what the decision says
 * @param function the act that a decision is, for segregation of duties
 */
public record StageTerms(StageMode mode, Quorum quorum, Meaning meaning, FunctionName function) {

    /** Refuses nulls. */
    public StageTerms {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(quorum, "quorum");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(function, "function");
    }
}
