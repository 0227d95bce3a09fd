package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code lines}: its lines. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionIssuedLine.builder().lineNo(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record RequisitionIssuedLine(RecordValue data) {

    /** Begins one without any field. */
    public static RequisitionIssuedLineBuilder builder() {
        return new RequisitionIssuedLineBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static RequisitionIssuedLine from(RecordValue data) {
        return new RequisitionIssuedLine(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(
                data, "lineNo", "description", "unspsc", "uom", "qty", "unitPrice", "costCenterId", "glAccountId");
    }

    /** The field {@code lineNo}. */
    public int lineNo() {
        return PayloadFields.required("lineNo", PayloadFields.whole(data, "lineNo"));
    }

    /** The field {@code itemId}. */
    public Optional<String> itemId() {
        return data.text("itemId");
    }

    /** The field {@code description}. */
    public String description() {
        return PayloadFields.required("description", data.text("description"));
    }

    /** The field {@code unspsc}. */
    public String unspsc() {
        return PayloadFields.required("unspsc", data.text("unspsc"));
    }

    /** The field {@code uom}. */
    public String uom() {
        return PayloadFields.required("uom", data.text("uom"));
    }

    /** The field {@code qty}. */
    public BigDecimal qty() {
        return PayloadFields.required("qty", data.decimal("qty"));
    }

    /** The field {@code unitPrice}. */
    public UnitPrice unitPrice() {
        return PayloadFields.required("unitPrice", PayloadFields.unitPrice(data, "unitPrice"));
    }

    /** The field {@code contractId}. */
    public Optional<String> contractId() {
        return data.text("contractId");
    }

    /** The field {@code costCenterId}. */
    public String costCenterId() {
        return PayloadFields.required("costCenterId", data.text("costCenterId"));
    }

    /** The field {@code glAccountId}. */
    public String glAccountId() {
        return PayloadFields.required("glAccountId", data.text("glAccountId"));
    }

    /** The field {@code projectId}. */
    public Optional<String> projectId() {
        return data.text("projectId");
    }
}
