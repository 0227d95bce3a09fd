package io.bursar.examples.healthsystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bursar.examples.healthsystem.report.FileOutcome;
import io.bursar.examples.healthsystem.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoiceFilesTest {

    /** Real-world files from suppliers nobody here knows; not part of this repository. */
    private static final Path UBL = Path.of("..", "..", "..", "shared", "ai-data", "invoices", "ubl");

    @TempDir
    Path folder;

    @Test
    void everyInvoiceOfStrangersEndsOrWaitsForAStatedReason() throws IOException {
        assumeTrue(Files.isDirectory(UBL), "the sample invoices are not here");
        RunOptions options = RunOptions.of(folder, 1).withInvoices(UBL);

        RunReport report = new HealthSystemRun(options, Progress.SILENT, System::nanoTime).run();

        assertThat(report.input().files()).extracting(FileOutcome::file).containsExactlyInAnyOrderElementsOf(names());
        assertThat(report.input().files()).allSatisfy(outcome -> {
            assertThat(outcome.state()).isNotBlank();
            assertThat(outcome.reason()).isNotBlank();
        });
        assertThat(report.holds()).isTrue();
    }

    private static List<String> names() throws IOException {
        try (var files = Files.list(UBL)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
