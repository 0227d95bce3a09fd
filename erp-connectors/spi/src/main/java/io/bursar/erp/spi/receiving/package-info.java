/**
 * What a dock and a warehouse do: receipts and their reversal, returns to suppliers, and the stock that may be issued
 * (canonical §1.7, W03).
 */
@NullMarked
package io.bursar.erp.spi.receiving;

import org.jspecify.annotations.NullMarked;
