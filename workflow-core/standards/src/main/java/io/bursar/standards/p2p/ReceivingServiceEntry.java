package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The service that is received. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * ReceivingServiceEntry.builder().periodFrom(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record ReceivingServiceEntry(RecordValue data) {

    /** Begins one without any field. */
    public static ReceivingServiceEntryBuilder builder() {
        return new ReceivingServiceEntryBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static ReceivingServiceEntry from(RecordValue data) {
        return new ReceivingServiceEntry(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data);
    }

    /** From when. */
    public Optional<LocalDate> periodFrom() {
        return data.date("periodFrom");
    }

    /** Until when. */
    public Optional<LocalDate> periodTo() {
        return data.date("periodTo");
    }

    /** What it is worth at the price of the order. */
    public Optional<Money> acceptedAmount() {
        return data.money("acceptedAmount");
    }

    /** Who accepted it. */
    public Optional<PersonId> acceptedBy() {
        return PayloadFields.text(data, "acceptedBy", PersonId::new);
    }
}
