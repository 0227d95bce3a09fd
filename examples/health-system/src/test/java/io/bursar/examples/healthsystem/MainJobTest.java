package io.bursar.examples.healthsystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.examples.healthsystem.kpi.FacilityKpis;
import io.bursar.examples.healthsystem.report.JsonReport;
import io.bursar.examples.healthsystem.report.RunReport;
import io.bursar.examples.oracle.Judgement;
import io.bursar.examples.oracle.LogJudge;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainJobTest {

    @TempDir
    Path folder;

    @Test
    void logAndErpKeepWhatWasPromisedAlthoughTheErpFails() {
        RunReport report = SmallRun.once().report();

        assertThat(report.checks().log().verdict().holds()).isTrue();
        assertThat(report.checks().log().differences()).isEmpty();
        assertThat(report.checks().erp().duplicates()).isEmpty();
        assertThat(report.checks().erp().missing()).isEmpty();
        assertThat(report.checks().erp().unexpected()).isEmpty();
        assertThat(report.checks().erp().orders()).isPositive();
        assertThat(report.checks().erp().invoices()).isPositive();
        assertThat(report.holds()).isTrue();
        assertThat(report.board().all().exceptions()).containsKeys("SYS_EFFECT_UNKNOWN", "SYS_CONNECTOR_DOWN");
    }

    @Test
    void theJudgeFindsNoBrokenRule() throws IOException {
        try (InputStream log =
                new BufferedInputStream(Files.newInputStream(SmallRun.once().export()))) {
            Judgement judgement = new LogJudge().judge(log);

            assertThat(judgement.findings()).isEmpty();
            assertThat(judgement.statistics().cases())
                    .isEqualTo(SmallRun.once().report().checks().log().traces().size());
        }
    }

    @Test
    void everyHospitalIsInTheReport() {
        RunReport report = SmallRun.once().report();

        assertThat(report.board().facilities())
                .containsOnlyKeys(
                        "ASPENRIDGE",
                        "CEDARGROVE",
                        "FOOTHILLS",
                        "HIGHPLAINS",
                        "LAKEVIEW",
                        "MERCY",
                        "PRAIRIE",
                        "STANNE");
        assertThat(report.board().facilities().values())
                .allSatisfy(kpis -> assertThat(kpis.volume().completed()).isPositive());
        assertThat(report.board().facilities().values().stream()
                        .map(FacilityKpis::volume)
                        .mapToLong(volume -> volume.cases())
                        .sum())
                .isEqualTo(report.board().all().volume().cases());
    }

    @Tag("long")
    @Test
    void theSameSeedGivesTheSameFiguresAndAnotherSeedOthers() throws IOException {
        String figures = figures("one", 42);

        assertThat(figures("two", 42)).isEqualTo(figures);
        assertThat(figures("three", 43)).isNotEqualTo(figures);
    }

    /** Everything of the report but how long the run took and where it was. */
    private String figures(String name, long seed) throws IOException {
        RunOptions options = RunOptions.of(folder.resolve(name), 8).withSeed(seed);
        StringWriter json = new StringWriter();
        JsonReport.write(new HealthSystemRun(options, Progress.SILENT, System::nanoTime).run(), json);
        String text = json.toString();
        return text.substring(0, text.indexOf(",\"run\":{"));
    }
}
