package io.bursar.engine.kernel;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.guard.Operand;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whether every field that a row would take from a suggestion is there, and one that the case's data can hold. */
final class SuggestionFit {

    private static final String SUGGESTION = ".suggestion.";

    private SuggestionFit() {}

    static boolean fits(WorkflowDefinition definition, String fact, RecordValue suggestion) {
        return definition.graph().rows().stream()
                .flatMap(row -> row.actions().stream())
                .flatMap(action ->
                        action instanceof Action.SetData set ? set.values().entrySet().stream() : Stream.empty())
                .allMatch(taken -> fits(definition, fact + SUGGESTION, suggestion, taken));
    }

    private static boolean fits(
            WorkflowDefinition definition, String prefix, RecordValue suggestion, Map.Entry<String, Operand> taken) {
        String path = taken.getValue().fold(constant -> "", key -> "", found -> found.path());
        if (!path.startsWith(prefix)) {
            return true;
        }
        Optional<DataValue> value = suggestion.at(path.substring(prefix.length()));
        List<FieldSpec> field = definition.vocabulary().data().stream()
                .filter(spec -> spec.name().equals(taken.getKey()))
                .toList();
        return value.filter(found -> DataCheck.findings(
                                field, new RecordValue(new TreeMap<>(Map.of(taken.getKey(), found))), false)
                        .isEmpty())
                .isPresent();
    }
}
