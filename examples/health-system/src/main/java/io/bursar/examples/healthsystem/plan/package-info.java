/**
 * What a seed decides before anything happens: who asks for what, when, and what becomes of it outside. Entry type:
 * {@link io.bursar.examples.healthsystem.plan.RequisitionPlanner}.
 *
 * <pre>{@code
 * RequisitionPlan first = planner.plan(0);
 * }</pre>
 */
@NullMarked
package io.bursar.examples.healthsystem.plan;

import org.jspecify.annotations.NullMarked;
