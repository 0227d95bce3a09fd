/**
 * Choices that are a function of seed, case and step alone, so that a run can be repeated and a killed run goes on as
 * it would have. Entry type: {@link io.bursar.examples.healthsystem.chance.Dice}.
 *
 * <pre>{@code
 * Dice.of(42).about("requisition-7").chance(40, "rejected");
 * }</pre>
 */
@NullMarked
package io.bursar.examples.healthsystem.chance;

import org.jspecify.annotations.NullMarked;
