package io.bursar.examples.firstcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class FirstCaseTest {

    private static final String SOURCE =
            "examples/first-case/src/main/java/io/bursar/examples/firstcase/FirstCase.java";

    private static String printed = "";

    @BeforeAll
    static void runIt() {
        PrintStream before = System.out;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            FirstCase.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        printed = caught.toString(StandardCharsets.UTF_8);
    }

    @Test
    void goesFromTheRequestToTheOrder() {
        assertThat(shape(printed))
                .contains("dana.reyes started p2p.requisition")
                .contains("submit → SUBMITTED")
                .contains("lee.park approve as SPEND “Within budget”")
                .contains("effect 2 CONFIRMED PO-#")
                .contains("poCreated → PO_ISSUED");
    }

    @Test
    void readmeShowsTheseLines() throws IOException {
        Optional<String> shown = readme("first-case");
        Optional<Path> source = Page.above(SOURCE);
        Assumptions.assumeTrue(shown.isPresent() && source.isPresent());
        String code = Files.readString(source.orElseThrow());
        String lines = code.substring(code.indexOf("README: begin") + 13, code.indexOf("// README: end"));
        assertThat(withoutSpace(shown.orElseThrow())).isEqualTo(withoutSpace(lines));
    }

    @Test
    void readmeShowsWhatTheyPrint() throws IOException {
        Optional<String> shown = readme("first-case-output");
        Assumptions.assumeTrue(shown.isPresent());
        assertThat(shape(shown.orElseThrow())).isEqualTo(shape(printed));
    }

    private static Optional<String> readme(String marker) throws IOException {
        return Page.readme().flatMap(page -> page.block(marker));
    }

    /** The text without times, numbers of documents and hashes, which differ from run to run. */
    private static String shape(String text) {
        return text.strip()
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d +", "")
                .replaceAll("\\b(RSV|PO|MSG)-[0-9A-F]+", "$1-#")
                .replaceAll("\\[[0-9a-f]+]", "[#]")
                .replaceAll(" +", " ");
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
