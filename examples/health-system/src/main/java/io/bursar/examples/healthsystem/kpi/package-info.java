/**
 * Indicators of canonical §1.11, computed from the exported log and from nothing else. Entry type:
 * {@link io.bursar.examples.healthsystem.kpi.KpiBoard}.
 *
 * <pre>{@code
 * KpiBoard board = KpiBoard.of(traces, policy, now);
 * }</pre>
 */
@NullMarked
package io.bursar.examples.healthsystem.kpi;

import org.jspecify.annotations.NullMarked;
