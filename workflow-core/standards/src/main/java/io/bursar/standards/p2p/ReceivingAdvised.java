package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code advised}: what the supplier advised. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * ReceivingAdvised.builder().poLine(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record ReceivingAdvised(RecordValue data) {

    /** Begins one without any field. */
    public static ReceivingAdvisedBuilder builder() {
        return new ReceivingAdvisedBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static ReceivingAdvised from(RecordValue data) {
        return new ReceivingAdvised(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "poLine", "qtyReceived");
    }

    /** The order line. */
    public int poLine() {
        return PayloadFields.required("poLine", PayloadFields.whole(data, "poLine"));
    }

    /** How many. */
    public BigDecimal qtyReceived() {
        return PayloadFields.required("qtyReceived", data.decimal("qtyReceived"));
    }

    /** Unit of measure. */
    public Optional<String> uom() {
        return data.text("uom");
    }

    /** Trade item number. */
    public Optional<String> gtin() {
        return data.text("gtin");
    }

    /** Unique device identification. */
    public Optional<String> udi() {
        return data.text("udi");
    }

    /** Lot number. */
    public Optional<String> lot() {
        return data.text("lot");
    }

    /** Until when it may be used. */
    public Optional<LocalDate> expiry() {
        return data.date("expiry");
    }

    /** Serial numbers. */
    public List<String> serials() {
        return PayloadFields.texts(data, "serials");
    }

    /** In what condition. */
    public Optional<ReceivingAdvisedCondition> condition() {
        return PayloadFields.text(data, "condition", ReceivingAdvisedCondition::ofCode);
    }

    /** The record of its temperature. */
    public Optional<String> coldChainLog() {
        return data.text("coldChainLog");
    }
}
