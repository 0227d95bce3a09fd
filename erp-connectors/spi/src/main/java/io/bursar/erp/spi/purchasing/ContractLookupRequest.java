package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for the contract price of an item on a date.
 *
 * <pre>{@code
 * new ContractLookupRequest(Optional.of("ITM-1"), Optional.empty(), Optional.empty(), date);
 * }</pre>
 *
 * @param itemId the item; where neither it nor the contract is named nothing is found
 * @param supplierId only contracts of this supplier
 * @param contractId only this contract
 * @param onDate the order date
 */
public record ContractLookupRequest(
        Optional<String> itemId, Optional<String> supplierId, Optional<String> contractId, LocalDate onDate)
        implements CapabilityData {

    /** Refuses nulls. */
    public ContractLookupRequest {
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(contractId, "contractId");
        Objects.requireNonNull(onDate, "onDate");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ContractLookupRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ContractLookupRequest(
                fields.maybeText("itemId"),
                fields.maybeText("supplierId"),
                fields.maybeText("contractId"),
                fields.date("onDate"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("itemId", itemId.orElse(null))
                .put("supplierId", supplierId.orElse(null))
                .put("contractId", contractId.orElse(null))
                .put("onDate", onDate)
                .build();
    }
}
