/**
 * Which connector serves which facility and capability. Entry type: {@link io.bursar.erp.runtime.routing.RoutingTable}.
 */
@NullMarked
package io.bursar.erp.runtime.routing;

import org.jspecify.annotations.NullMarked;
