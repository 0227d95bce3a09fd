package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Collects the fields of a {@link ReceivingLine}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * ReceivingLine payload = ReceivingLine.builder().build();
 * }</pre>
 */
public final class ReceivingLineBuilder {

    private final Data.Builder data = Data.record();

    ReceivingLineBuilder() {}

    /** The order line. */
    public ReceivingLineBuilder poLine(int value) {
        data.put("poLine", value);
        return this;
    }

    /** How many. */
    public ReceivingLineBuilder qtyReceived(BigDecimal value) {
        data.put("qtyReceived", value);
        return this;
    }

    /** Unit of measure. */
    public ReceivingLineBuilder uom(String value) {
        data.put("uom", value);
        return this;
    }

    /** Trade item number. */
    public ReceivingLineBuilder gtin(String value) {
        data.put("gtin", value);
        return this;
    }

    /** Unique device identification. */
    public ReceivingLineBuilder udi(String value) {
        data.put("udi", value);
        return this;
    }

    /** Lot number. */
    public ReceivingLineBuilder lot(String value) {
        data.put("lot", value);
        return this;
    }

    /** Until when it may be used. */
    public ReceivingLineBuilder expiry(LocalDate value) {
        data.put("expiry", value);
        return this;
    }

    /** Serial numbers. */
    public ReceivingLineBuilder serials(List<String> value) {
        data.put("serials", Data.texts(value));
        return this;
    }

    /** In what condition. */
    public ReceivingLineBuilder condition(ReceivingLineCondition value) {
        data.put("condition", value.code());
        return this;
    }

    /** The record of its temperature. */
    public ReceivingLineBuilder coldChainLog(String value) {
        data.put("coldChainLog", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public ReceivingLine build() {
        return new ReceivingLine(data.build());
    }
}
