package io.bursar.definition.load;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.yaml.LoadError;
import java.util.List;

/**
 * What came of loading several definitions.
 *
 * <pre>{@code
 * List<WorkflowDefinition> all = loader.loadAll(Path.of("definitions")).orElseThrow();
 * }</pre>
 *
 * @param definitions those that loaded, in the order of their files
 * @param errors everything that is wrong with the others
 */
public record LoadedDefinitions(List<WorkflowDefinition> definitions, List<LoadError> errors) {

    /** Copies the lists. */
    public LoadedDefinitions {
        definitions = List.copyOf(definitions);
        errors = List.copyOf(errors);
    }

    /** The definitions; fails with {@code INVALID_DEFINITION} when any file is wrong. */
    public List<WorkflowDefinition> orElseThrow() {
        if (!errors.isEmpty()) {
            throw LoadResult.failure(errors);
        }
        return definitions;
    }
}
