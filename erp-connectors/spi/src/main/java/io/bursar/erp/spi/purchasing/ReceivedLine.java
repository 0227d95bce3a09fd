package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What was received on one line, net of reversals.
 *
 * <pre>{@code
 * line.openQty();
 * }</pre>
 *
 * @param lineNo the line
 * @param ordered ordered quantity
 * @param received net received quantity
 * @param openQty ordered less received, at least nothing
 * @param receipts each receipt, reversed ones too
 */
public record ReceivedLine(
        int lineNo, BigDecimal ordered, BigDecimal received, BigDecimal openQty, List<ReceiptEntry> receipts)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public ReceivedLine {
        Objects.requireNonNull(ordered, "ordered");
        Objects.requireNonNull(received, "received");
        Objects.requireNonNull(openQty, "openQty");
        receipts = List.copyOf(receipts);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ReceivedLine from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ReceivedLine(
                fields.integer("lineNo"),
                fields.decimal("ordered"),
                fields.decimal("received"),
                fields.decimal("openQty"),
                fields.records("receipts", ReceiptEntry::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("lineNo", lineNo)
                .put("ordered", ordered)
                .put("received", received)
                .put("openQty", openQty)
                .put(
                        "receipts",
                        Data.list(receipts.stream().map(ReceiptEntry::toData).toList()))
                .build();
    }
}
