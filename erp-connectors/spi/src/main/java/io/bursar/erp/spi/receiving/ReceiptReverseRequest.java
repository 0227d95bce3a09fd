package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * Takes a whole receipt back: as if nothing of it had come.
 *
 * <pre>{@code
 * new ReceiptReverseRequest("GR-1", "counted for another order");
 * }</pre>
 *
 * @param receiptNo the receipt
 * @param reason why
 */
public record ReceiptReverseRequest(String receiptNo, String reason) implements CapabilityData {

    /** Refuses nulls. */
    public ReceiptReverseRequest {
        Objects.requireNonNull(receiptNo, "receiptNo");
        Objects.requireNonNull(reason, "reason");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ReceiptReverseRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ReceiptReverseRequest(fields.text("receiptNo"), fields.text("reason"));
    }

    @Override
    public RecordValue toData() {
        return Data.record().put("receiptNo", receiptNo).put("reason", reason).build();
    }
}
