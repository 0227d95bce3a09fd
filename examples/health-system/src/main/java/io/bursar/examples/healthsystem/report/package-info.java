/**
 * What a run ends in: the figures, what was wrong with the input, and whether log and ERP keep what was promised. Entry
 * type: {@link io.bursar.examples.healthsystem.report.RunReport}.
 *
 * <pre>{@code
 * new TextReport(out).print(report);
 * }</pre>
 */
@NullMarked
package io.bursar.examples.healthsystem.report;

import org.jspecify.annotations.NullMarked;
