package io.bursar.examples.healthsystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.examples.healthsystem.report.OutageReport;
import io.bursar.examples.healthsystem.report.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of the two ERPs is down for a day: nothing is lost or doubled, and nobody on the other one notices. */
@Tag("long")
class OutageDayTest {

    private static final int CASES = 40;
    private static final int SLOWER_PERCENT = 110;

    @TempDir
    Path folder;

    @Test
    void everyWriteOfTheOutageIsSettledAndTheOtherHospitalsDoNotWait() throws IOException {
        RunReport disturbed = run(RunOptions.of(folder.resolve("disturbed"), CASES));
        RunReport undisturbed =
                run(RunOptions.of(folder.resolve("undisturbed"), CASES).withoutOutage());

        OutageReport outage = disturbed.checks().outage().orElseThrow();
        System.out.printf("%d cases: %s%n", CASES, outage);
        assertThat(disturbed.holds()).isTrue();
        assertThat(undisturbed.checks().outage()).isEmpty();
        assertThat(outage.writes() + outage.cases()).isPositive();
        assertThat(outage.open()).isZero();
        assertThat(outage.recovery()).isLessThan(Duration.ofDays(1));
        Duration usual = OutageReport.of(undisturbed.checks().log().traces(), outage.window(), OutageDayTest::mountain)
                .elsewhere();
        assertThat(outage.elsewhere())
                .isLessThanOrEqualTo(usual.multipliedBy(SLOWER_PERCENT).dividedBy(100));
    }

    private static boolean mountain(String facility) {
        return java.util.List.of("FOOTHILLS", "HIGHPLAINS", "ASPENRIDGE").contains(facility);
    }

    private static RunReport run(RunOptions options) throws IOException {
        return new HealthSystemRun(options, Progress.SILENT, System::nanoTime).run();
    }
}
