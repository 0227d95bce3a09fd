package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;

/**
 * Collects the fields of a {@link RequisitionIssuedLine}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionIssuedLine payload = RequisitionIssuedLine.builder().build();
 * }</pre>
 */
public final class RequisitionIssuedLineBuilder {

    private final Data.Builder data = Data.record();

    RequisitionIssuedLineBuilder() {}

    /** The field {@code lineNo}. */
    public RequisitionIssuedLineBuilder lineNo(int value) {
        data.put("lineNo", value);
        return this;
    }

    /** The field {@code itemId}. */
    public RequisitionIssuedLineBuilder itemId(String value) {
        data.put("itemId", value);
        return this;
    }

    /** The field {@code description}. */
    public RequisitionIssuedLineBuilder description(String value) {
        data.put("description", value);
        return this;
    }

    /** The field {@code unspsc}. */
    public RequisitionIssuedLineBuilder unspsc(String value) {
        data.put("unspsc", value);
        return this;
    }

    /** The field {@code uom}. */
    public RequisitionIssuedLineBuilder uom(String value) {
        data.put("uom", value);
        return this;
    }

    /** The field {@code qty}. */
    public RequisitionIssuedLineBuilder qty(BigDecimal value) {
        data.put("qty", value);
        return this;
    }

    /** The field {@code unitPrice}. */
    public RequisitionIssuedLineBuilder unitPrice(UnitPrice value) {
        data.put("unitPrice", value);
        return this;
    }

    /** The field {@code contractId}. */
    public RequisitionIssuedLineBuilder contractId(String value) {
        data.put("contractId", value);
        return this;
    }

    /** The field {@code costCenterId}. */
    public RequisitionIssuedLineBuilder costCenterId(String value) {
        data.put("costCenterId", value);
        return this;
    }

    /** The field {@code glAccountId}. */
    public RequisitionIssuedLineBuilder glAccountId(String value) {
        data.put("glAccountId", value);
        return this;
    }

    /** The field {@code projectId}. */
    public RequisitionIssuedLineBuilder projectId(String value) {
        data.put("projectId", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public RequisitionIssuedLine build() {
        return new RequisitionIssuedLine(data.build());
    }
}
