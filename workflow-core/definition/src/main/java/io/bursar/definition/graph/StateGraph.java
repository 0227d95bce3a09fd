package io.bursar.definition.graph;

import io.bursar.model.identity.ExceptionCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The states, rows and exceptions of one workflow. The inherited states {@code RETURNED}, {@code ON_HOLD},
 * {@code REJECTED} and {@code CANCELLED} are part of it unless disabled.
 *
 * <pre>{@code
 * graph.rows("PENDING_APPROVAL", "approve");   // in the order they are tried
 * }</pre>
 *
 * @param states the states by name, in the order written; the first is where a case starts
 * @param rows the rows, in the order written
 * @param exceptions the exceptions by code, inherited ones included
 * @param disabled inherited rows that do not apply, such as {@code CT8}
 * @param exceptionCases the exceptions that cases of their own work off; null where there are none
 */
public record StateGraph(
        Map<String, StateSpec> states,
        List<TransitionSpec> rows,
        Map<ExceptionCode, ExceptionSpec> exceptions,
        List<String> disabled,
        @Nullable ExceptionCases exceptionCases) {

    /** Copies everything. */
    public StateGraph {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        rows = List.copyOf(rows);
        exceptions = Map.copyOf(exceptions);
        disabled = List.copyOf(disabled);
    }

    /** The state where a case starts. */
    public StateSpec first() {
        return states.values().iterator().next();
    }

    /** The state of a name; a name that is not in the graph is a defect of the caller. */
    public StateSpec state(String name) {
        StateSpec state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException("No such state in the graph");
        }
        return state;
    }

    /** The rows that leave a state on an event, in the order they are tried. */
    public List<TransitionSpec> rows(String state, String event) {
        return rows.stream()
                .filter(row ->
                        row.edge().event().equals(event) && row.edge().from().contains(state))
                .toList();
    }

    /** The rows the engine tries by itself in a state, in order. */
    public List<TransitionSpec> rules(String state) {
        return rows.stream()
                .filter(row -> row.authority().trigger() == Trigger.RULE
                        && row.edge().from().contains(state))
                .toList();
    }

    /** The events that have a row out of a state, in order of their names. */
    public SortedSet<String> events(String state) {
        SortedSet<String> events = new TreeSet<>();
        rows.stream()
                .filter(row -> row.edge().from().contains(state))
                .forEach(row -> events.add(row.edge().event()));
        return events;
    }

    /** The row of a number. */
    public Optional<TransitionSpec> row(int number) {
        return rows.stream().filter(row -> row.row() == number).findFirst();
    }

    /** The first state of the validation phase, where a resubmitted case goes (canonical CT7). */
    public Optional<StateSpec> firstValidation() {
        return states.values().stream()
                .filter(state -> state.phase() == io.bursar.model.cases.Phase.VALIDATE)
                .findFirst();
    }
}
