package io.bursar.engine.question;

import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.PlanNote;
import io.bursar.engine.fact.FactRequest;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Who would have to approve something, and why (canonical §1.6). The plan is the one that the kernel itself would store
 * for the same facts.
 *
 * <pre>{@code
 * List<String> says = answer.fold(
 *         asked -> asked.plan().explain(),
 *         nobody -> List.of("nobody, in " + nobody.supposed().after().status().state()),
 *         refused -> refused.findings().stream().map(Finding::toString).toList(),
 *         needs -> List.of());
 * }</pre>
 */
public sealed interface ApproversAnswer {

    /** Goes on with the one function that fits. */
    <T> T fold(
            Function<Asked, T> asked,
            Function<Nobody, T> nobody,
            Function<Refused, T> refused,
            Function<NeedsFacts, T> needsFacts);

    /**
     * People would be asked.
     *
     * @param approval the declared approval
     * @param plan whom, in which order, and why
     * @param supposed how things would stand
     */
    record Asked(String approval, ApprovalPlan plan, Supposed supposed) implements ApproversAnswer {
        /** Refuses nulls. */
        public Asked {
            Objects.requireNonNull(approval, "approval");
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(supposed, "supposed");
        }

        @Override
        public <T> T fold(
                Function<Asked, T> asked,
                Function<Nobody, T> nobody,
                Function<Refused, T> refused,
                Function<NeedsFacts, T> needsFacts) {
            return asked.apply(this);
        }
    }

    /**
     * Nobody would be asked: because a standing approval counts, because the case waits for something else first, or
     * because there is no complete plan.
     *
     * @param findings why there is no complete plan; empty where none was asked for
     * @param notes whom a plan would not ask, and why
     * @param supposed how things would stand: the state, and the open exceptions
     */
    record Nobody(List<Finding> findings, List<PlanNote> notes, Supposed supposed) implements ApproversAnswer {
        /** Copies the lists. */
        public Nobody {
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
            Objects.requireNonNull(supposed, "supposed");
        }

        /**
         * Whether it would be approved all the same: a standing approval counts as its grantor's (canonical §1.6-9).
         */
        public boolean approvedBeforehand() {
            return supposed.after().work().approvals().satisfied() != null;
        }

        @Override
        public <T> T fold(
                Function<Asked, T> asked,
                Function<Nobody, T> nobody,
                Function<Refused, T> refused,
                Function<NeedsFacts, T> needsFacts) {
            return nobody.apply(this);
        }
    }

    /**
     * The command itself would be refused.
     *
     * @param findings why
     */
    record Refused(List<Finding> findings) implements ApproversAnswer {
        /** Copies the findings. */
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(
                Function<Asked, T> asked,
                Function<Nobody, T> nobody,
                Function<Refused, T> refused,
                Function<NeedsFacts, T> needsFacts) {
            return refused.apply(this);
        }
    }

    /**
     * More must be known first; an engine gathers it and never gives this answer.
     *
     * @param requests what is needed
     */
    record NeedsFacts(Set<FactRequest> requests) implements ApproversAnswer {
        /** Copies the set. */
        public NeedsFacts {
            requests = Set.copyOf(requests);
        }

        @Override
        public <T> T fold(
                Function<Asked, T> asked,
                Function<Nobody, T> nobody,
                Function<Refused, T> refused,
                Function<NeedsFacts, T> needsFacts) {
            return needsFacts.apply(this);
        }
    }
}
