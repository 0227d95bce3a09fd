package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks for suppliers; every given criterion must fit.
 *
 * <pre>{@code
 * new SupplierLookupRequest(Optional.of("Acme"), Optional.empty(), Optional.empty());
 * }</pre>
 *
 * @param name part of the name, any case
 * @param taxToken token of the tax number (FIN_RESTRICTED)
 * @param supplierGroupId the supplier group
 */
public record SupplierLookupRequest(Optional<String> name, Optional<String> taxToken, Optional<String> supplierGroupId)
        implements CapabilityData {

    /** Refuses nulls. */
    public SupplierLookupRequest {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(taxToken, "taxToken");
        Objects.requireNonNull(supplierGroupId, "supplierGroupId");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierLookupRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierLookupRequest(
                fields.maybeText("name"), fields.maybeToken("taxToken"), fields.maybeText("supplierGroupId"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("name", name.orElse(null))
                .put("taxToken", taxToken.map(TokenValue::new).orElse(null))
                .put("supplierGroupId", supplierGroupId.orElse(null))
                .build();
    }
}
