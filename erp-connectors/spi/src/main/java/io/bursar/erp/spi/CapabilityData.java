package io.bursar.erp.spi;

import io.bursar.model.data.RecordValue;

/**
 * A typed request or answer of a capability that can be written as the value tree the kernel sees.
 *
 * <pre>{@code
 * CommandOutcome done = Outcomes.confirmed("PO-4711", purchaseOrder);
 * }</pre>
 */
@FunctionalInterface
public interface CapabilityData {

    /** This content with the field names of its contract; what is absent is left out. */
    RecordValue toData();
}
