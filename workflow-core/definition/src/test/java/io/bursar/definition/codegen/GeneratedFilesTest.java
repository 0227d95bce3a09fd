package io.bursar.definition.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTest {

    @TempDir
    private Path directory;

    @Test
    void namesWhatIsMissingDifferentOrLeftOver() throws IOException {
        Files.writeString(directory.resolve("Same.java"), "same");
        Files.writeString(directory.resolve("Changed.java"), "old");
        Files.writeString(directory.resolve("LeftOver.java"), "gone");
        Map<String, String> generated = Map.of("Same.java", "same", "Changed.java", "new", "Missing.java", "here");
        assertThat(GeneratedFiles.at(directory).differences(generated))
                .containsExactly("Changed.java", "LeftOver.java", "Missing.java");
    }

    @Test
    void rewritesUntilNothingDiffers() throws IOException {
        GeneratedFiles files = GeneratedFiles.at(directory.resolve("new"));
        files.rewrite(Map.of("A.java", "a", "B.java", "b"));
        files.rewrite(Map.of("A.java", "c"));
        assertThat(files.differences(Map.of("A.java", "c"))).isEmpty();
        assertThat(Files.readString(directory.resolve("new/A.java"))).isEqualTo("c");
    }
}
