package io.bursar.definition.print;

import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.CheckSpec;
import io.bursar.definition.graph.CutoverEntry;
import io.bursar.definition.graph.ExceptionCases;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TaskSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Trigger;
import io.bursar.definition.graph.Who;
import io.bursar.definition.guard.GuardFormatter;
import java.util.List;
import java.util.Map;

/** States, rows, actions and exceptions as trees. */
final class GraphTrees {

    private GraphTrees() {}

    static Map<String, Object> state(StateSpec state) {
        return new Tree()
                .put("phase", state.phase().code())
                .optional("within", state.within())
                .unless(false, "terminal", state.conduct().terminal())
                .filled(
                        "checks",
                        state.conduct().checks().stream().map(GraphTrees::check).toList())
                .filled(
                        "tasks",
                        state.conduct().tasks().stream().map(GraphTrees::task).toList())
                .optional("pauses", state.conduct().pauses())
                .entries();
    }

    private static Map<String, Object> check(CheckSpec check) {
        return new Tree()
                .put("when", GuardFormatter.format(check.when()))
                .put("raise", check.raise().value())
                .optional("each", check.each())
                .entries();
    }

    private static Map<String, Object> task(TaskSpec task) {
        return new Tree()
                .put("name", task.name())
                .put("queue", task.queue().value())
                .put("events", task.events())
                .optional("within", task.terms().within())
                .when("when", task.terms().when())
                .entries();
    }

    static Map<String, Object> row(TransitionSpec row) {
        TransitionSpec.Edge edge = row.edge();
        TransitionSpec.Authority authority = row.authority();
        String to = edge.to();
        Trigger usual =
                authority.who().alternatives().equals(List.of(List.of(Who.SYSTEM))) ? Trigger.RULE : Trigger.PERSON;
        return new Tree()
                .put("row", row.row())
                .put("from", oneOrMore(edge.from()))
                .put("on", edge.event())
                .unless(usual.code(), "by", authority.trigger().code())
                .when("when", edge.when())
                .put("to", to == null ? "same" : to)
                .filled("do", row.actions().stream().map(GraphTrees::action).toList())
                .put("who", who(authority.who()))
                .optional("act", authority.act())
                .optional("reason", authority.reasonRequired() ? "required" : null)
                .entries();
    }

    static Map<String, Object> cutover(CutoverEntry entry) {
        return new Tree()
                .put("to", entry.to())
                .when("when", entry.when())
                .optional("evidence", entry.past().evidence())
                .filled("do", entry.actions().stream().map(GraphTrees::action).toList())
                .filled("done", Tree.arguments(entry.past().done()))
                .entries();
    }

    private static Object who(Who who) {
        return oneOrMore(who.alternatives().stream()
                .map(words -> String.join(" + ", words))
                .toList());
    }

    private static Object oneOrMore(List<String> words) {
        return words.size() == 1 ? words.get(0) : words;
    }

    private static Map<String, Object> action(Action action) {
        return action.fold(new Action.ActionCases<>(
                effect -> Map.of("effect", effect.alias()),
                undo -> Map.of("undo", undo.alias()),
                GraphTrees::emit,
                set -> Map.of("set", Tree.arguments(set.values())),
                GraphTrees::raise,
                lift -> Map.of("lift", lift.code().value()),
                plan -> Map.of("plan", plan.approval()),
                voided -> Map.of("voidApprovals", true),
                standing -> Map.of("standing", standing.fact()),
                task -> Map.of("task", task(task.task())),
                commit -> Map.of(
                        "commit",
                        new Tree()
                                .put("keys", commit.keys())
                                .put("amount", commit.amount())
                                .entries()),
                claim -> Map.of(
                        "claim",
                        new Tree()
                                .put("kinds", claim.kinds())
                                .put("keys", claim.keys())
                                .entries()),
                release -> Map.of("release", true),
                child -> Map.of(
                        "child",
                        new Tree()
                                .put("workflow", child.workflow().value())
                                .put("event", child.event())
                                .optional("forEach", child.forEach())
                                .filled("with", Tree.arguments(child.with()))
                                .entries()),
                act -> Map.of(
                        "record",
                        new Tree()
                                .put("act", act.act())
                                .put("person", act.person())
                                .entries()),
                resolve -> Map.of(
                        "resolve",
                        new Tree()
                                .put("case", resolve.by())
                                .put("resolution", resolve.resolution())
                                .put("stands", resolve.stands())
                                .filled("with", Tree.arguments(resolve.with()))
                                .entries())));
    }

    private static Map<String, Object> emit(Action.Emit emit) {
        return Map.of(
                "emit",
                emit.with().isEmpty()
                        ? emit.event()
                        : new Tree()
                                .put("event", emit.event())
                                .put("with", Tree.arguments(emit.with()))
                                .entries());
    }

    private static Map<String, Object> raise(Action.Raise raise) {
        boolean plain = raise.on() == null && raise.forEach() == null;
        return Map.of(
                "raise",
                plain
                        ? raise.code().value()
                        : new Tree()
                                .put("code", raise.code().value())
                                .optional("on", raise.on())
                                .optional("forEach", raise.forEach())
                                .entries());
    }

    static Map<String, Object> exceptionCases(ExceptionCases cases) {
        return new Tree()
                .put("workflow", cases.workflow().value())
                .put("event", cases.event())
                .put("lifted", cases.lifted())
                .put("endedBy", cases.endedBy())
                .put("codes", cases.codes().stream().map(code -> code.value()).toList())
                .filled("with", Tree.arguments(cases.with()))
                .entries();
    }

    static Map<String, Object> exception(ExceptionSpec exception) {
        ExceptionSpec.Terms terms = exception.terms();
        List<Integer> blocks = terms.blocks();
        Tree tree = new Tree()
                .put("queue", exception.queue().value())
                .optional("within", exception.within())
                .put("resolutions", terms.resolutions());
        if (blocks != null) {
            tree.put("blocks", blocks);
        }
        return tree.filled("resolvedBy", terms.resolvedBy())
                .filled("givesUp", terms.givesUp())
                .optional("act", terms.act())
                .optional("ladder", terms.ladder().equals("default") ? null : terms.ladder())
                .unless(false, "doubt", terms.doubt())
                .entries();
    }
}
