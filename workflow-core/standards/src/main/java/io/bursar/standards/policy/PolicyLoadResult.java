package io.bursar.standards.policy;

import io.bursar.definition.yaml.LoadError;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What came of loading a policy pack.
 *
 * <pre>{@code
 * PolicyLoader.load(texts).fold(loaded -> use(loaded.policy()), invalid -> show(invalid.errors()));
 * }</pre>
 */
public sealed interface PolicyLoadResult {

    /** Goes on with the one function that fits. */
    <T> T fold(Function<Loaded, T> loaded, Function<Invalid, T> invalid);

    /** The policy; fails with {@code INVALID_POLICY} and the first errors when there is none. */
    default LoadedPolicy orElseThrow() {
        return fold(Loaded::policy, invalid -> {
            throw new BursarException(
                    FailureCode.INVALID_POLICY,
                    "A policy pack does not load",
                    Map.of(
                            "errors",
                            Integer.toString(invalid.errors().size()),
                            "first",
                            LoadError.first(invalid.errors())));
        });
    }

    /** All errors; empty when there is a policy. */
    default List<LoadError> errors() {
        return fold(loaded -> List.of(), Invalid::errors);
    }

    /**
     * There is a policy.
     *
     * @param policy it
     */
    record Loaded(LoadedPolicy policy) implements PolicyLoadResult {
        @Override
        public <T> T fold(Function<Loaded, T> loaded, Function<Invalid, T> invalid) {
            return loaded.apply(this);
        }
    }

    /**
     * There is none.
     *
     * @param errors everything that is wrong, by file and place; at least one
     */
    record Invalid(List<LoadError> errors) implements PolicyLoadResult {
        /** Copies the errors. */
        public Invalid {
            errors = List.copyOf(errors);
        }

        @Override
        public <T> T fold(Function<Loaded, T> loaded, Function<Invalid, T> invalid) {
            return invalid.apply(this);
        }
    }
}
