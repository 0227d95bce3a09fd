/**
 * Runs cases: decide → record → effect. Entry type: {@link io.bursar.engine.Bursar}.
 *
 * <pre>{@code
 * Outcome outcome = bursar.as("dana.reyes").start(ProcureToPay.REQUISITION, facility, data, "submit");
 * }</pre>
 */
@NullMarked
package io.bursar.engine;

import org.jspecify.annotations.NullMarked;
