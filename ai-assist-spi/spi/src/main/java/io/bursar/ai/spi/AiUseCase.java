package io.bursar.ai.spi;

import io.bursar.model.identity.WorkflowId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One entry of the AI-assist registry (canonical §1.12): what models may be asked, how far the answer may go, and from
 * which confidence on. The threshold is a floor; the effective one is the stricter of it and the certified one.
 *
 * <pre>{@code
 * AiUseCases.canonical(new AiUseCaseId("A04")).orElseThrow().modeIn(new WorkflowId("r2r.account-reconciliation"));
 * }</pre>
 *
 * @param id its id
 * @param name what it is for
 * @param mode how far it may go at most
 * @param modeExceptions workflows in which it may go less far
 * @param threshold the default threshold
 * @param usedBy the canonical workflows that use it
 */
public record AiUseCase(
        AiUseCaseId id,
        String name,
        AiMode mode,
        Map<WorkflowId, AiMode> modeExceptions,
        Confidence threshold,
        Set<WorkflowId> usedBy) {

    /** Copies the collections. */
    public AiUseCase {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(threshold, "threshold");
        modeExceptions = Map.copyOf(modeExceptions);
        usedBy = Set.copyOf(usedBy);
    }

    /** How far it may go at most in one workflow; elsewhere than it is used, only advice. */
    public AiMode modeIn(WorkflowId workflow) {
        if (!usedBy.contains(workflow)) {
            return mode.uncertified();
        }
        return modeExceptions.getOrDefault(workflow, mode);
    }
}
