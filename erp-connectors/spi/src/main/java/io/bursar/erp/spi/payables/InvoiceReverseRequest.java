package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes a posted, unpaid invoice back, dated in an open period; nothing is deleted.
 *
 * <pre>{@code
 * new InvoiceReverseRequest("V-1", date, "posted twice");
 * }</pre>
 *
 * @param voucherNo the invoice
 * @param reversalDate date of the reversal; absent means today
 * @param reason why
 */
public record InvoiceReverseRequest(String voucherNo, Optional<LocalDate> reversalDate, String reason)
        implements CapabilityData {

    /** Refuses nulls. */
    public InvoiceReverseRequest {
        Objects.requireNonNull(voucherNo, "voucherNo");
        Objects.requireNonNull(reversalDate, "reversalDate");
        Objects.requireNonNull(reason, "reason");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static InvoiceReverseRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new InvoiceReverseRequest(
                fields.text("voucherNo"), fields.maybeDate("reversalDate"), fields.text("reason"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("voucherNo", voucherNo)
                .put("reversalDate", reversalDate.orElse(null))
                .put("reason", reason)
                .build();
    }
}
