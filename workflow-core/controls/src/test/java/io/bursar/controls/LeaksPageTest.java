package io.bursar.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of known leaks names tests; each of them is there. */
class LeaksPageTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)\\.([a-z]\\w+)`");
    private static final Path HOUSE = Path.of("..");

    @Test
    void everyTestThatThePageNamesExists() throws IOException {
        List<MatchResult> named =
                NAMED.matcher(Files.readString(Path.of("LEAKS.md"))).results().toList();
        TreeSet<String> missing = new TreeSet<>();
        for (MatchResult test : named) {
            if (!test.group(1).equals("Engine") && !exists(test.group(1), test.group(2))) {
                missing.add(test.group());
            }
        }
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    private static boolean exists(String type, String method) throws IOException {
        try (Stream<Path> modules = Files.list(HOUSE)) {
            return modules.flatMap(
                            module -> Stream.of(module.resolve("src/test/java"), module.resolve("src/main/java")))
                    .filter(Files::isDirectory)
                    .flatMap(LeaksPageTest::sources)
                    .filter(file -> file.getFileName().toString().equals(type + ".java"))
                    .anyMatch(file -> read(file).contains(" " + method + "("));
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
