package io.bursar.definition.load.internal;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TaskSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.vocabulary.SharedVocabulary;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every name of a definition, once all its sections are read. */
final class Symbols {

    private final WorkflowDefinition definition;
    private final SharedVocabulary shared;
    private final Catalogs catalogs;
    private final Map<String, FieldSpec> fields;
    private final Set<String> tasks;

    Symbols(WorkflowDefinition definition, SharedVocabulary shared, Catalogs catalogs) {
        this.definition = definition;
        this.shared = shared;
        this.catalogs = catalogs;
        this.fields = definition.vocabulary().data().stream()
                .collect(Collectors.toMap(
                        FieldSpec::name, field -> field, (first, second) -> first, LinkedHashMap::new));
        this.tasks = tasks(definition).map(TaskSpec::name).collect(Collectors.toSet());
    }

    static Stream<TaskSpec> tasks(WorkflowDefinition definition) {
        Stream<TaskSpec> onEntry =
                definition.graph().states().values().stream().flatMap(state -> state.conduct().tasks().stream());
        Stream<TaskSpec> byAction = definition.graph().rows().stream()
                .flatMap(row -> row.actions().stream())
                .filter(Action.OpenTask.class::isInstance)
                .map(action -> ((Action.OpenTask) action).task());
        return Stream.concat(onEntry, byAction);
    }

    WorkflowDefinition definition() {
        return definition;
    }

    WorkflowDefinition.Vocabulary vocabulary() {
        return definition.vocabulary();
    }

    SharedVocabulary shared() {
        return shared;
    }

    Catalogs catalogs() {
        return catalogs;
    }

    Map<String, FieldSpec> fields() {
        return fields;
    }

    Set<String> tasks() {
        return tasks;
    }

    Map<String, StateSpec> states() {
        return definition.graph().states();
    }

    Set<String> rowEvents() {
        return definition.graph().rows().stream().map(row -> row.edge().event()).collect(Collectors.toSet());
    }

    Set<String> emittedEvents() {
        Set<String> events = new HashSet<>(shared.inherited().events());
        events.addAll(definition.governance().emits());
        return events;
    }

    Set<Integer> rowNumbers() {
        return definition.graph().rows().stream().map(TransitionSpec::row).collect(Collectors.toSet());
    }

    Set<String> exceptions() {
        return definition.graph().exceptions().keySet().stream()
                .map(code -> code.value())
                .collect(Collectors.toSet());
    }

    /** The fact of a model that a path begins with. */
    Optional<FactSpec> suggestion(String path) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        return Optional.ofNullable(vocabulary().facts().get(head))
                .filter(fact -> fact.source() instanceof FactSource.Assist);
    }

    Meaning meaning(String path, Scope scope) {
        return new Paths(this, scope).meaning(path);
    }
}
