package io.bursar.definition.sample;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.UnitPrice;
import java.util.List;
import java.util.Optional;

/**
 * The record {@code dea}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * PurchaseDea.builder().schedule(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record PurchaseDea(RecordValue data) {

    /** Begins one without any field. */
    public static PurchaseDeaBuilder builder() {
        return new PurchaseDeaBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static PurchaseDea from(RecordValue data) {
        return new PurchaseDea(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data);
    }

    /** The field {@code schedule}. */
    public Optional<String> schedule() {
        return data.text("schedule");
    }

    /** The field {@code price}. */
    public Optional<UnitPrice> price() {
        return PayloadFields.unitPrice(data, "price");
    }
}
