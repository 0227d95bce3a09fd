package io.bursar.erp.spi.receiving;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a receipt.
 *
 * <pre>{@code
 * line.qty();
 * }</pre>
 *
 * @param lineNo the order line
 * @param qty how many
 * @param lot lot number
 * @param expiry until when the lot may be used
 * @param returned how many of them went back to the supplier
 */
public record ReceiptLine(
        int lineNo, BigDecimal qty, Optional<String> lot, Optional<LocalDate> expiry, BigDecimal returned)
        implements CapabilityData {

    /** Refuses nulls. */
    public ReceiptLine {
        Objects.requireNonNull(qty, "qty");
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(expiry, "expiry");
        Objects.requireNonNull(returned, "returned");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ReceiptLine from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ReceiptLine(
                fields.integer("lineNo"),
                fields.decimal("qty"),
                fields.maybeText("lot"),
                fields.maybeDate("expiry"),
                fields.decimal("returned"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("lineNo", lineNo)
                .put("qty", qty)
                .put("lot", lot.orElse(null))
                .put("expiry", expiry.orElse(null))
                .put("returned", returned)
                .build();
    }
}
