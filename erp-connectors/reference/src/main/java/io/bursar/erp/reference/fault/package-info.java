/** Faults on demand, the same for the same seed. Entry type: {@link io.bursar.erp.reference.fault.FaultPlan}. */
@NullMarked
package io.bursar.erp.reference.fault;

import org.jspecify.annotations.NullMarked;
