package io.bursar.verifier.mutation;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.TransitionSpec.Authority;
import io.bursar.definition.graph.TransitionSpec.Edge;
import io.bursar.definition.graph.Trigger;
import io.bursar.definition.graph.Who;
import io.bursar.definition.guard.Guard;
import io.bursar.model.cases.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows made weaker: their guards, people, targets and actions. */
final class RowMutants {

    private final WorkflowDefinition definition;
    private final List<Mutant> mutants;

    RowMutants(WorkflowDefinition definition, List<Mutant> mutants) {
        this.definition = definition;
        this.mutants = mutants;
    }

    void all() {
        for (TransitionSpec row : definition.graph().rows()) {
            guards(row);
            people(row);
            targets(row);
            for (int i = 0; i < row.actions().size(); i++) {
                add(
                        "drop an action",
                        row,
                        i,
                        new TransitionSpec(row.row(), row.edge(), Edit.without(row.actions(), i), row.authority()));
            }
            add("drop a row", row);
        }
    }

    private void add(String operator, TransitionSpec row) {
        mutants.add(Mutant.of(operator, "#" + row.row(), Edit.withoutRow(definition, row.row())));
    }

    private void add(String operator, TransitionSpec row, Object at, TransitionSpec changed) {
        mutants.add(Mutant.of(operator, "#" + row.row() + " " + at, Edit.row(definition, changed)));
    }

    private void guards(TransitionSpec row) {
        Guard when = row.edge().when();
        List<Guard> parts = when instanceof Guard.All all ? all.parts() : List.of(when);
        for (int i = 0; i < parts.size(); i++) {
            add("drop a condition", row, i, when(row, all(Edit.without(parts, i))));
        }
        if (!parts.isEmpty()) {
            List<Guard> never = new ArrayList<>(parts);
            never.add(new Guard.Not(when));
            add("let a row never fire", row, "", when(row, new Guard.All(never)));
        }
    }

    private static Guard all(List<Guard> parts) {
        return parts.size() == 1 ? parts.get(0) : new Guard.All(parts);
    }

    private static TransitionSpec when(TransitionSpec row, Guard when) {
        Edge edge = row.edge();
        return new TransitionSpec(
                row.row(), new Edge(edge.from(), edge.event(), when, edge.to()), row.actions(), row.authority());
    }

    private void people(TransitionSpec row) {
        Authority authority = row.authority();
        if (authority.trigger() == Trigger.PERSON && !authority.who().isApprover()) {
            who("let the requester fire a row", row, List.of(List.of(List.of("REQUESTER"))));
            List<List<String>> swapped = List.of(List.of("RECEIVER"));
            who("swap a role", row, List.of(swapped));
        }
        if (authority.who().isApprover()) {
            who("let the requester approve", row, List.of(List.of(List.of("REQUESTER"))));
        }
        for (List<String> together : authority.who().alternatives()) {
            if (together.size() > 1) {
                who("let one of two people act alone", row, List.of(List.of(together.subList(0, 1))));
            }
        }
        if (authority.act() != null) {
            add(
                    "drop an act",
                    row,
                    authority.act(),
                    authority(
                            row,
                            new Authority(authority.trigger(), authority.who(), null, authority.reasonRequired())));
        }
        if (authority.reasonRequired()) {
            add(
                    "drop a reason",
                    row,
                    "",
                    authority(row, new Authority(authority.trigger(), authority.who(), authority.act(), false)));
        }
    }

    private void who(String operator, TransitionSpec row, List<List<List<String>>> others) {
        for (List<List<String>> other : others) {
            if (!row.authority().who().alternatives().equals(other)) {
                Authority authority = row.authority();
                add(
                        operator,
                        row,
                        other,
                        authority(
                                row,
                                new Authority(
                                        authority.trigger(),
                                        new Who(other),
                                        authority.act(),
                                        authority.reasonRequired())));
            }
        }
    }

    private static TransitionSpec authority(TransitionSpec row, Authority authority) {
        return new TransitionSpec(row.row(), row.edge(), row.actions(), authority);
    }

    private void targets(TransitionSpec row) {
        Edge edge = row.edge();
        if (edge.to() == null) {
            return;
        }
        first(Phase.FULFIL)
                .filter(state -> !state.equals(edge.to()))
                .ifPresent(state -> add("skip to where it is carried out", row, state, to(row, state)));
        first(Phase.VALIDATE)
                .filter(state -> !state.equals(edge.to()))
                .ifPresent(state -> add("open a loop", row, state, to(row, state)));
        definition.graph().states().values().stream()
                .filter(state -> state.phase() == Phase.APPROVE && !edge.from().contains(state.name()))
                .findFirst()
                .ifPresent(state -> {
                    List<String> from = new ArrayList<>(edge.from());
                    from.add(state.name());
                    add(
                            "let a row fire while it is being approved",
                            row,
                            state.name(),
                            new TransitionSpec(
                                    row.row(),
                                    new Edge(from, edge.event(), edge.when(), edge.to()),
                                    row.actions(),
                                    row.authority()));
                });
    }

    private Optional<String> first(Phase phase) {
        return definition.graph().states().values().stream()
                .filter(state -> state.phase() == phase)
                .map(StateSpec::name)
                .findFirst();
    }

    private static TransitionSpec to(TransitionSpec row, String state) {
        Edge edge = row.edge();
        return new TransitionSpec(
                row.row(), new Edge(edge.from(), edge.event(), edge.when(), state), row.actions(), row.authority());
    }
}
