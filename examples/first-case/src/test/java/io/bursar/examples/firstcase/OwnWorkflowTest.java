package io.bursar.examples.firstcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class OwnWorkflowTest {

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
}
