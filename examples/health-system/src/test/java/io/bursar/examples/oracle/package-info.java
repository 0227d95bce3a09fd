/**
 * A judge that was not there: reads an exported log (format {@code bursar-log} version 1) and says whether the business
 * rules were kept. It is written from the domain contract alone and shares no code with the library, so that a mistake
 * of the library is not repeated here. Entry type: {@link io.bursar.examples.oracle.LogJudge}; what each finding code
 * means: {@link io.bursar.examples.oracle.Finding}.
 *
 * <p>What a log cannot show, and no finding of this package speaks about:
 *
 * <ul>
 *   <li>G12, that replaying gives the same state: needs the kernel. Truth of facts, and whether a guard saw the right
 *       ones.
 *   <li>REQ-I4 as a sum over cases: what was available is known to the ledger only. Here: no approval before its
 *       reservation is confirmed.
 *   <li>INV-I2 by what was received, unless the lines say so: what the lines ordered is the bound. INV-I4: only that no
 *       more than the gross was paid. INV-I5: only against bank changes the log itself holds. INV-I6: extraction rules.
 *   <li>RCV-I2 as quantities, unless the ledger's answer has them. RCV-I3 after the quarantine: issues are stock's.
 *       Flags of items (lot, expiry, inspection) are the item master's. What a callback number was.
 *   <li>Supplier groups (one tax number, several ids), entitlements (scope STATIC, of which SOD-06 is judged where acts
 *       show both), relatives, acts in other systems that no record tells of, mitigations of a conflict.
 *   <li>The cap of pauses (G9): needs calendars. What a digest covers: only that all speak of the same one.
 *   <li>A log rewritten as a whole with all its hashes; that needs a copy of the heads kept elsewhere.
 * </ul>
 */
@NullMarked
package io.bursar.examples.oracle;

import org.jspecify.annotations.NullMarked;
