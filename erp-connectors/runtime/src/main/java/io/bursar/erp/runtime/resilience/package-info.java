/** How much a connector is trusted with. Entry type: {@link io.bursar.erp.runtime.resilience.ConnectorLimits}. */
@NullMarked
package io.bursar.erp.runtime.resilience;

import org.jspecify.annotations.NullMarked;
