package io.bursar.definition.graph;

import io.bursar.definition.guard.Guard;
import io.bursar.model.identity.FunctionName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a transition table: from, event, guard, to, actions, who. Rows of a state are tried in the order written;
 * the first enabled one fires (canonical X1).
 *
 * <pre>{@code
 * - { row: 7, from: PENDING_APPROVAL, on: approve, when: plan.complete and not poExists, to: APPROVED,
 *     do: [ emit: approved ], who: approver, act: APPROVE_REQUISITION }
 * }</pre>
 *
 * @param row the row's number in the canonical table; unique, used by {@code blocks}
 * @param edge from where, on what, under which condition, to where
 * @param actions what it does, in order
 * @param authority who fires it and as which act
 */
public record TransitionSpec(int row, Edge edge, List<Action> actions, Authority authority) {

    /** Most rows one definition may have. */
    public static final int MAX_ROWS = 200;

    /** Copies the actions. */
    public TransitionSpec {
        actions = List.copyOf(actions);
    }

    /**
     * From where, on what, under which condition, to where.
     *
     * @param from the states it leaves
     * @param event the event's name
     * @param when the condition
     * @param to the state it enters; null for the state it is in ({@code same})
     */
    public record Edge(
            List<String> from,
            String event,
            Guard when,
            @Nullable String to) {
        /** Copies the states. */
        public Edge {
            from = List.copyOf(from);
        }
    }

    /**
     * Who fires a row and as which act.
     *
     * @param trigger what makes it fire
     * @param who who may
     * @param act the function of segregation of duties the actor performs; null for none
     * @param reasonRequired whether the actor must give a reason
     */
    public record Authority(
            Trigger trigger, Who who, @Nullable FunctionName act, boolean reasonRequired) {}
}
