package io.bursar.verifier.mutation;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.standards.policy.PolicyTexts;
import org.jspecify.annotations.Nullable;

/**
 * A definition or policy with one change.
 *
 * @param operator what was done
 * @param at where
 * @param definition the changed definition; null for a policy
 * @param policy the changed policy; null for a definition
 */
record Mutant(
        String operator,
        String at,
        @Nullable WorkflowDefinition definition,
        @Nullable PolicyTexts policy) {

    static Mutant of(String operator, Object at, WorkflowDefinition definition) {
        return new Mutant(operator, definition.id() + " " + at, definition, null);
    }

    static Mutant of(String operator, Object at, PolicyTexts policy) {
        return new Mutant(operator, at.toString(), null, policy);
    }

    @Override
    public String toString() {
        return operator + " at " + at;
    }
}
