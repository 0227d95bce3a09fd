/** The list of standard capabilities. Entry type: {@link io.bursar.erp.spi.standard.StandardCapabilities}. */
@NullMarked
package io.bursar.erp.spi.standard;

import org.jspecify.annotations.NullMarked;
