package io.bursar.embedded;

import io.bursar.embedded.sample.SampleCatalog;
import io.bursar.engine.Bursar;
import io.bursar.engine.CaseRef;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** An embedded Bursar on a test's clock, and what its people do with it. */
final class Hospital implements AutoCloseable {

    private static final Standards STANDARDS = Standards.canonical();

    private final TestTime time;
    private final EmbeddedBursar embedded;

    private Hospital(Path folder, TestTime time) {
        this.time = time;
        EmbeddedOptions options = EmbeddedOptions.in(folder)
                .withTime(time, new TimeOrderedIds(time, new Random(time.instant().getEpochSecond())));
        this.embedded = EmbeddedBursar.open(STANDARDS, options);
    }

    static Hospital in(Path folder, TestTime time) {
        return new Hospital(folder, time);
    }

    EmbeddedBursar embedded() {
        return embedded;
    }

    Bursar bursar() {
        return embedded.bursar();
    }

    /** Does what is due now and in the minutes after. */
    void settle() {
        for (int minute = 0; minute < 5; minute++) {
            bursar().runDue();
            time.pass(Duration.ofMinutes(1));
        }
        bursar().runDue();
    }

    CaseRef gloves(String quantity) {
        return bursar().as("dana.reyes").start(ProcureToPay.REQUISITION, "MERCY", request("ITM-1001", quantity));
    }

    static RecordValue request(String item, String quantity) {
        return Data.record()
                .put("shipToLocationId", "MERCY-DOCK")
                .put("needBy", LocalDate.of(2026, 8, 14))
                .put("justification", "Stock for the wards")
                .put("emergency", false)
                .put("suggestedSupplierId", SampleCatalog.item(item).supplierId())
                .put("lines", Data.list(List.of(
                        SampleCatalog.item(item).line(1, new BigDecimal(quantity), "MERCY-NURSING"))))
                .build();
    }

    @Override
    public void close() {
        embedded.close();
    }
}
