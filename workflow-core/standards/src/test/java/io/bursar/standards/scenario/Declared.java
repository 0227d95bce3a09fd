package io.bursar.standards.scenario;

import io.bursar.controls.sla.EscalationLadder;
import io.bursar.controls.sla.EscalationStep;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.clock.ClockSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TaskSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.cases.TaskKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a workflow declares and the scenarios must meet, each in the words of {@link Coverage}. */
record Declared(WorkflowDefinition workflow) {

    private static final int INHERITED = 18;

    private static final List<Integer> ROUTINE = percents(EscalationLadder.ROUTINE);
    private static final List<Integer> RETURNED = percents(EscalationLadder.RETURNED);
    private static final List<Integer> SAFETY = percents(EscalationLadder.SAFETY_OR_LAW);

    List<String> rows() {
        return workflow.graph().rows().stream()
                .map(TransitionSpec::row)
                .map(row -> workflow.id() + "#" + row)
                .toList();
    }

    List<String> exceptions() {
        return named(workflow.graph().exceptions().keySet().stream().map(Object::toString));
    }

    List<String> inherited() {
        return named(IntStream.rangeClosed(1, INHERITED).mapToObj(number -> "CT" + number));
    }

    List<String> clocks() {
        return named(workflow.vocabulary().clocks().keySet().stream().map(clock -> "clock " + clock));
    }

    /** Each way in which whoever resolves an exception in the case itself may do so. */
    List<String> resolutions() {
        return named(workflow.graph().exceptions().values().stream()
                .flatMap(spec -> spec.terms().resolutions().stream().map(how -> Resolved.name(spec.code(), how))));
    }

    /** Each step of the ladder of whatever has a target: clocks, states, approvals, tasks and exceptions. */
    List<String> escalations() {
        List<String> found = new ArrayList<>();
        for (ClockSpec clock : workflow.vocabulary().clocks().values()) {
            switch (clock.breach().ladder()) {
                case "none" -> {}
                case "safety" -> climb(found, Escalated.clock(clock.name()), SAFETY);
                default -> climb(found, Escalated.clock(clock.name()), ROUTINE);
            }
        }
        workflow.graph().states().values().stream()
                .filter(state -> state.within() != null)
                .forEach(state -> climb(found, Escalated.state(state.name()), ROUTINE));
        if (isSentBack()) {
            climb(found, Escalated.clock("returned"), RETURNED);
        }
        workflow.vocabulary()
                .approvals()
                .keySet()
                .forEach(plan -> climb(found, Escalated.task(TaskKind.APPROVAL, plan), ROUTINE));
        tasks().filter(task -> task.terms().within() != null)
                .forEach(task -> climb(found, Escalated.task(TaskKind.WORK, task.name()), ROUTINE));
        workflow.graph().exceptions().values().stream()
                .filter(spec -> spec.within() != null)
                .forEach(spec -> climb(
                        found,
                        Escalated.task(TaskKind.EXCEPTION, spec.code().value()),
                        spec.terms().ladder().equals("safety") ? SAFETY : ROUTINE));
        return named(found.stream());
    }

    /** Whether whoever approves may send it back, and nobody need send it in again. */
    private boolean isSentBack() {
        return workflow.graph().states().containsKey("RETURNED")
                && !workflow.vocabulary().approvals().isEmpty()
                && !workflow.graph().disabled().contains("CT8");
    }

    private Stream<TaskSpec> tasks() {
        Stream<TaskSpec> onEntry = workflow.graph().states().values().stream()
                .map(StateSpec::conduct)
                .flatMap(conduct -> conduct.tasks().stream());
        Stream<TaskSpec> byRows = workflow.graph().rows().stream()
                .flatMap(row -> row.actions().stream())
                .flatMap(action -> action instanceof Action.OpenTask open ? Stream.of(open.task()) : Stream.empty());
        return Stream.concat(onEntry, byRows);
    }

    private static void climb(List<String> found, String what, List<Integer> ladder) {
        ladder.forEach(percent -> found.add(Escalated.step(what, percent)));
    }

    private static List<Integer> percents(EscalationLadder ladder) {
        return ladder.steps().stream().map(EscalationStep::percent).toList();
    }

    private List<String> named(Stream<String> names) {
        return names.map(name -> workflow.id() + " " + name).sorted().toList();
    }
}
