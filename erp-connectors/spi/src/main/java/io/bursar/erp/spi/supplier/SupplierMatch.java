package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import java.util.Objects;
import java.util.Optional;

/**
 * One supplier found by a look-up, with what duplicates are judged by (controls §6).
 *
 * <pre>{@code
 * match.supplierId();
 * }</pre>
 *
 * @param supplierId the supplier
 * @param name legal name
 * @param state life-cycle state
 * @param blocked whether a block is set
 * @param supplierGroupId its supplier group
 * @param taxToken token of the tax number (FIN_RESTRICTED)
 * @param bankToken token of the current bank account (FIN_RESTRICTED)
 * @param npi national provider identifier
 * @param remitToId where payments go
 * @param addressLine street and number of its main address
 * @param zip postal code of its main address
 * @param addressState state of its main address
 */
public record SupplierMatch(
        String supplierId,
        String name,
        SupplierState state,
        boolean blocked,
        Optional<String> supplierGroupId,
        Optional<String> taxToken,
        Optional<String> bankToken,
        Optional<String> npi,
        Optional<String> remitToId,
        Optional<String> addressLine,
        Optional<String> zip,
        Optional<String> addressState)
        implements CapabilityData {

    /** Refuses nulls. */
    public SupplierMatch {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(supplierGroupId, "supplierGroupId");
        Objects.requireNonNull(taxToken, "taxToken");
        Objects.requireNonNull(bankToken, "bankToken");
        Objects.requireNonNull(npi, "npi");
        Objects.requireNonNull(remitToId, "remitToId");
        Objects.requireNonNull(addressLine, "addressLine");
        Objects.requireNonNull(zip, "zip");
        Objects.requireNonNull(addressState, "addressState");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierMatch from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierMatch(
                fields.text("supplierId"),
                fields.text("name"),
                fields.code("state", SupplierState.class),
                fields.truth("blocked"),
                fields.maybeText("supplierGroupId"),
                fields.maybeToken("taxToken"),
                fields.maybeToken("bankToken"),
                fields.maybeText("npi"),
                fields.maybeText("remitToId"),
                fields.maybeText("addressLine"),
                fields.maybeText("zip"),
                fields.maybeText("addressState"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("supplierId", supplierId)
                .put("name", name)
                .put("state", state.code())
                .put("blocked", blocked)
                .put("supplierGroupId", supplierGroupId.orElse(null))
                .put("taxToken", taxToken.map(TokenValue::new).orElse(null))
                .put("bankToken", bankToken.map(TokenValue::new).orElse(null))
                .put("npi", npi.orElse(null))
                .put("remitToId", remitToId.orElse(null))
                .put("addressLine", addressLine.orElse(null))
                .put("zip", zip.orElse(null))
                .put("addressState", addressState.orElse(null))
                .build();
    }
}
