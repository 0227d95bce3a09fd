package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;

/**
 * The receipt read model of an order.
 *
 * <pre>{@code
 * ReceiptStatusCapability.CONTRACT.readAnswer(answer.value()).fullyReceived();
 * }</pre>
 *
 * @param poNumber the order
 * @param anyReceived net received above nothing
 * @param fullyReceived every line received at least as ordered
 * @param lines the lines
 */
public record ReceiptStatus(String poNumber, boolean anyReceived, boolean fullyReceived, List<ReceivedLine> lines)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public ReceiptStatus {
        Objects.requireNonNull(poNumber, "poNumber");
        lines = List.copyOf(lines);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ReceiptStatus from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ReceiptStatus(
                fields.text("poNumber"),
                fields.truth("anyReceived"),
                fields.truth("fullyReceived"),
                fields.records("lines", ReceivedLine::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("poNumber", poNumber)
                .put("anyReceived", anyReceived)
                .put("fullyReceived", fullyReceived)
                .put("lines", Data.list(lines.stream().map(ReceivedLine::toData).toList()))
                .build();
    }
}
