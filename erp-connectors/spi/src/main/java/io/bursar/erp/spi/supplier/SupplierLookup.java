package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;

/**
 * The suppliers found, by id; {@code truncated} where there are more than the system gives at once.
 *
 * <pre>{@code
 * SupplierLookupCapability.CONTRACT.readAnswer(answer.value()).suppliers();
 * }</pre>
 *
 * @param suppliers what was found
 * @param truncated whether there are more
 */
public record SupplierLookup(List<SupplierMatch> suppliers, boolean truncated) implements CapabilityData {

    /** Copies the list. */
    public SupplierLookup {
        suppliers = List.copyOf(suppliers);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierLookup from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierLookup(fields.records("suppliers", SupplierMatch::from), fields.truth("truncated"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put(
                        "suppliers",
                        Data.list(suppliers.stream().map(SupplierMatch::toData).toList()))
                .put("truncated", truncated)
                .build();
    }
}
