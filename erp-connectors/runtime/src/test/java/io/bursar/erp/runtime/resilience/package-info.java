/** Several systems of record behave as one. */
@NullMarked
package io.bursar.erp.runtime.resilience;

import org.jspecify.annotations.NullMarked;
