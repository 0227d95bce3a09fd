/**
 * The main job: a regional health system of eight hospitals that requisitions, approves, orders, receives, matches and
 * pays for some weeks on a virtual clock, with faults and bad input, and then checks its own log. Entry type:
 * {@link io.bursar.examples.healthsystem.HealthSystem}.
 *
 * <pre>{@code
 * RunReport report = new HealthSystemRun(RunOptions.of(folder, 40), Progress.SILENT, System::nanoTime).run();
 * }</pre>
 */
@NullMarked
package io.bursar.examples.healthsystem;

import org.jspecify.annotations.NullMarked;
