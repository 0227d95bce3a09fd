package io.bursar.controls.approval;

import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.function.Function;

/**
 * What planning comes to: a plan, or why there is none.
 *
 * <pre>{@code
 * planner.plan(request).fold(planned -> start(planned.plan()), not -> raise(not.findings()));
 * }</pre>
 */
public sealed interface PlanOutcome {

    /** Code of a finding: nobody eligible for a stage. */
    String NO_APPROVER = "POL_NO_APPROVER";

    /** Code of a finding: nobody whose authority covers the amount. */
    String AUTHORITY_GAP = "POL_AUTHORITY_GAP";

    /** Code of a finding: segregation of duties, self-approval included, leaves nobody or forbids the act. */
    String SOD_CONFLICT = "POL_SOD_CONFLICT";

    /** One answer per case. */
    <T> T fold(Function<Planned, T> planned, Function<NotPlannable, T> notPlannable);

    /**
     * Every stage has somebody who may decide, and together they have the authority.
     *
     * @param plan the plan
     */
    record Planned(ApprovalPlan plan) implements PlanOutcome {
        @Override
        public <T> T fold(Function<Planned, T> planned, Function<NotPlannable, T> notPlannable) {
            return planned.apply(this);
        }
    }

    /**
     * No complete plan exists.
     *
     * @param findings {@code POL_NO_APPROVER}, {@code POL_AUTHORITY_GAP} or {@code POL_SOD_CONFLICT}
     * @param notes people who are not asked, and why
     */
    record NotPlannable(List<Finding> findings, List<PlanNote> notes) implements PlanOutcome {

        /** Copies the lists. */
        public NotPlannable {
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }

        @Override
        public <T> T fold(Function<Planned, T> planned, Function<NotPlannable, T> notPlannable) {
            return notPlannable.apply(this);
        }
    }
}
