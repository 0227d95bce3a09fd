package io.bursar.examples.intake;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a requisition as it came in.
 *
 * <pre>{@code
 * line.unitPrice().times(line.qty());   // the line amount
 * }</pre>
 *
 * @param lineNo its number, from one
 * @param itemId the catalogue item, if it is one
 * @param description what it is
 * @param unspsc its class, eight digits
 * @param uom unit of measure
 * @param qty how many, above zero
 * @param unitPrice price of one, zero or more
 * @param costCenterId who pays
 * @param glAccountId the account
 * @param contractId the contract it is bought on, if the requester names one
 * @param projectId the project, if any
 */
public record IntakeLine(
        int lineNo,
        @Nullable String itemId,
        String description,
        String unspsc,
        String uom,
        BigDecimal qty,
        UnitPrice unitPrice,
        String costCenterId,
        String glAccountId,
        @Nullable String contractId,
        @Nullable String projectId) {

    /** Refuses nulls. */
    public IntakeLine {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(unspsc, "unspsc");
        Objects.requireNonNull(uom, "uom");
        Objects.requireNonNull(qty, "qty");
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(costCenterId, "costCenterId");
        Objects.requireNonNull(glAccountId, "glAccountId");
    }

    /** The line as data of canonical W01. */
    public RecordValue toData() {
        return Data.record()
                .put("lineNo", lineNo)
                .put("itemId", itemId)
                .put("description", description)
                .put("unspsc", unspsc)
                .put("uom", uom)
                .put("qty", qty)
                .put("unitPrice", unitPrice)
                .put("costCenterId", costCenterId)
                .put("glAccountId", glAccountId)
                .put("contractId", contractId)
                .put("projectId", projectId)
                .build();
    }
}
