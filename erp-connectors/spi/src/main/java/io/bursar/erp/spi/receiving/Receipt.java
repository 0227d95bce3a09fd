package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A receipt with all its lines: one per order and delivery note that was not taken back.
 *
 * <pre>{@code
 * ReceiptPostCapability.CONTRACT.readAnswer(confirmed.result()).receiptNo();
 * }</pre>
 *
 * @param receiptNo its number
 * @param poNumber the order
 * @param deliveryNote the delivery note
 * @param type what kind of receipt it is
 * @param receivedOn when
 * @param receivedById who received it
 * @param reversed whether it was taken back
 * @param lines its lines
 */
public record Receipt(
        String receiptNo,
        String poNumber,
        String deliveryNote,
        ReceiptType type,
        LocalDate receivedOn,
        String receivedById,
        boolean reversed,
        List<ReceiptLine> lines)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public Receipt {
        Objects.requireNonNull(receiptNo, "receiptNo");
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(deliveryNote, "deliveryNote");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(receivedOn, "receivedOn");
        Objects.requireNonNull(receivedById, "receivedById");
        lines = List.copyOf(lines);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static Receipt from(RecordValue data) {
        Fields fields = new Fields(data);
        return new Receipt(
                fields.text("receiptNo"),
                fields.text("poNumber"),
                fields.text("deliveryNote"),
                fields.code("type", ReceiptType.class),
                fields.date("receivedOn"),
                fields.text("receivedById"),
                fields.truth("reversed"),
                fields.records("lines", ReceiptLine::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("receiptNo", receiptNo)
                .put("poNumber", poNumber)
                .put("deliveryNote", deliveryNote)
                .put("type", type.code())
                .put("receivedOn", receivedOn)
                .put("receivedById", receivedById)
                .put("reversed", reversed)
                .put("lines", Data.list(lines.stream().map(ReceiptLine::toData).toList()))
                .build();
    }
}
