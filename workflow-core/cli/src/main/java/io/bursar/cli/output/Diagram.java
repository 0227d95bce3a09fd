package io.bursar.cli.output;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A workflow as a picture in text: one arrow for the rows that lead from one state to another on one event.
 *
 * <pre>{@code
 * Diagram.of(definition, false).mermaid();
 * }</pre>
 *
 * @param definition the workflow
 * @param arrows the arrows, in the order of the rows
 * @param left how many arrows that stay in their state were left out
 */
public record Diagram(WorkflowDefinition definition, List<Arrow> arrows, int left) {

    private static final String INHERITED =
            "not drawn, since every workflow inherits it: discard, withdraw, cancel, hold, resume, requestInfo, resubmit, expire";

    /** Copies the arrows. */
    public Diagram {
        arrows = List.copyOf(arrows);
    }

    /**
     * One arrow.
     *
     * @param from the state it leaves
     * @param to the state it enters
     * @param event on what
     * @param rows the rows behind it
     */
    public record Arrow(String from, String to, String event, List<Integer> rows) {

        /** Copies the rows. */
        public Arrow {
            rows = List.copyOf(rows);
        }

        private String label() {
            return event + " " + rows;
        }

        private boolean stays() {
            return from.equals(to);
        }
    }

    /** The picture of a definition; with or without the rows that stay in their state. */
    public static Diagram of(WorkflowDefinition definition, boolean all) {
        Map<Arrow, List<Integer>> rows = new LinkedHashMap<>();
        for (TransitionSpec row : definition.graph().rows()) {
            String to = row.edge().to();
            for (String from : row.edge().from()) {
                Arrow arrow = new Arrow(from, to == null ? from : to, row.edge().event(), List.of());
                rows.computeIfAbsent(arrow, key -> new ArrayList<>()).add(row.row());
            }
        }
        List<Arrow> arrows = new ArrayList<>();
        rows.forEach((arrow, numbers) -> arrows.add(new Arrow(arrow.from(), arrow.to(), arrow.event(), numbers)));
        List<Arrow> shown =
                arrows.stream().filter(arrow -> all || !arrow.stays()).toList();
        return new Diagram(definition, shown, arrows.size() - shown.size());
    }

    /** As a Mermaid state diagram. */
    public List<String> mermaid() {
        List<String> lines = new ArrayList<>();
        lines.add("%% " + definition.id() + " " + definition.header().version() + leftOut());
        lines.add("%% " + INHERITED);
        lines.add("stateDiagram-v2");
        lines.add("    [*] --> " + definition.graph().first().name());
        arrows.forEach(arrow -> lines.add("    " + arrow.from() + " --> " + arrow.to() + ": " + arrow.label()));
        definition.graph().states().values().stream()
                .filter(state -> state.conduct().terminal())
                .forEach(state -> lines.add("    " + state.name() + " --> [*]"));
        return lines;
    }

    /** As a graph in the DOT language, the states of a phase together. */
    public List<String> dot() {
        List<String> lines = new ArrayList<>();
        lines.add("// " + definition.id() + " " + definition.header().version() + leftOut());
        lines.add("// " + INHERITED);
        lines.add("digraph \"" + definition.id() + "\" {");
        lines.add("    rankdir=TB;");
        lines.add("    node [shape=box, style=rounded];");
        Map<String, List<StateSpec>> phases = new TreeMap<>();
        definition
                .graph()
                .states()
                .values()
                .forEach(state -> phases.computeIfAbsent(state.phase().code(), phase -> new ArrayList<>())
                        .add(state));
        phases.forEach((phase, states) -> lines.add(cluster(phase, states)));
        lines.add("    start [shape=point];");
        lines.add("    start -> \"" + definition.graph().first().name() + "\";");
        arrows.forEach(arrow ->
                lines.add("    \"" + arrow.from() + "\" -> \"" + arrow.to() + "\" [label=\"" + arrow.label() + "\"];"));
        lines.add("}");
        return lines;
    }

    private static String cluster(String phase, List<StateSpec> states) {
        StringBuilder line = new StringBuilder("    subgraph \"cluster_" + phase + "\" { label=\"" + phase + "\";");
        states.forEach(state -> line.append(" \"")
                .append(state.name())
                .append(state.conduct().terminal() ? "\" [peripheries=2];" : "\";"));
        return line.append(" }").toString();
    }

    private String leftOut() {
        return left == 0 ? "" : ", without arrows that stay in their state (" + left + ", --all shows them)";
    }
}
