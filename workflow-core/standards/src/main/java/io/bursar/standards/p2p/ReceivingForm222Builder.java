package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import java.time.LocalDate;

/**
 * Collects the fields of a {@link ReceivingForm222}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * ReceivingForm222 payload = ReceivingForm222.builder().build();
 * }</pre>
 */
public final class ReceivingForm222Builder {

    private final Data.Builder data = Data.record();

    ReceivingForm222Builder() {}

    /** When it was signed. */
    public ReceivingForm222Builder executedOn(LocalDate value) {
        data.put("executedOn", value);
        return this;
    }

    /** When they came. */
    public ReceivingForm222Builder dateReceived(LocalDate value) {
        data.put("dateReceived", value);
        return this;
    }

    /** How many it is about. */
    public ReceivingForm222Builder qty(int value) {
        data.put("qty", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public ReceivingForm222 build() {
        return new ReceivingForm222(data.build());
    }
}
