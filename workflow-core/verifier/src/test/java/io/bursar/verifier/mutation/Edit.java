package io.bursar.verifier.mutation;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.WorkflowDefinition.Governance;
import io.bursar.definition.WorkflowDefinition.Vocabulary;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.clock.ClockSpec;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.effect.EffectSpec;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.StateGraph;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.variation.VariationPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same definition with one thing changed. */
final class Edit {

    private Edit() {}

    static WorkflowDefinition graph(WorkflowDefinition of, StateGraph graph) {
        return new WorkflowDefinition(of.header(), of.vocabulary(), graph, of.governance());
    }

    static WorkflowDefinition governance(WorkflowDefinition of, Governance governance) {
        return new WorkflowDefinition(of.header(), of.vocabulary(), of.graph(), governance);
    }

    static WorkflowDefinition vocabulary(WorkflowDefinition of, Vocabulary vocabulary) {
        return new WorkflowDefinition(of.header(), vocabulary, of.graph(), of.governance());
    }

    static WorkflowDefinition row(WorkflowDefinition of, TransitionSpec changed) {
        List<TransitionSpec> rows = of.graph().rows().stream()
                .map(row -> row.row() == changed.row() ? changed : row)
                .toList();
        return rows(of, rows);
    }

    static WorkflowDefinition withoutRow(WorkflowDefinition of, int number) {
        return rows(
                of,
                of.graph().rows().stream().filter(row -> row.row() != number).toList());
    }

    static WorkflowDefinition rows(WorkflowDefinition of, List<TransitionSpec> rows) {
        StateGraph graph = of.graph();
        return graph(
                of, new StateGraph(graph.states(), rows, graph.exceptions(), graph.disabled(), graph.exceptionCases()));
    }

    static WorkflowDefinition state(WorkflowDefinition of, StateSpec changed) {
        StateGraph graph = of.graph();
        return graph(
                of,
                new StateGraph(
                        with(graph.states(), changed.name(), changed),
                        graph.rows(),
                        graph.exceptions(),
                        graph.disabled(),
                        graph.exceptionCases()));
    }

    static WorkflowDefinition exception(WorkflowDefinition of, ExceptionSpec changed) {
        StateGraph graph = of.graph();
        Map<ExceptionCode, ExceptionSpec> exceptions = with(graph.exceptions(), changed.code(), changed);
        return graph(
                of, new StateGraph(graph.states(), graph.rows(), exceptions, graph.disabled(), graph.exceptionCases()));
    }

    static WorkflowDefinition approval(WorkflowDefinition of, ApprovalSpec changed) {
        Vocabulary words = of.vocabulary();
        return vocabulary(
                of,
                new Vocabulary(
                        words.data(),
                        words.facts(),
                        words.effects(),
                        with(words.approvals(), changed.name(), changed),
                        words.clocks(),
                        words.variation(),
                        words.material()));
    }

    static WorkflowDefinition fact(WorkflowDefinition of, FactSpec changed) {
        Vocabulary words = of.vocabulary();
        return vocabulary(
                of,
                new Vocabulary(
                        words.data(),
                        with(words.facts(), changed.name(), changed),
                        words.effects(),
                        words.approvals(),
                        words.clocks(),
                        words.variation(),
                        words.material()));
    }

    static WorkflowDefinition effect(WorkflowDefinition of, EffectSpec changed) {
        Vocabulary words = of.vocabulary();
        return vocabulary(
                of,
                new Vocabulary(
                        words.data(),
                        words.facts(),
                        with(words.effects(), changed.alias(), changed),
                        words.approvals(),
                        words.clocks(),
                        words.variation(),
                        words.material()));
    }

    static WorkflowDefinition clock(WorkflowDefinition of, ClockSpec changed) {
        Vocabulary words = of.vocabulary();
        return vocabulary(
                of,
                new Vocabulary(
                        words.data(),
                        words.facts(),
                        words.effects(),
                        words.approvals(),
                        with(words.clocks(), changed.name(), changed),
                        words.variation(),
                        words.material()));
    }

    static WorkflowDefinition point(WorkflowDefinition of, VariationPoint changed) {
        Vocabulary words = of.vocabulary();
        return vocabulary(
                of,
                new Vocabulary(
                        words.data(),
                        words.facts(),
                        words.effects(),
                        words.approvals(),
                        words.clocks(),
                        with(words.variation(), changed.key(), changed),
                        words.material()));
    }

    static WorkflowDefinition data(WorkflowDefinition of, List<FieldSpec> data) {
        Vocabulary words = of.vocabulary();
        return vocabulary(
                of,
                new Vocabulary(
                        data,
                        words.facts(),
                        words.effects(),
                        words.approvals(),
                        words.clocks(),
                        words.variation(),
                        words.material()));
    }

    static WorkflowDefinition material(WorkflowDefinition of, List<String> material) {
        Vocabulary words = of.vocabulary();
        return vocabulary(
                of,
                new Vocabulary(
                        words.data(),
                        words.facts(),
                        words.effects(),
                        words.approvals(),
                        words.clocks(),
                        words.variation(),
                        material));
    }

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    static <T> List<T> without(List<T> list, int index) {
        List<T> less = new ArrayList<>(list);
        less.remove(index);
        return less;
    }

    static <T> List<T> replaced(List<T> list, int index, T value) {
        List<T> other = new ArrayList<>(list);
        other.set(index, value);
        return other;
    }
}
