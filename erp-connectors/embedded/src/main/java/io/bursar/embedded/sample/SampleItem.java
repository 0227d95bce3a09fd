package io.bursar.embedded.sample;

import io.bursar.model.data.RecordValue;
import io.bursar.model.money.UnitPrice;
import io.bursar.standards.p2p.RequisitionLine;
import io.bursar.standards.p2p.RequisitionLineBuilder;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * An item of the sample catalogue.
 *
 * <pre>{@code
 * SampleCatalog.item("ITM-1001").line(1, new BigDecimal("20"), "MERCY-NURSING");
 * }</pre>
 *
 * @param id the item
 * @param description what it is
 * @param unspsc its class
 * @param uom its unit
 * @param unitPrice the price of one, which is the contract's where there is one
 * @param contractId the contract it is bought on
 * @param supplierId who delivers it
 * @param glAccountId the account it goes to
 */
public record SampleItem(
        String id,
        String description,
        String unspsc,
        String uom,
        UnitPrice unitPrice,
        Optional<String> contractId,
        String supplierId,
        String glAccountId) {

    /** Refuses nulls. */
    public SampleItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(unspsc, "unspsc");
        Objects.requireNonNull(uom, "uom");
        Objects.requireNonNull(unitPrice, "unitPrice");
        Objects.requireNonNull(contractId, "contractId");
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(glAccountId, "glAccountId");
    }

    /** A requisition line for so many of it, paid by a cost centre. */
    public RequisitionLine requested(int lineNo, BigDecimal qty, String costCenterId) {
        RequisitionLineBuilder line = RequisitionLine.builder()
                .lineNo(lineNo)
                .itemId(id)
                .description(description)
                .unspsc(unspsc)
                .uom(uom)
                .qty(qty)
                .unitPrice(unitPrice)
                .costCenterId(costCenterId)
                .glAccountId(glAccountId);
        contractId.ifPresent(line::contractId);
        return line.build();
    }

    /** The same line as plain data. */
    public RecordValue line(int lineNo, BigDecimal qty, String costCenterId) {
        return requested(lineNo, qty, costCenterId).toData();
    }

    static SampleItem of(SampleTable.Row row) {
        return new SampleItem(
                row.text(0),
                row.text(1),
                row.text(2),
                row.text(3),
                row.value(4, price -> UnitPrice.of(price, "USD")),
                Optional.of(row.optional(5)).filter(contract -> !contract.isEmpty()),
                row.text(6),
                row.text(7));
    }
}
