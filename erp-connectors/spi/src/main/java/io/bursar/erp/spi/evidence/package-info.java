/**
 * Evidence about suppliers from outside the books: tax number, bank account, lists of excluded parties. Entry type:
 * {@link io.bursar.erp.spi.evidence.ScreeningCheckCapability}.
 */
@NullMarked
package io.bursar.erp.spi.evidence;

import org.jspecify.annotations.NullMarked;
