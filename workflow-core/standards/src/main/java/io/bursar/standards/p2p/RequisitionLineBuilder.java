package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;

/**
 * Collects the fields of a {@link RequisitionLine}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionLine payload = RequisitionLine.builder().build();
 * }</pre>
 */
public final class RequisitionLineBuilder {

    private final Data.Builder data = Data.record();

    RequisitionLineBuilder() {}

    /** Number of the line. */
    public RequisitionLineBuilder lineNo(int value) {
        data.put("lineNo", value);
        return this;
    }

    /** The catalogue item; absent for free text. */
    public RequisitionLineBuilder itemId(String value) {
        data.put("itemId", value);
        return this;
    }

    /** What it is. */
    public RequisitionLineBuilder description(String value) {
        data.put("description", value);
        return this;
    }

    /** Its UNSPSC class. */
    public RequisitionLineBuilder unspsc(String value) {
        data.put("unspsc", value);
        return this;
    }

    /** Unit of measure. */
    public RequisitionLineBuilder uom(String value) {
        data.put("uom", value);
        return this;
    }

    /** How many. */
    public RequisitionLineBuilder qty(BigDecimal value) {
        data.put("qty", value);
        return this;
    }

    /** Price of one. */
    public RequisitionLineBuilder unitPrice(UnitPrice value) {
        data.put("unitPrice", value);
        return this;
    }

    /** The contract it is bought on. */
    public RequisitionLineBuilder contractId(String value) {
        data.put("contractId", value);
        return this;
    }

    /** Who pays. */
    public RequisitionLineBuilder costCenterId(String value) {
        data.put("costCenterId", value);
        return this;
    }

    /** The account. */
    public RequisitionLineBuilder glAccountId(String value) {
        data.put("glAccountId", value);
        return this;
    }

    /** The project. */
    public RequisitionLineBuilder projectId(String value) {
        data.put("projectId", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public RequisitionLine build() {
        return new RequisitionLine(data.build());
    }
}
