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
        Words words = new Words(of.vocabulary());
        words.approvals.put(changed.name(), changed);
        return vocabulary(of, words.vocabulary());
    }

    static WorkflowDefinition fact(WorkflowDefinition of, FactSpec changed) {
        Words words = new Words(of.vocabulary());
        words.facts.put(changed.name(), changed);
        return vocabulary(of, words.vocabulary());
    }

    static WorkflowDefinition effect(WorkflowDefinition of, EffectSpec changed) {
        Words words = new Words(of.vocabulary());
        words.effects.put(changed.alias(), changed);
        return vocabulary(of, words.vocabulary());
    }

    static WorkflowDefinition clock(WorkflowDefinition of, ClockSpec changed) {
        Words words = new Words(of.vocabulary());
        words.clocks.put(changed.name(), changed);
        return vocabulary(of, words.vocabulary());
    }

    static WorkflowDefinition point(WorkflowDefinition of, VariationPoint changed) {
        Words words = new Words(of.vocabulary());
        words.variation.put(changed.key(), changed);
        return vocabulary(of, words.vocabulary());
    }

    static WorkflowDefinition data(WorkflowDefinition of, List<FieldSpec> data) {
        Words words = new Words(of.vocabulary());
        words.data = data;
        return vocabulary(of, words.vocabulary());
    }

    static WorkflowDefinition material(WorkflowDefinition of, List<String> material) {
        Words words = new Words(of.vocabulary());
        words.material = material;
        return vocabulary(of, words.vocabulary());
    }

    /** A vocabulary of which one part is about to change. */
    private static final class Words {

        private List<FieldSpec> data;
        private List<String> material;
        private final Map<String, FactSpec> facts;
        private final Map<String, EffectSpec> effects;
        private final Map<String, ApprovalSpec> approvals;
        private final Map<String, ClockSpec> clocks;
        private final Map<String, VariationPoint> variation;

        Words(Vocabulary of) {
            data = of.data();
            material = of.material();
            facts = new LinkedHashMap<>(of.facts());
            effects = new LinkedHashMap<>(of.effects());
            approvals = new LinkedHashMap<>(of.approvals());
            clocks = new LinkedHashMap<>(of.clocks());
            variation = new LinkedHashMap<>(of.variation());
        }

        Vocabulary vocabulary() {
            return new Vocabulary(data, facts, effects, approvals, clocks, variation, material);
        }
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
