package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for a payment by its reference, or for the last payment of an invoice.
 *
 * <pre>{@code
 * new PaymentStatusRequest(Optional.empty(), Optional.of("V-1"));
 * }</pre>
 *
 * @param paymentRef the payment; it or the invoice must be named
 * @param voucherNo the invoice
 */
public record PaymentStatusRequest(Optional<String> paymentRef, Optional<String> voucherNo) implements CapabilityData {

    /** Refuses nulls. */
    public PaymentStatusRequest {
        Objects.requireNonNull(paymentRef, "paymentRef");
        Objects.requireNonNull(voucherNo, "voucherNo");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static PaymentStatusRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new PaymentStatusRequest(fields.maybeText("paymentRef"), fields.maybeText("voucherNo"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("paymentRef", paymentRef.orElse(null))
                .put("voucherNo", voucherNo.orElse(null))
                .build();
    }
}
