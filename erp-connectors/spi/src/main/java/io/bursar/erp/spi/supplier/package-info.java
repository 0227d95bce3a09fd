/**
 * Suppliers as the system of record knows them: status, screening, look-up, and what changes them: master data, block,
 * bank account, payment holds. The last three hold payments back, so each can be undone by a command of its own:
 * canonical §1.7 names {@code supplier.block} with its undo and the hold of W02-8 without a name. Entry type:
 * {@link io.bursar.erp.spi.supplier.SupplierStatusCapability}.
 */
@NullMarked
package io.bursar.erp.spi.supplier;

import org.jspecify.annotations.NullMarked;
