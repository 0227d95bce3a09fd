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
 * SupplierLookupRequest.named("Acme");
 * }</pre>
 *
 * @param name part of the name, any case
 * @param taxToken token of the tax number (FIN_RESTRICTED)
 * @param supplierGroupId the supplier group
 * @param bankToken token of the bank account (FIN_RESTRICTED)
 * @param npi national provider identifier
 * @param zip postal code of the main address
 * @param addressState state of the main address
 */
public record SupplierLookupRequest(
        Optional<String> name,
        Optional<String> taxToken,
        Optional<String> supplierGroupId,
        Optional<String> bankToken,
        Optional<String> npi,
        Optional<String> zip,
        Optional<String> addressState)
        implements CapabilityData {

    /** Refuses nulls. */
    public SupplierLookupRequest {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(taxToken, "taxToken");
        Objects.requireNonNull(supplierGroupId, "supplierGroupId");
        Objects.requireNonNull(bankToken, "bankToken");
        Objects.requireNonNull(npi, "npi");
        Objects.requireNonNull(zip, "zip");
        Objects.requireNonNull(addressState, "addressState");
    }

    /** Looks by name alone. */
    public static SupplierLookupRequest named(String name) {
        return from(Data.record().put("name", name).build());
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierLookupRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierLookupRequest(
                fields.maybeText("name"),
                fields.maybeToken("taxToken"),
                fields.maybeText("supplierGroupId"),
                fields.maybeToken("bankToken"),
                fields.maybeText("npi"),
                fields.maybeText("zip"),
                fields.maybeText("addressState"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("name", name.orElse(null))
                .put("taxToken", taxToken.map(TokenValue::new).orElse(null))
                .put("supplierGroupId", supplierGroupId.orElse(null))
                .put("bankToken", bankToken.map(TokenValue::new).orElse(null))
                .put("npi", npi.orElse(null))
                .put("zip", zip.orElse(null))
                .put("addressState", addressState.orElse(null))
                .build();
    }
}
