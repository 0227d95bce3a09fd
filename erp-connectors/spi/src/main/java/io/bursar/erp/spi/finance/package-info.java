/**
 * Chart of accounts, cost centers and periods. Entry type:
 * {@link io.bursar.erp.spi.finance.CostCenterVerifyCapability}.
 */
@NullMarked
package io.bursar.erp.spi.finance;

import org.jspecify.annotations.NullMarked;
