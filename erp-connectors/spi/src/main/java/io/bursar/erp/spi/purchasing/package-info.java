/**
 * Contract prices, purchase orders and what was received on them. Entry type:
 * {@link io.bursar.erp.spi.purchasing.PoCreateCapability}.
 */
@NullMarked
package io.bursar.erp.spi.purchasing;

import org.jspecify.annotations.NullMarked;
