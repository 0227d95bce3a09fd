/**
 * Suppliers as the system of record knows them: status, screening, look-up. Entry type:
 * {@link io.bursar.erp.spi.supplier.SupplierStatusCapability}.
 */
@NullMarked
package io.bursar.erp.spi.supplier;

import org.jspecify.annotations.NullMarked;
