/** Calls to systems of record and what came of them. Entry type: {@link io.bursar.model.capability.CapabilityCall}. */
@NullMarked
package io.bursar.model.capability;

import org.jspecify.annotations.NullMarked;
