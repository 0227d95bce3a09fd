package io.bursar.definition.load;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.yaml.LoadError;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What came of loading one definition.
 *
 * <pre>{@code
 * loader.load("requisition.yaml", text).fold(loaded -> run(loaded.definition()), invalid -> show(invalid.errors()));
 * }</pre>
 */
public sealed interface LoadResult {

    /** Goes on with the one function that fits. */
    <T> T fold(Function<Loaded, T> loaded, Function<Invalid, T> invalid);

    /** The definition; fails with {@code INVALID_DEFINITION} and the first errors when there is none. */
    default WorkflowDefinition orElseThrow() {
        return fold(Loaded::definition, invalid -> {
            throw failure(invalid.errors());
        });
    }

    /** All errors; empty when there is a definition. */
    default List<LoadError> errors() {
        return fold(loaded -> List.of(), Invalid::errors);
    }

    /** The failure that stands for a list of errors. */
    static BursarException failure(List<LoadError> errors) {
        return new BursarException(
                FailureCode.INVALID_DEFINITION,
                "A workflow definition does not load",
                Map.of("errors", Integer.toString(errors.size()), "first", LoadError.first(errors)));
    }

    /**
     * There is a definition.
     *
     * @param definition it
     */
    record Loaded(WorkflowDefinition definition) implements LoadResult {
        @Override
        public <T> T fold(Function<Loaded, T> loaded, Function<Invalid, T> invalid) {
            return loaded.apply(this);
        }
    }

    /**
     * There is none.
     *
     * @param errors everything that is wrong, in the order of the text; at least one
     */
    record Invalid(List<LoadError> errors) implements LoadResult {
        /** Copies the errors. */
        public Invalid {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("What is invalid has an error");
            }
        }

        @Override
        public <T> T fold(Function<Loaded, T> loaded, Function<Invalid, T> invalid) {
            return invalid.apply(this);
        }
    }
}
