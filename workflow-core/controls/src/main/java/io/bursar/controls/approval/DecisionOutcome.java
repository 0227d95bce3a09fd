package io.bursar.controls.approval;

import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.function.Function;

/**
 * What an attempt to decide comes to: a decision, or why not.
 *
 * <pre>{@code
 * DecisionCheck.decide(plan, decisions, attempt, facts).fold(made -> record(made.decision()), no -> show(no.findings()));
 * }</pre>
 */
public sealed interface DecisionOutcome {

    /** One answer per case. */
    <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused);

    /**
     * The decision may be made.
     *
     * @param decision the decision to record
     * @param notes findings that do not block
     */
    record Accepted(Decision decision, List<Finding> notes) implements DecisionOutcome {

        /** Copies the notes. */
        public Accepted {
            notes = List.copyOf(notes);
        }

        @Override
        public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
            return accepted.apply(this);
        }
    }

    /**
     * The decision may not be made.
     *
     * @param findings why; at least one blocks
     */
    record Refused(List<Finding> findings) implements DecisionOutcome {

        /** Copies the findings. */
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
