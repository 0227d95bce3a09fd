package io.bursar.definition.load.internal;

import io.bursar.definition.graph.TaskSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads tasks, whose names are unique in a definition. */
final class TaskReader {

    /** Most tasks of one state. */
    static final int MAX_TASKS = 40;

    /** Most events of one task. */
    static final int MAX_EVENTS = 20;

    private final References references;
    private final Expressions expressions;
    private final Set<String> names = new HashSet<>();

    TaskReader(Reading reading) {
        this.references = new References(reading);
        this.expressions = new Expressions(reading);
    }

    Optional<TaskSpec> task(YamlNode node) {
        YamlMapping task = node.mapping();
        task.only("name", "queue", "events", "within", "when");
        Optional<String> name = task.required("name", Names::name);
        name.filter(text -> !names.add(text))
                .ifPresent(text -> node.report(DefinitionFault.DECLARED_TWICE, Map.of("name", text)));
        TaskSpec.Terms terms = new TaskSpec.Terms(
                task.optional("when", expressions::guard).orElse(Guard.ALWAYS),
                task.optional("within", YamlNode::duration).orElse(null));
        return Optional.of(new TaskSpec(
                name.orElse("none"),
                task.required("queue", references::queue).orElse(Placeholders.QUEUE),
                task.someOf("events", MAX_EVENTS, references::rowEvent),
                terms));
    }
}
