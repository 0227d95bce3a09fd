package io.bursar.examples.yourapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README shows what is compiled, and what it prints. */
final class ReadmeTest {

    private static final String HERE = "examples/controls-in-your-app/";
    private static final String SOURCES = HERE + "src/main/java/io/bursar/examples/yourapp/";
    private static final int MAX_STEPS_UP = 6;

    private static String file(String name) throws IOException {
        Optional<Path> directory = Optional.of(Path.of("").toAbsolutePath());
        for (int step = 0; step < MAX_STEPS_UP && directory.isPresent(); step++) {
            Path file = directory.get().resolve(name);
            if (Files.exists(file)) {
                return Files.readString(file);
            }
            directory = Optional.ofNullable(directory.get().getParent());
        }
        Assumptions.abort("The sources are not here");
        return "";
    }

    /** What is between the fences after a marker. */
    private static String shown(String marker) throws IOException {
        String page = file(HERE + "README.md");
        int start = page.indexOf("<!-- " + marker + " -->");
        assertThat(start).as(marker).isNotNegative();
        int first = page.indexOf('\n', page.indexOf("```", start));
        return page.substring(first, page.indexOf("```", first));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }

    @ParameterizedTest
    @CsvSource({
        "open, YourApp",
        "invoices, Invoices",
        "row, Purchase",
        "process, PurchaseControls",
        "away, PurchaseControls",
        "hooks, PurchaseProcess"
    })
    void theCodeIsWhatIsCompiled(String block, String source) throws IOException {
        String code = file(SOURCES + source + ".java");
        String begin = "// README " + block + ": begin";
        String lines =
                code.substring(code.indexOf(begin) + begin.length(), code.indexOf("// README " + block + ": end"));

        assertThat(withoutSpace(shown(block))).isEqualTo(withoutSpace(lines));
    }

    @Test
    void theProcessIsWhatIsDeployed() throws IOException {
        String process = file(HERE + "src/main/resources/io/bursar/examples/yourapp/purchase.bpmn20.xml");
        for (String line : shown("bpmn").strip().split("\n", -1)) {
            assertThat(withoutSpace(process)).contains(withoutSpace(line));
        }
    }

    @Test
    void theDependenciesAreThoseOfThisBuild() throws IOException {
        String pom = file(HERE + "pom.xml");
        String ours = withoutSpace(shown("dependencies")).replace("<version>0.1.0-SNAPSHOT</version>", "");
        for (String dependency : ours.split("</dependency>", -1)) {
            assertThat(withoutSpace(pom)).contains(dependency);
        }
    }

    @Test
    void theStoryIsWhatItPrints() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            ControlsInYourApp.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(withoutDates(shown("output"))).isEqualTo(withoutDates(caught.toString(StandardCharsets.UTF_8)));
    }

    private static String withoutDates(String text) {
        return text.strip().replaceAll("\\d{4}-\\d\\d-\\d\\d", "#");
    }
}
