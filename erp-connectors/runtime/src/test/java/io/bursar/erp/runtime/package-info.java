/** Several systems of record behave as one. */
@NullMarked
package io.bursar.erp.runtime;

import org.jspecify.annotations.NullMarked;
