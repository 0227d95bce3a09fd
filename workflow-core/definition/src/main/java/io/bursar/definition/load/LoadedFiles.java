package io.bursar.definition.load;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.ErrorKind;
import io.bursar.definition.yaml.LoadError;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.SourcePosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what came of several files. */
final class LoadedFiles {

    private final List<WorkflowDefinition> definitions = new ArrayList<>();
    private final List<LoadError> errors = new ArrayList<>();
    private final Set<String> versions = new HashSet<>();

    void add(String source, LoadResult result) {
        errors.addAll(result.errors());
        result.fold(
                loaded -> versions.add(loaded.definition().id() + "@"
                                + loaded.definition().header().version())
                        ? definitions.add(loaded.definition())
                        : report(
                                DefinitionFault.SAME_VERSION_TWICE,
                                new SourcePosition(source, 1, 1),
                                Map.of("workflow", loaded.definition().id())),
                invalid -> false);
    }

    boolean report(ErrorKind kind, SourcePosition at, Map<String, ?> context) {
        LoadErrors one = new LoadErrors();
        one.report(kind, at, context);
        return errors.addAll(one.sorted());
    }

    LoadedDefinitions result() {
        return new LoadedDefinitions(definitions, errors);
    }
}
