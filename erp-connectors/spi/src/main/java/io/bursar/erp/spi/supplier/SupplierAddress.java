package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * An address of a supplier.
 *
 * <pre>{@code
 * new SupplierAddress("MAIN", "1 Mill Road", "Springfield", "IL", "62701", "US");
 * }</pre>
 *
 * @param kind what it is for, such as {@code MAIN} or {@code REMIT_TO}
 * @param line street and number
 * @param city town
 * @param state state or province code
 * @param zip postal code
 * @param country ISO 3166 code
 */
public record SupplierAddress(String kind, String line, String city, String state, String zip, String country)
        implements CapabilityData {

    /** Refuses nulls. */
    public SupplierAddress {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(city, "city");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(zip, "zip");
        Objects.requireNonNull(country, "country");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierAddress from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierAddress(
                fields.text("kind"),
                fields.text("line"),
                fields.text("city"),
                fields.text("state"),
                fields.text("zip"),
                fields.text("country"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("kind", kind)
                .put("line", line)
                .put("city", city)
                .put("state", state)
                .put("zip", zip)
                .put("country", country)
                .build();
    }
}
