/**
 * The hospital system that a run works in: its databases, its clock that survives a restart, its people and its ERP.
 * Entry type: {@link io.bursar.examples.healthsystem.world.World}.
 *
 * <pre>{@code
 * try (World world = World.open(WorldOptions.of(folder, 42))) {
 *     world.bursar().as("dana.reyes").inbox();
 * }
 * }</pre>
 */
@NullMarked
package io.bursar.examples.healthsystem.world;

import org.jspecify.annotations.NullMarked;
