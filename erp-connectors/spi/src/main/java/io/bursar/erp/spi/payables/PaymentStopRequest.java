package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * Stops a payment before the bank cut-off.
 *
 * <pre>{@code
 * new PaymentStopRequest("PAY-1", "supplier blocked");
 * }</pre>
 *
 * @param paymentRef the payment
 * @param reason why
 */
public record PaymentStopRequest(String paymentRef, String reason) implements CapabilityData {

    /** Refuses nulls. */
    public PaymentStopRequest {
        Objects.requireNonNull(paymentRef, "paymentRef");
        Objects.requireNonNull(reason, "reason");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static PaymentStopRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new PaymentStopRequest(fields.text("paymentRef"), fields.text("reason"));
    }

    @Override
    public RecordValue toData() {
        return Data.record().put("paymentRef", paymentRef).put("reason", reason).build();
    }
}
