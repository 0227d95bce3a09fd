package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
 * @param lineNo the order line that is posted by the call that is answered; absent where the whole receipt is meant
 * @param qty how many of that line
 */
public record Receipt(
        String receiptNo,
        String poNumber,
        String deliveryNote,
        ReceiptType type,
        LocalDate receivedOn,
        String receivedById,
        boolean reversed,
        List<ReceiptLine> lines,
        Optional<Integer> lineNo,
        Optional<BigDecimal> qty)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public Receipt {
        Objects.requireNonNull(receiptNo, "receiptNo");
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(deliveryNote, "deliveryNote");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(receivedOn, "receivedOn");
        Objects.requireNonNull(receivedById, "receivedById");
        Objects.requireNonNull(lineNo, "lineNo");
        Objects.requireNonNull(qty, "qty");
        lines = List.copyOf(lines);
    }

    /** The same, as the answer to the posting of one of its lines. */
    public Receipt posting(int line, BigDecimal quantity) {
        return new Receipt(
                receiptNo,
                poNumber,
                deliveryNote,
                type,
                receivedOn,
                receivedById,
                reversed,
                lines,
                Optional.of(line),
                Optional.of(quantity));
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
                fields.records("lines", ReceiptLine::from),
                fields.maybeInteger("lineNo"),
                fields.maybeDecimal("qty"));
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
                .put("lineNo", lineNo.map(DecimalValue::of).orElse(null))
                .put("qty", qty.map(DecimalValue::new).orElse(null))
                .build();
    }
}
