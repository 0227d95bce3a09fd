/** Parked effects and how they go on. Entry type: {@link io.bursar.erp.runtime.recovery.Recovery}. */
@NullMarked
package io.bursar.erp.runtime.recovery;

import org.jspecify.annotations.NullMarked;
