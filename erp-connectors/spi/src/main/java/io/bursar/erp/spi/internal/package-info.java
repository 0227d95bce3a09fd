/** How typed capabilities are dispatched and read; not exported. */
@NullMarked
package io.bursar.erp.spi.internal;

import org.jspecify.annotations.NullMarked;
