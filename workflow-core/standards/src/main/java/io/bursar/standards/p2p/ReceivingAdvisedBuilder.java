package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Collects the fields of a {@link ReceivingAdvised}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * ReceivingAdvised payload = ReceivingAdvised.builder().build();
 * }</pre>
 */
public final class ReceivingAdvisedBuilder {

    private final Data.Builder data = Data.record();

    ReceivingAdvisedBuilder() {}

    /** The order line. */
    public ReceivingAdvisedBuilder poLine(int value) {
        data.put("poLine", value);
        return this;
    }

    /** How many. */
    public ReceivingAdvisedBuilder qtyReceived(BigDecimal value) {
        data.put("qtyReceived", value);
        return this;
    }

    /** Unit of measure. */
    public ReceivingAdvisedBuilder uom(String value) {
        data.put("uom", value);
        return this;
    }

    /** Trade item number. */
    public ReceivingAdvisedBuilder gtin(String value) {
        data.put("gtin", value);
        return this;
    }

    /** Unique device identification. */
    public ReceivingAdvisedBuilder udi(String value) {
        data.put("udi", value);
        return this;
    }

    /** Lot number. */
    public ReceivingAdvisedBuilder lot(String value) {
        data.put("lot", value);
        return this;
    }

    /** Until when it may be used. */
    public ReceivingAdvisedBuilder expiry(LocalDate value) {
        data.put("expiry", value);
        return this;
    }

    /** Serial numbers. */
    public ReceivingAdvisedBuilder serials(List<String> value) {
        data.put("serials", Data.texts(value));
        return this;
    }

    /** In what condition. */
    public ReceivingAdvisedBuilder condition(ReceivingAdvisedCondition value) {
        data.put("condition", value.code());
        return this;
    }

    /** The record of its temperature. */
    public ReceivingAdvisedBuilder coldChainLog(String value) {
        data.put("coldChainLog", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public ReceivingAdvised build() {
        return new ReceivingAdvised(data.build());
    }
}
