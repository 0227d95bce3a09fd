package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A supplier as it stands in the system of record: the answer of every command on suppliers, so that what was written
 * can be compared with what was approved.
 *
 * <pre>{@code
 * supplier.fields().legalName();
 * }</pre>
 *
 * @param supplierId the supplier
 * @param state life-cycle state
 * @param blocked whether a block is set
 * @param blockCode why it is blocked, as a code
 * @param supplierGroupId shared by all suppliers with the same tax number (controls §6)
 * @param fields its master data
 * @param bankToken token of the current bank account (FIN_RESTRICTED)
 * @param priorBankToken token of the account before it (FIN_RESTRICTED)
 * @param paymentHolds open holds on its payments
 * @param screenings the last screening run per list
 */
public record SupplierRecord(
        String supplierId,
        SupplierState state,
        boolean blocked,
        Optional<String> blockCode,
        Optional<String> supplierGroupId,
        SupplierFields fields,
        Optional<String> bankToken,
        Optional<String> priorBankToken,
        List<SupplierHold> paymentHolds,
        List<ScreeningEntry> screenings)
        implements CapabilityData {

    /** Refuses nulls and copies the lists. */
    public SupplierRecord {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(blockCode, "blockCode");
        Objects.requireNonNull(supplierGroupId, "supplierGroupId");
        Objects.requireNonNull(fields, "fields");
        Objects.requireNonNull(bankToken, "bankToken");
        Objects.requireNonNull(priorBankToken, "priorBankToken");
        paymentHolds = List.copyOf(paymentHolds);
        screenings = List.copyOf(screenings);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierRecord from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierRecord(
                fields.text("supplierId"),
                fields.code("state", SupplierState.class),
                fields.truth("blocked"),
                fields.maybeText("blockCode"),
                fields.maybeText("supplierGroupId"),
                SupplierFields.from(fields.record("fields")),
                fields.maybeToken("bankToken"),
                fields.maybeToken("priorBankToken"),
                fields.records("paymentHolds", SupplierHold::from),
                fields.records("screenings", ScreeningEntry::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("supplierId", supplierId)
                .put("state", state.code())
                .put("blocked", blocked)
                .put("blockCode", blockCode.orElse(null))
                .put("supplierGroupId", supplierGroupId.orElse(null))
                .put("fields", fields.toData())
                .put("bankToken", bankToken.map(TokenValue::new).orElse(null))
                .put("priorBankToken", priorBankToken.map(TokenValue::new).orElse(null))
                .put(
                        "paymentHolds",
                        Data.list(
                                paymentHolds.stream().map(SupplierHold::toData).toList()))
                .put(
                        "screenings",
                        Data.list(
                                screenings.stream().map(ScreeningEntry::toData).toList()))
                .build();
    }
}
