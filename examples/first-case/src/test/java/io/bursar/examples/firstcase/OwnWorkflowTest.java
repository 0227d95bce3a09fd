package io.bursar.examples.firstcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class OwnWorkflowTest {

    private static final String MAIN = "examples/first-case/src/main/";
    private static final String HERE = "io/bursar/examples/firstcase/";

    private static String printed = "";

    @BeforeAll
    static void runIt() throws Exception {
        printed = Printed.by(() -> OwnWorkflow.main(new String[0]));
    }

    @Test
    void goesFromTheWishToTheEntryByAnotherPerson() {
        assertThat(Printed.shape(printed))
                .contains("dana.reyes started ward.small-bill")
                .contains("greta.dorsey approve as SPEND “Needed”")
                .contains("hector.haas")
                .contains("enter → DONE");
    }

    @Test
    void readmeShowsTheRefusalAsItIsPrinted() throws IOException {
        Optional<String> shown = Page.readme().flatMap(page -> page.block("refusal"));
        Assumptions.assumeTrue(shown.isPresent());
        String refusal = printed.lines().findFirst().orElseThrow();
        assertThat(Printed.shape(shown.orElseThrow())).isEqualTo(Printed.shape(refusal));
    }

    @Test
    void theLanguagePageOpensWithThisWorkflow() throws IOException {
        assertThat(shown("small-bill").strip()).isEqualTo(text(MAIN + "resources/" + HERE + "small-bill.yaml"));
    }

    @Test
    void theLanguagePageShowsHowItIsLoadedAndRun() throws IOException {
        String lines = Printed.between(text(MAIN + "java/" + HERE + "OwnWorkflow.java"), "LANGUAGE");
        assertThat(Printed.withoutSpace(shown("own-workflow"))).isEqualTo(Printed.withoutSpace(lines));
    }

    private static String shown(String marker) throws IOException {
        Optional<Page> page = Page.of("workflow-core/definition/LANGUAGE.md");
        Assumptions.assumeTrue(page.isPresent());
        return page.flatMap(found -> found.block(marker)).orElseThrow();
    }

    private static String text(String name) throws IOException {
        return Files.readString(Page.above(name).orElseThrow()).strip();
    }
}
