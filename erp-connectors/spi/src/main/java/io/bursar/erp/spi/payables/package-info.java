/**
 * Supplier invoices, their holds and their payment. Entry type:
 * {@link io.bursar.erp.spi.payables.InvoicePostCapability}.
 */
@NullMarked
package io.bursar.erp.spi.payables;

import org.jspecify.annotations.NullMarked;
