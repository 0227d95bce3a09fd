package io.bursar.examples.firstcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @Test
    void everyLinkOfTheReadmeLeadsToAFile() throws IOException {
        Optional<Path> readme = Page.above("README.md");
        Assumptions.assumeTrue(readme.isPresent());
        Path root = readme.orElseThrow().toAbsolutePath().getParent();
        List<String> links = LINK.matcher(Files.readString(readme.orElseThrow()))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(links)
                .contains(
                        "examples/first-case/src/main/java/io/bursar/examples/firstcase/FirstCase.java",
                        "workflow-core/jdbc/README.md",
                        "workflow-core/standards/README.md");
        assertThat(links).allSatisfy(link -> assertThat(root.resolve(link)).exists());
    }
}
