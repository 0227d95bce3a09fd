package io.bursar.definition.graph;

import io.bursar.model.cases.Phase;
import io.bursar.model.time.BusinessDuration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One state of a workflow.
 *
 * <pre>{@code
 * PENDING_APPROVAL: { phase: APP, within: 2 BD }
 * }</pre>
 *
 * @param name the name, as in the canonical table
 * @param phase the phase it belongs to
 * @param within how long a case should stay; null for no target
 * @param conduct what else holds in it
 */
public record StateSpec(String name, Phase phase, @Nullable BusinessDuration within, Conduct conduct) {

    /**
     * What else holds in a state.
     *
     * @param terminal whether the case ends here
     * @param checks exceptions raised on entry and whenever a fact changes, as long as their condition holds
     * @param tasks tasks opened on entry; work on them fires rows by hand
     * @param pauses the reason for which clocks pause while the case stays here (canonical §1.8); null for none
     */
    public record Conduct(
            boolean terminal,
            List<CheckSpec> checks,
            List<TaskSpec> tasks,
            @Nullable String pauses) {
        /** Copies the lists. */
        public Conduct {
            checks = List.copyOf(checks);
            tasks = List.copyOf(tasks);
        }
    }
}
