package io.bursar.definition.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadAllTest {

    private static final String SMALLEST = Texts.text("smallest.yaml");

    private final DefinitionLoader loader = DefinitionLoader.standard();

    @TempDir
    private Path directory;

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    @Test
    void loadsEveryYamlFileOfADirectoryInOrder() throws IOException {
        file("b.yaml", SMALLEST);
        file("a.yaml", SMALLEST.replace("test.small", "test.other"));
        file("notes.txt", "not a definition");
        assertThat(loader.loadAll(directory).orElseThrow())
                .extracting(definition -> definition.id().value())
                .containsExactly("test.other", "test.small");
    }

    @Test
    void keepsWhatLoadsBesideTheErrorsOfTheRest() throws IOException {
        file("a.yaml", SMALLEST);
        file("b.yaml", "workflow: x\n");
        LoadedDefinitions all = loader.loadAll(directory);
        assertThat(all.definitions()).hasSize(1);
        assertThat(all.errors()).isNotEmpty().allMatch(error -> error.file().equals("b.yaml"));
        assertThatThrownBy(all::orElseThrow)
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVALID_DEFINITION));
    }

    @Test
    void refusesTheSameVersionOfAWorkflowTwice() throws IOException {
        file("a.yaml", SMALLEST);
        file("b.yaml", SMALLEST);
        assertThat(loader.loadAll(directory).errors())
                .singleElement()
                .hasToString(
                        "b.yaml:1:1 DEF-509 Two files define the same version of a workflow {workflow=test.small}");
        file("b.yaml", SMALLEST.replace("1.0.0", "1.0.1"));
        assertThat(loader.loadAll(directory).orElseThrow()).hasSize(2);
    }

    @Test
    void reportsADirectoryThatIsNotThere() {
        assertThat(loader.loadAll(directory.resolve("none")).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("YML-124"));
    }

    @Test
    void loadsResourcesAndReportsMissingOnes() {
        LoadedDefinitions all = loader.loadResources(LoadAllTest.class, List.of("smallest.yaml", "none.yaml"));
        assertThat(all.definitions()).hasSize(1);
        assertThat(all.errors()).singleElement().hasToString("none.yaml:1:1 YML-124 The file cannot be read");
    }

    @Test
    void refusesMoreResourcesThanTheLimit() {
        List<String> names = Collections.nCopies(DefinitionLoader.MAX_DEFINITIONS + 1, "smallest.yaml");
        assertThat(loader.loadResources(LoadAllTest.class, names).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("YML-118"));
    }

    @Test
    void loadsAStreamAndRefusesOneThatIsTooLarge() {
        assertThat(loader.load("s", new ByteArrayInputStream(SMALLEST.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(LoadResult.Loaded.class);
        byte[] large = new byte[DefinitionLoader.LIMITS.maxBytes() + 1];
        assertThat(loader.load("s", new ByteArrayInputStream(large)).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("YML-102"));
    }

    @Test
    void failsWithTheFirstErrorWhereADefinitionIsDemanded() {
        assertThatThrownBy(() -> loader.load("f.yaml", "a: 1\n").orElseThrow())
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.context().get("first")).startsWith("f.yaml:1:1 YML-11"));
    }
}
