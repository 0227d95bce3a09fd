package io.bursar.definition.load.internal;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.guard.Operand;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads facts that a model suggests. */
final class AssistFactReader {

    /** Most events and exceptions on which a suggestion is judged. */
    static final int MAX_JUDGED = 20;

    private final Reading reading;
    private final References references;
    private final Expressions expressions;

    AssistFactReader(Reading reading) {
        this.reading = reading;
        this.references = new References(reading);
        this.expressions = new Expressions(reading);
    }

    Optional<FactSource> assist(YamlMapping fact, FieldType type) {
        fact.only("type", "assist", "with", "in", "judgedOn", "compares");
        FactReader.gives(fact, type, FieldType.RECORD);
        Optional<String> useCase = fact.required("assist", references::useCase);
        SortedMap<String, Operand> with = fact.optional("with", this::input).orElse(new TreeMap<>());
        List<String> in = fact.someOf("in", StateReader.MAX_STATES, references::state);
        List<String> judgedOn = fact.list("judgedOn", MAX_JUDGED, references::judged);
        SortedMap<String, String> compares =
                fact.optional("compares", this::compared).orElse(new TreeMap<>());
        return useCase.map(name -> new FactSource.Assist(name, with, in, new FactSource.Feedback(judgedOn, compares)));
    }

    /** What the model may look at: the case and its facts, so that the same case asks the same. */
    private Optional<SortedMap<String, Operand>> input(YamlNode node) {
        Optional<SortedMap<String, Operand>> with = expressions.arguments(node, Scope.GUARD);
        for (YamlMapping.Entry entry : node.mapping().entries()) {
            String path = entry.value().raw();
            if (Names.PATH.matcher(path).matches() && !path.startsWith("vp.")) {
                if (path.startsWith("event.")) {
                    entry.value().report(DefinitionFault.NOT_HERE, Map.of("path", path));
                }
                reading.later(symbols -> {
                    if (restricted(symbols.meaning(path, Scope.ARGUMENT))) {
                        entry.value().report(DefinitionFault.RESTRICTED_FOR_MODELS, Map.of("path", path));
                    }
                });
            }
        }
        return with;
    }

    private static boolean restricted(Meaning meaning) {
        return meaning.type() == FieldType.TOKEN || meaning.fields().stream().anyMatch(AssistFactReader::restricted);
    }

    private static boolean restricted(FieldSpec field) {
        return field.type() == FieldType.TOKEN
                || field.rules().fields().stream().anyMatch(AssistFactReader::restricted);
    }

    private Optional<SortedMap<String, String>> compared(YamlNode node) {
        TreeMap<String, String> compares = new TreeMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(Expressions.MAX_ARGUMENTS)) {
            Optional<String> path = expressions.path(entry.value(), Scope.ARGUMENT);
            Names.name(entry.key()).ifPresent(name -> path.ifPresent(known -> compares.put(name, known)));
        }
        return Optional.of(compares);
    }
}
