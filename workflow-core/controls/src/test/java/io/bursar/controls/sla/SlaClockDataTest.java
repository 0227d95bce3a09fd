package io.bursar.controls.sla;

import static io.bursar.controls.sla.Clocks.SHARED;
import static io.bursar.controls.sla.Clocks.at;
import static io.bursar.controls.sla.Clocks.startedMonday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import org.junit.jupiter.api.Test;

class SlaClockDataTest {

    private final RecordValue stored = startedMonday("2 BD")
            .pause("WAITING_SUPPLIER", at("2026-03-03T10:00"), SHARED)
            .orThrow()
            .toData();

    @Test
    void isStoredInWordsThatCanBeRead() {
        assertThat(stored.text("target.within")).contains("2 BD");
        assertThat(stored.instant("startedAt")).contains(at("2026-03-02T10:00"));
        assertThat(stored.records("pauses").get(0).text("reason")).contains("WAITING_SUPPLIER");
    }

    @Test
    void refusesDataThatIsNoClock() {
        RecordValue noStart = stored.without("startedAt");
        RecordValue oddReason = stored.with(
                "pauses",
                Data.list(java.util.List.of(stored.records("pauses").get(0).with("reason", Data.text("LUNCH")))));

        assertThatThrownBy(() -> SlaClock.from(noStart)).isInstanceOf(BursarException.class);
        assertThatThrownBy(() -> SlaClock.from(oddReason)).isInstanceOf(BursarException.class);
        assertThatThrownBy(() -> SlaClock.from(RecordValue.EMPTY)).isInstanceOf(BursarException.class);
    }
}
