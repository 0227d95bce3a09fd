package io.bursar.controls.sod;

import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.function.Function;

/**
 * What loading rules comes to: rules that hold together, or the findings why not.
 *
 * <pre>{@code
 * SodRules rules = SodRules.load(rows, phrases).fold(loaded -> loaded.rules(), refused -> previous);
 * }</pre>
 */
public sealed interface SodRulesOutcome {

    /** One answer per case. */
    <T> T fold(Function<Loaded, T> loaded, Function<Refused, T> refused);

    /**
     * All checks hold.
     *
     * @param rules the rules
     */
    record Loaded(SodRules rules) implements SodRulesOutcome {
        @Override
        public <T> T fold(Function<Loaded, T> loaded, Function<Refused, T> refused) {
            return loaded.apply(this);
        }
    }

    /**
     * At least one check does not hold.
     *
     * @param findings what is wrong
     */
    record Refused(List<Finding> findings) implements SodRulesOutcome {

        /** Copies the findings. */
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Loaded, T> loaded, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
