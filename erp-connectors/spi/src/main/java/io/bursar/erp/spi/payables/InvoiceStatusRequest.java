package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for a posted invoice by number, by our reference, or by supplier and number.
 *
 * <pre>{@code
 * new InvoiceStatusRequest(Optional.of("V-1"), Optional.empty(), Optional.empty(), Optional.empty());
 * }</pre>
 *
 * @param voucherNo number of the posting
 * @param reference our key
 * @param supplierId with the number: not reversed ones first
 * @param invoiceNo the number as printed
 */
public record InvoiceStatusRequest(
        Optional<String> voucherNo, Optional<String> reference, Optional<String> supplierId, Optional<String> invoiceNo)
        implements CapabilityData {

    /** Refuses nulls. */
    public InvoiceStatusRequest {
        Objects.requireNonNull(voucherNo, "voucherNo");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(invoiceNo, "invoiceNo");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static InvoiceStatusRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new InvoiceStatusRequest(
                fields.maybeText("voucherNo"),
                fields.maybeText("reference"),
                fields.maybeText("supplierId"),
                fields.maybeText("invoiceNo"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("voucherNo", voucherNo.orElse(null))
                .put("reference", reference.orElse(null))
                .put("supplierId", supplierId.orElse(null))
                .put("invoiceNo", invoiceNo.orElse(null))
                .build();
    }
}
