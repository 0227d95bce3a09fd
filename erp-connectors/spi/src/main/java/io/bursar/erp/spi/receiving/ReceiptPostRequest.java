package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Posts what came of one order line, once per case, order line, delivery note and lot (canonical §1.7). The lines of
 * one delivery note are one receipt.
 *
 * <pre>{@code
 * ReceiptPostRequest.from(call.arguments()).qty();
 * }</pre>
 *
 * @param poNumber the order
 * @param lineNo the order line
 * @param deliveryNote the supplier's delivery note; for a service the period it is for
 * @param type what kind of receipt it is
 * @param qty how many, above zero
 * @param uom the unit that was counted; where given it must be that of the order
 * @param lot lot number
 * @param expiry until when the lot may be used
 * @param receivedOn when
 * @param receivedById who counted or accepted it
 * @param locationId where it came to
 * @param overTolPct percent beyond the ordered quantity that may come; absent means none
 */
public record ReceiptPostRequest(
        String poNumber,
        int lineNo,
        String deliveryNote,
        ReceiptType type,
        BigDecimal qty,
        Optional<String> uom,
        Optional<String> lot,
        Optional<LocalDate> expiry,
        LocalDate receivedOn,
        String receivedById,
        Optional<String> locationId,
        Optional<BigDecimal> overTolPct)
        implements CapabilityData {

    /** Refuses nulls. */
    public ReceiptPostRequest {
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(deliveryNote, "deliveryNote");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(qty, "qty");
        Objects.requireNonNull(uom, "uom");
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(expiry, "expiry");
        Objects.requireNonNull(receivedOn, "receivedOn");
        Objects.requireNonNull(receivedById, "receivedById");
        Objects.requireNonNull(locationId, "locationId");
        Objects.requireNonNull(overTolPct, "overTolPct");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ReceiptPostRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ReceiptPostRequest(
                fields.text("poNumber"),
                fields.integer("lineNo"),
                fields.text("deliveryNote"),
                fields.code("type", ReceiptType.class),
                fields.decimal("qty"),
                fields.maybeText("uom"),
                fields.maybeText("lot"),
                fields.maybeDate("expiry"),
                fields.date("receivedOn"),
                fields.text("receivedById"),
                fields.maybeText("locationId"),
                fields.maybeDecimal("overTolPct"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("poNumber", poNumber)
                .put("lineNo", lineNo)
                .put("deliveryNote", deliveryNote)
                .put("type", type.code())
                .put("qty", qty)
                .put("uom", uom.orElse(null))
                .put("lot", lot.orElse(null))
                .put("expiry", expiry.orElse(null))
                .put("receivedOn", receivedOn)
                .put("receivedById", receivedById)
                .put("locationId", locationId.orElse(null))
                .put("overTolPct", overTolPct.orElse(null))
                .build();
    }
}
