package io.bursar.erp.spi.finance;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The period of a date, whether it takes postings of the module, and where postings may go instead.
 *
 * <pre>{@code
 * PeriodStatusCapability.CONTRACT.readAnswer(answer.value()).open();
 * }</pre>
 *
 * @param period year and month, such as {@code 2026-03}
 * @param module the module asked for
 * @param state the state
 * @param open whether the module posts
 * @param nextOpenDate the date itself, or the first day of the next period in which the module posts
 */
public record PeriodStatus(
        String period, String module, PeriodState state, boolean open, Optional<LocalDate> nextOpenDate)
        implements CapabilityData {

    /** Refuses nulls. */
    public PeriodStatus {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(nextOpenDate, "nextOpenDate");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static PeriodStatus from(RecordValue data) {
        Fields fields = new Fields(data);
        return new PeriodStatus(
                fields.text("period"),
                fields.text("module"),
                fields.code("state", PeriodState.class),
                fields.truth("open"),
                fields.maybeDate("nextOpenDate"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("period", period)
                .put("module", module)
                .put("state", state.code())
                .put("open", open)
                .put("nextOpenDate", nextOpenDate.orElse(null))
                .build();
    }
}
