package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.UnitPrice;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A price that a contract gives.
 *
 * <pre>{@code
 * price.unitPrice();
 * }</pre>
 *
 * @param contractId the contract
 * @param supplierId its supplier
 * @param itemId the item
 * @param unitPrice price of one unit
 * @param uom the unit
 * @param validFrom first day
 * @param validTo last day
 */
public record ContractPrice(
        String contractId,
        String supplierId,
        String itemId,
        UnitPrice unitPrice,
        String uom,
        LocalDate validFrom,
        LocalDate validTo)
        implements CapabilityData {

    /** Refuses nulls. */
    public ContractPrice {
        Objects.requireNonNull(contractId, "contractId");
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(uom, "uom");
        Objects.requireNonNull(validFrom, "validFrom");
        Objects.requireNonNull(validTo, "validTo");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ContractPrice from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ContractPrice(
                fields.text("contractId"),
                fields.text("supplierId"),
                fields.text("itemId"),
                fields.unitPrice("unitPrice"),
                fields.text("uom"),
                fields.date("validFrom"),
                fields.date("validTo"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("contractId", contractId)
                .put("supplierId", supplierId)
                .put("itemId", itemId)
                .put("unitPrice", unitPrice)
                .put("uom", uom)
                .put("validFrom", validFrom)
                .put("validTo", validTo)
                .build();
    }
}
