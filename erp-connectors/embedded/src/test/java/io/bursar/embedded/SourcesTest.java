package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources of every module keep to, whichever JDK compiles them. */
class SourcesTest {

    private static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();

    private static final int MOST_LINES = 400;

    /** A second comment, or the end of a block, right after one: newer compilers refuse what older ones let pass. */
    private static final Pattern DESCRIBES_NOTHING = Pattern.compile("/\\*\\*(?:[^*]|\\*(?!/))*+\\*/\\s*(?:/\\*\\*|})");

    private static final Pattern EXPORT = Pattern.compile("^ {4}exports ([\\w.]+);$", Pattern.MULTILINE);

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);$", Pattern.MULTILINE);

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:\\w+ |non-sealed )*?(?:class|interface|record|enum|@interface) ", Pattern.MULTILINE);

    @Test
    void everyPublicTypeSaysByAnExampleHowItIsUsed() throws IOException {
        Set<String> exported = new HashSet<>();
        for (Path module : sources(text -> text.contains("\n    exports "))) {
            if (module.endsWith("module-info.java")) {
                EXPORT.matcher(Files.readString(HOUSE.resolve(module)))
                        .results()
                        .forEach(found -> exported.add(found.group(1)));
            }
        }
        assertThat(exported).as("packages of the public API").hasSizeGreaterThan(50);

        assertThat(sources(text -> isExported(text, exported) && hasNoExample(text)).stream()
                        .filter(path -> path.toString().contains("src/main/java")))
                .as("types without an example")
                .isEmpty();
    }

    private static boolean isExported(String text, Set<String> exported) {
        return PACKAGE.matcher(text).results().anyMatch(found -> exported.contains(found.group(1)));
    }

    private static boolean hasNoExample(String text) {
        Matcher type = PUBLIC_TYPE.matcher(text);
        return type.find() && !text.substring(0, type.start()).contains("<pre>");
    }

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
