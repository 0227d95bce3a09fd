package io.bursar.examples.firstcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    static void runIt() throws Exception {
        printed = Printed.by(() -> FirstCase.main(new String[0]));
    }

    @Test
    void goesFromTheRequestToTheOrder() {
        assertThat(Printed.shape(printed))
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
        String lines = Printed.between(code, "README");
        assertThat(Printed.withoutSpace(shown.orElseThrow())).isEqualTo(Printed.withoutSpace(lines));
    }

    @Test
    void readmeShowsWhatTheyPrint() throws IOException {
        Optional<String> shown = readme("first-case-output");
        Assumptions.assumeTrue(shown.isPresent());
        assertThat(Printed.shape(shown.orElseThrow())).isEqualTo(Printed.shape(printed));
    }

    private static Optional<String> readme(String marker) throws IOException {
        return Page.readme().flatMap(page -> page.block(marker));
    }
}
