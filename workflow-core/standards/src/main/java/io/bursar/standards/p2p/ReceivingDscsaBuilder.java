package io.bursar.standards.p2p;

import io.bursar.model.data.Data;

/**
 * Collects the fields of a {@link ReceivingDscsa}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * ReceivingDscsa payload = ReceivingDscsa.builder().build();
 * }</pre>
 */
public final class ReceivingDscsaBuilder {

    private final Data.Builder data = Data.record();

    ReceivingDscsaBuilder() {}

    /** Transaction information. */
    public ReceivingDscsaBuilder tiRef(String value) {
        data.put("tiRef", value);
        return this;
    }

    /** Transaction statement. */
    public ReceivingDscsaBuilder tsRef(String value) {
        data.put("tsRef", value);
        return this;
    }

    /** Whether somebody suspects the product. */
    public ReceivingDscsaBuilder suspect(boolean value) {
        data.put("suspect", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public ReceivingDscsa build() {
        return new ReceivingDscsa(data.build());
    }
}
