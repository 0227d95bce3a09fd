package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One posted receipt of a line.
 *
 * <pre>{@code
 * entry.receivedById();
 * }</pre>
 *
 * @param receiptNo number of the receipt
 * @param deliveryNote delivery note
 * @param lot lot number
 * @param qty received quantity
 * @param receivedOn when
 * @param receivedById who received it
 * @param reversed whether it was taken back
 */
public record ReceiptEntry(
        String receiptNo,
        String deliveryNote,
        Optional<String> lot,
        BigDecimal qty,
        LocalDate receivedOn,
        String receivedById,
        boolean reversed)
        implements CapabilityData {

    /** Refuses nulls. */
    public ReceiptEntry {
        Objects.requireNonNull(receiptNo, "receiptNo");
        Objects.requireNonNull(deliveryNote, "deliveryNote");
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(qty, "qty");
        Objects.requireNonNull(receivedOn, "receivedOn");
        Objects.requireNonNull(receivedById, "receivedById");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ReceiptEntry from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ReceiptEntry(
                fields.text("receiptNo"),
                fields.text("deliveryNote"),
                fields.maybeText("lot"),
                fields.decimal("qty"),
                fields.date("receivedOn"),
                fields.text("receivedById"),
                fields.truth("reversed"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("receiptNo", receiptNo)
                .put("deliveryNote", deliveryNote)
                .put("lot", lot.orElse(null))
                .put("qty", qty)
                .put("receivedOn", receivedOn)
                .put("receivedById", receivedById)
                .put("reversed", reversed)
                .build();
    }
}
