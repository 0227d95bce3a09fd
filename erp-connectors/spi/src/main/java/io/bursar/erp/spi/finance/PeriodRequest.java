package io.bursar.erp.spi.finance;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for the period of a date in a ledger and module.
 *
 * <pre>{@code
 * new PeriodRequest(Optional.empty(), "AP", LocalDate.of(2026, 3, 2));
 * }</pre>
 *
 * @param ledgerId the ledger; absent means the leading one
 * @param module {@code AP}, {@code PO}, {@code INV} or {@code GL}
 * @param date the posting date
 */
public record PeriodRequest(Optional<String> ledgerId, String module, LocalDate date) implements CapabilityData {

    /** Refuses nulls. */
    public PeriodRequest {
        Objects.requireNonNull(ledgerId, "ledgerId");
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(date, "date");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static PeriodRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new PeriodRequest(fields.maybeText("ledgerId"), fields.text("module"), fields.date("date"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("ledgerId", ledgerId.orElse(null))
                .put("module", module)
                .put("date", date)
                .build();
    }
}
