package io.bursar.controls.variation;

import io.bursar.model.data.DataValue;
import io.bursar.model.people.Scope;
import java.util.Objects;

/**
 * One step of the way to a parameter's value: what a scope wanted and what became of it.
 *
 * <pre>{@code
 * // facility:MERCY wanted 8000.00 USD: APPLIED
 * }</pre>
 *
 * @param scope the scope; the enterprise for the declared value
 * @param value what it wanted
 * @param outcome what became of it
 */
public record VariationStep(Scope scope, DataValue value, Outcome outcome) {

    /** What became of a wanted value. */
    public enum Outcome {
        /** The value that the definition declares. */
        DECLARED("declared"),
        /** It holds from here on down the chain. */
        APPLIED("applied"),
        /** A wider scope is stricter by now, so that one prevails. */
        OVERTAKEN("overtaken"),
        /** It breaks a rule and does not hold. */
        REFUSED("refused"),
        /** Its last day has passed. */
        EXPIRED("expired");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    /** Refuses nulls. */
    public VariationStep {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(outcome, "outcome");
    }
}
