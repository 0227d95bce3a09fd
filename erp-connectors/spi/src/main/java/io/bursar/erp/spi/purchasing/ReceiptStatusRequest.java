package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks what was received on an order or one line of it.
 *
 * <pre>{@code
 * new ReceiptStatusRequest("PO-1", Optional.of(1));
 * }</pre>
 *
 * @param poNumber the order
 * @param lineNo only this line
 */
public record ReceiptStatusRequest(String poNumber, Optional<Integer> lineNo) implements CapabilityData {

    /** Refuses nulls. */
    public ReceiptStatusRequest {
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(lineNo, "lineNo");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ReceiptStatusRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ReceiptStatusRequest(fields.text("poNumber"), fields.maybeInteger("lineNo"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("poNumber", poNumber)
                .put("lineNo", lineNo.map(DecimalValue::of).orElse(null))
                .build();
    }
}
