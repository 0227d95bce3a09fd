/**
 * What comes in as files: requisitions from portals and spreadsheets, invoices as UBL. Entry types:
 * {@link io.bursar.examples.healthsystem.inbox.IntakeFolder} and
 * {@link io.bursar.examples.healthsystem.inbox.InvoiceFolder}.
 *
 * <pre>{@code
 * Intake intake = new IntakeFolder(hospitals, dice, season).read(InboxFile.in(folder));
 * }</pre>
 */
@NullMarked
package io.bursar.examples.healthsystem.inbox;

import org.jspecify.annotations.NullMarked;
