package io.bursar.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.engine.question.Assumptions;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read has limits, and up to each of them it is read. */
class LimitsTest {

    private static final FactsFile.Here HERE =
            new FactsFile.Here(CaseId.of("00000000-0000-7000-8000-000000000001"), new CorrelationId("C-1"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLogIsFoldedUpToSoManyCases() {
        Path log = Path.of("example/log.jsonl");

        assertThat(LogCases.read(log, 3).open()).hasSize(2);
        assertThatThrownBy(() -> LogCases.read(log, 2))
                .hasMessageContaining("CLI-104")
                .hasMessageContaining("cases=2");
    }

    @Test
    void aFileOfFactsHasSoManyAnswers() throws IOException {
        String answer = "  - { capability: budget.check, say: none }\n";
        Path most =
                Files.writeString(folder.resolve("most.yaml"), "answers:\n" + answer.repeat(Assumptions.MAX_ENTRIES));
        Path over = Files.writeString(
                folder.resolve("over.yaml"), "answers:\n" + answer.repeat(Assumptions.MAX_ENTRIES + 1));

        assertThat(FactsFile.read(most, HERE).assumed().answers()).hasSize(Assumptions.MAX_ENTRIES);
        assertThatThrownBy(() -> FactsFile.read(over, HERE)).hasMessageContaining("YML-118");
    }

    @Test
    void aFileOfFactsHasSoManyBytes() throws IOException {
        Path over = Files.writeString(folder.resolve("over.yaml"), "# " + "x".repeat(FactsFile.LIMITS.maxBytes()));

        assertThatThrownBy(() -> FactsFile.read(over, HERE)).hasMessageContaining("CLI-104");
    }

    @Test
    void aPolicyFolderHasSoManyFiles() throws IOException {
        for (int i = 0; i <= Policies.MAX_FILES; i++) {
            Files.writeString(folder.resolve("f" + i + ".yaml"), "");
        }

        assertThatThrownBy(() -> Policies.in(folder))
                .hasMessageContaining("CLI-104")
                .hasMessageContaining("files=1000");
    }
}
