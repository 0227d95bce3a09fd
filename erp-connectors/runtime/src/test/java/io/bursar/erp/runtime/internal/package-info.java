/** Several systems of record behave as one. */
@NullMarked
package io.bursar.erp.runtime.internal;

import org.jspecify.annotations.NullMarked;
