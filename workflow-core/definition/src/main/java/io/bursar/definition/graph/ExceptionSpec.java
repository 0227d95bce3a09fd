package io.bursar.definition.graph;

import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.QueueName;
import io.bursar.model.time.BusinessDuration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exception a workflow can raise: who resolves it, by when, how, and what it blocks meanwhile (canonical X7).
 *
 * <pre>{@code
 * REQ_BUDGET_EXCEEDED: { queue: budget-office, within: 1 BD, resolutions: [BUDGET_MOVED, REDUCE], blocks: [2] }
 * }</pre>
 *
 * @param code the code
 * @param queue whose work it is
 * @param within the time to resolve it; null for none
 * @param terms how it is resolved and what it blocks
 */
public record ExceptionSpec(
        ExceptionCode code, QueueName queue, @Nullable BusinessDuration within, Terms terms) {

    /**
     * How an exception is resolved and what it blocks.
     *
     * @param resolutions the allowed resolutions
     * @param blocks rows of this workflow that cannot fire while it is open; null for the default of canonical X7
     * @param resolvedBy business events of other cases that resolve it
     * @param givesUp the resolutions after which an effect that was refused is not sent again
     * @param act the function of segregation of duties that a person performs by resolving it; null for none
     * @param ladder how it escalates while nobody resolves it: {@code default}, or {@code safety} where safety or law
     *     dates it (canonical §1.8)
     * @param doubt whether it doubts the request itself: no party settles it, and how it was settled counts for the
     *     material values it was settled for (canonical §1.6-4, §1.6-8)
     */
    public record Terms(
            List<String> resolutions,
            @Nullable List<Integer> blocks,
            List<String> resolvedBy,
            List<String> givesUp,
            @Nullable FunctionName act,
            String ladder,
            boolean doubt) {
        /** Copies the lists. */
        public Terms {
            resolutions = List.copyOf(resolutions);
            blocks = blocks == null ? null : List.copyOf(blocks);
            resolvedBy = List.copyOf(resolvedBy);
            givesUp = List.copyOf(givesUp);
        }
    }
}
