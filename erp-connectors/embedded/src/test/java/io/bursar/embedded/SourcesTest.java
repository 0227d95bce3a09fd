package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources of every module keep to, whichever JDK compiles them. */
class SourcesTest {

    private static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();

    private static final int MOST_LINES = 400;

    /** A second comment, or the end of a block, right after one: newer compilers refuse what older ones let pass. */
    private static final Pattern DESCRIBES_NOTHING = Pattern.compile("/\\*\\*(?:[^*]|\\*(?!/))*+\\*/\\s*(?:/\\*\\*|})");

    @Test
    void everyDocumentationCommentStandsBeforeWhatItDescribes() throws IOException {
        assertThat(sources(text -> DESCRIBES_NOTHING.matcher(text).find())).isEmpty();
    }

    @Test
    void noFileIsLongerThanAReaderCanHold() throws IOException {
        assertThat(sources(text -> text.lines().count() > MOST_LINES)).isEmpty();
    }

    @Test
    void aCommentThatDescribesNothingIsSeen() {
        String comment = "/*" + "* Says something. */ ";
        assertThat(comment + comment + "int two;").containsPattern(DESCRIBES_NOTHING);
        assertThat("class A { " + comment + "}").containsPattern(DESCRIBES_NOTHING);
        assertThat(comment + "int one; " + comment + "int two;").doesNotContainPattern(DESCRIBES_NOTHING);
    }

    private static List<Path> sources(Predicate<String> found) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(HOUSE)) {
            all = paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !HOUSE.relativize(path).toString().contains("target"))
                    .toList();
        }
        assertThat(all).as("the sources of the house").hasSizeGreaterThan(1_000);
        List<Path> matching = new ArrayList<>();
        for (Path path : all) {
            if (found.test(Files.readString(path))) {
                matching.add(HOUSE.relativize(path));
            }
        }
        return matching;
    }
}
