package io.bursar.definition.graph;

import io.bursar.definition.guard.Guard;
import io.bursar.model.identity.ExceptionCode;
import org.jspecify.annotations.Nullable;

/**
 * Raises an exception while a condition holds: on entry of the state and whenever a fact of the case changes. An
 * exception that a check raised is lifted by the same check when the condition no longer holds.
 *
 * <pre>{@code
 * checks: [ { when: budget = BLOCK, raise: REQ_BUDGET_EXCEEDED } ]
 * }</pre>
 *
 * @param when the condition
 * @param raise the exception
 * @param each the path of a list: where cases of their own work the exception off, it is raised once per item, whose
 *     {@code on} says what it is about; null where there is one for all
 */
public record CheckSpec(
        Guard when, ExceptionCode raise, @Nullable String each) {}
