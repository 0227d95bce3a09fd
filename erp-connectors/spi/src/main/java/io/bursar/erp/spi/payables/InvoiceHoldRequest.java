package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Blocks the payment of a posted invoice.
 *
 * <pre>{@code
 * new InvoiceHoldRequest("V-1", "INV_PRICE", Optional.empty());
 * }</pre>
 *
 * @param voucherNo the invoice
 * @param holdCode why, as a code
 * @param reason in words
 */
public record InvoiceHoldRequest(String voucherNo, String holdCode, Optional<String> reason) implements CapabilityData {

    /** Refuses nulls. */
    public InvoiceHoldRequest {
        Objects.requireNonNull(voucherNo, "voucherNo");
        Objects.requireNonNull(holdCode, "holdCode");
        Objects.requireNonNull(reason, "reason");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static InvoiceHoldRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new InvoiceHoldRequest(fields.text("voucherNo"), fields.text("holdCode"), fields.maybeText("reason"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("voucherNo", voucherNo)
                .put("holdCode", holdCode)
                .put("reason", reason.orElse(null))
                .build();
    }
}
