/** Several systems of record as one. Entry type: {@link io.bursar.erp.runtime.ConnectorRuntime}. */
@NullMarked
package io.bursar.erp.runtime;

import org.jspecify.annotations.NullMarked;
