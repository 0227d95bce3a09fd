package io.bursar.examples.healthsystem.trade;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;

/**
 * The days a service was rendered on.
 *
 * @param from the first
 * @param to the last
 */
record ServicePeriod(LocalDate from, LocalDate to) {

    private static final int DAYS = 28;

    /** Four weeks up to the day on which it is received; a second part is about the day after. */
    static ServicePeriod until(LocalDate day, int part) {
        LocalDate last = day.plusDays(part - 1L);
        return new ServicePeriod(last.minusDays(DAYS), last);
    }

    RecordValue toData() {
        return Data.record().put("periodFrom", from).put("periodTo", to).build();
    }
}
