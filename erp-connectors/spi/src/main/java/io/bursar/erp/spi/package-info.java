/**
 * How a connector is built and called: claims, typed capabilities, refusals. Entry type:
 * {@link io.bursar.erp.spi.Connectors}.
 */
@NullMarked
package io.bursar.erp.spi;

import org.jspecify.annotations.NullMarked;
