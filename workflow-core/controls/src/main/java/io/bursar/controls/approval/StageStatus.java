package io.bursar.controls.approval;

import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.Objects;

/**
 * How one stage stands and who has been counted in it.
 *
 * <pre>{@code
 * evaluation.stages().stream().filter(status -> status.outcome() == StageOutcome.OPEN);
 * }</pre>
 *
 * @param seq the number of the stage
 * @param outcome how it stands
 * @param needed how many approvals it needs
 * @param approvedBy who has been counted for it, in order
 * @param rejectedBy who has been counted against it, in order
 */
public record StageStatus(
        int seq, StageOutcome outcome, int needed, List<PersonId> approvedBy, List<PersonId> rejectedBy) {

    /** Copies the lists. */
    public StageStatus {
        Objects.requireNonNull(outcome, "outcome");
        approvedBy = List.copyOf(approvedBy);
        rejectedBy = List.copyOf(rejectedBy);
    }
}
