/** Several systems of record behave as one. */
@NullMarked
package io.bursar.erp.runtime.journal;

import org.jspecify.annotations.NullMarked;
