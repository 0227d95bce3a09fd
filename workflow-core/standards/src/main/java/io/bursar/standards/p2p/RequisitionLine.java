package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code lines}: what is asked for. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionLine.builder().lineNo(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record RequisitionLine(RecordValue data) {

    /** Begins one without any field. */
    public static RequisitionLineBuilder builder() {
        return new RequisitionLineBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static RequisitionLine from(RecordValue data) {
        return new RequisitionLine(data);
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

    /** Number of the line. */
    public int lineNo() {
        return PayloadFields.required("lineNo", PayloadFields.whole(data, "lineNo"));
    }

    /** The catalogue item; absent for free text. */
    public Optional<String> itemId() {
        return data.text("itemId");
    }

    /** What it is. */
    public String description() {
        return PayloadFields.required("description", data.text("description"));
    }

    /** Its UNSPSC class. */
    public String unspsc() {
        return PayloadFields.required("unspsc", data.text("unspsc"));
    }

    /** Unit of measure. */
    public String uom() {
        return PayloadFields.required("uom", data.text("uom"));
    }

    /** How many. */
    public BigDecimal qty() {
        return PayloadFields.required("qty", data.decimal("qty"));
    }

    /** Price of one. */
    public UnitPrice unitPrice() {
        return PayloadFields.required("unitPrice", PayloadFields.unitPrice(data, "unitPrice"));
    }

    /** The contract it is bought on. */
    public Optional<String> contractId() {
        return data.text("contractId");
    }

    /** Who pays. */
    public String costCenterId() {
        return PayloadFields.required("costCenterId", data.text("costCenterId"));
    }

    /** The account. */
    public String glAccountId() {
        return PayloadFields.required("glAccountId", data.text("glAccountId"));
    }

    /** The project. */
    public Optional<String> projectId() {
        return data.text("projectId");
    }
}
