package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.LocalDate;

/**
 * Collects the fields of a {@link ReceivingServiceEntry}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * ReceivingServiceEntry payload = ReceivingServiceEntry.builder().build();
 * }</pre>
 */
public final class ReceivingServiceEntryBuilder {

    private final Data.Builder data = Data.record();

    ReceivingServiceEntryBuilder() {}

    /** From when. */
    public ReceivingServiceEntryBuilder periodFrom(LocalDate value) {
        data.put("periodFrom", value);
        return this;
    }

    /** Until when. */
    public ReceivingServiceEntryBuilder periodTo(LocalDate value) {
        data.put("periodTo", value);
        return this;
    }

    /** What it is worth at the price of the order. */
    public ReceivingServiceEntryBuilder acceptedAmount(Money value) {
        data.put("acceptedAmount", value);
        return this;
    }

    /** Who accepted it. */
    public ReceivingServiceEntryBuilder acceptedBy(PersonId value) {
        data.put("acceptedBy", value.value());
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public ReceivingServiceEntry build() {
        return new ReceivingServiceEntry(data.build());
    }
}
