package io.bursar.definition.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.definition.load.LoadResult;
import io.bursar.definition.load.Texts;
import io.bursar.model.identity.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DefinitionPrinterTest {

    private static final Path SHIPPED = Path.of("../standards/src/main/resources/io/bursar/standards");

    private final DefinitionLoader loader = DefinitionLoader.standard();
    private final DefinitionPrinter printer = new DefinitionPrinter(loader.vocabulary());

    private static WorkflowDefinition withoutDigest(WorkflowDefinition definition) {
        WorkflowDefinition.Header header = definition.header();
        return new WorkflowDefinition(
                new WorkflowDefinition.Header(
                        header.id(),
                        header.version(),
                        Digest.NONE,
                        header.title(),
                        header.owner(),
                        header.calendar(),
                        header.intakeQueue(),
                        header.businessKey()),
                definition.vocabulary(),
                definition.graph(),
                definition.governance());
    }

    private void printsBack(WorkflowDefinition definition) {
        String printed = printer.print(definition);
        LoadResult again = loader.load("printed.yaml", printed);
        assertThat(again.errors()).as(printed).isEmpty();
        assertThat(withoutDigest(again.orElseThrow())).isEqualTo(withoutDigest(definition));
        assertThat(printer.print(again.orElseThrow())).isEqualTo(printed);
    }

    @Test
    void whatIsPrintedLoadsAsTheSameDefinition() {
        printsBack(Texts.complete());
        printsBack(loader.load("smallest.yaml", Texts.text("smallest.yaml")).orElseThrow());
    }

    @Test
    void theShippedDefinitionsPrintAndLoadBack() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SHIPPED));
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            List<Path> definitions = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            for (Path file : definitions) {
                String text = Files.readString(file);
                if (text.lines().anyMatch(line -> line.startsWith("workflow:"))) {
                    printsBack(loader.load(file.getFileName().toString(), text).orElseThrow());
                }
            }
        }
    }

    @Test
    void leavesOutWhatEveryWorkflowInherits() {
        assertThat(printer.print(Texts.complete())).doesNotContain("SYS_", "ON_HOLD", "REJECTED");
    }

    @Test
    void keepsLinesShortAndQuotesOnlyWhereNeeded() {
        String printed = printer.print(Texts.complete());
        assertThat(printed)
                .contains("  total: { target: 3 BD, start: [SUBMITTED], stop: [ISSUED], ladder: default }\n");
        assertThat(printed).contains("field: \"\\\"open\\\"\"");
        assertThat(printed.lines()).allMatch(line -> line.length() <= 220);
    }
}
