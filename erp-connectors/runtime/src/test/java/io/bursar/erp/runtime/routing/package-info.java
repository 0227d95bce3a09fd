/** Several systems of record behave as one. */
@NullMarked
package io.bursar.erp.runtime.routing;

import org.jspecify.annotations.NullMarked;
