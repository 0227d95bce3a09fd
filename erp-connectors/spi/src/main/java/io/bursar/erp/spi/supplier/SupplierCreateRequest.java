package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;

/**
 * Creates a supplier. It becomes ACTIVE where every screening given is CLEAR; none or another result leaves it PENDING.
 *
 * <pre>{@code
 * new SupplierCreateRequest(fields, screenings);
 * }</pre>
 *
 * @param fields its master data; name, remit-to and tax token must be there
 * @param screenings the last screening run per list
 */
public record SupplierCreateRequest(SupplierFields fields, List<ScreeningEntry> screenings) implements CapabilityData {

    /** Refuses nulls and copies the lists. */
    public SupplierCreateRequest {
        Objects.requireNonNull(fields, "fields");
        screenings = List.copyOf(screenings);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierCreateRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierCreateRequest(
                SupplierFields.from(fields.record("fields")), fields.records("screenings", ScreeningEntry::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("fields", fields.toData())
                .put(
                        "screenings",
                        Data.list(
                                screenings.stream().map(ScreeningEntry::toData).toList()))
                .build();
    }
}
