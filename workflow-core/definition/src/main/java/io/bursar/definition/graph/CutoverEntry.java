package io.bursar.definition.graph;

import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.Operand;
import io.bursar.model.identity.FunctionName;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where an open case of the process that a workflow replaces goes on (canonical §1.15). An import names the state the
 * case had there; the entry of that name says in which state it stands here, under which condition, and what of its
 * past counts. It writes to no system of record, makes no plan and emits nothing: what happened before was done
 * elsewhere.
 *
 * <pre>{@code
 * cutover:
 *   OPEN: { to: PO_ISSUED, evidence: APPROVE_REQUISITION, do: [ commit: { keys: splitKeys, amount: total } ], done: { po: poNumber } }
 * }</pre>
 *
 * @param legacy the name of the state in the former process, as the import gives it
 * @param to the state here; never one of phase INI or APP
 * @param when what must hold; the imported row is {@code event.…}
 * @param actions what is set, counted and claimed
 * @param past what was done before
 */
public record CutoverEntry(String legacy, String to, Guard when, List<Action> actions, Past past) {

    /** Copies the actions. */
    public CutoverEntry {
        actions = List.copyOf(actions);
    }

    /**
     * What was done before and counts here.
     *
     * @param evidence the function in which an imported approval stands as evidence of an approval; null where it is
     *     only recorded
     * @param done effects that stand as confirmed, by alias, each with the number of the document it made: they can be
     *     taken back like others
     */
    public record Past(@Nullable FunctionName evidence, SortedMap<String, Operand> done) {
        /** Copies the map. */
        public Past {
            done = Collections.unmodifiableSortedMap(new TreeMap<>(done));
        }
    }
}
