/**
 * A complete Bursar in one process: cases in an H2 file, the reference ERP in another, the canonical standards, and
 * sample staff. Entry type: {@link io.bursar.embedded.EmbeddedBursar}.
 *
 * <pre>{@code
 * try (Bursar bursar = EmbeddedBursar.open(Standards.canonical())) {
 *     CaseRef requisition = bursar.as("dana.reyes").start(ProcureToPay.REQUISITION, "MERCY", data);
 * }
 * }</pre>
 */
@NullMarked
package io.bursar.embedded;

import org.jspecify.annotations.NullMarked;
