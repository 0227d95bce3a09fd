package io.bursar.proofs.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing that refuses is forgotten: every place of the kernel, the runs and the controls where somebody may be refused
 * is taken out by {@link RemovedChecks}, or stands in {@code not-removed.txt} with the reason why it is not.
 */
class RefusalListTest {

    private static final String LIST = "not-removed.txt";
    private static final String BEHIND = "behind: ";
    private static final String HELD = "held by: ";
    private static final String FORM = "form: ";
    private static final int MOST_DEEP = 20;
    private static final Path HOUSE = Path.of("../..");

    @Test
    void everyPlaceThatRefusesIsTakenOutOrListedWithItsReason() throws IOException {
        Set<String> left = RefusalSites.all().stream()
                .filter(site -> RemovedChecks.all().stream().noneMatch(removal -> takesOut(removal, site)))
                .map(RefusalSites.Site::toString)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed().keySet()).isEqualTo(left);
    }

    private static boolean takesOut(Removal removal, RefusalSites.Site site) {
        return removal.methods().stream()
                .filter(one -> one.owner().equals("io.bursar." + site.owner())
                        && one.method().equals(site.method()))
                .anyMatch(one -> one.body() != Removal.Body.LET_PASS
                        || one.sentence().equals(site.says())
                        || site.says().isEmpty());
    }

    /** What stands behind another check is named by it, and what other tests hold by theirs. */
    @Test
    void everyReasonNamesWhatIsThere() throws IOException {
        Set<String> removals =
                RemovedChecks.all().stream().map(Removal::toString).collect(Collectors.toSet());
        Set<String> tests = tests();
        listed().forEach((site, reason) -> {
            if (reason.startsWith(BEHIND)) {
                assertThat(removals).as(site).contains(reason.substring(BEHIND.length()));
            } else if (reason.startsWith(HELD)) {
                assertThat(tests)
                        .as(site)
                        .containsAll(List.of(reason.substring(HELD.length()).split(", ")));
            } else {
                assertThat(reason).as(site).startsWith(FORM).hasSizeGreaterThan(FORM.length());
            }
        });
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.find(
                HOUSE, MOST_DEEP, (file, attributes) -> file.toString().endsWith(".java"))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    /** The places by what they say, each with its reason, under which it stands in the list. */
    private static Map<String, String> listed() throws IOException {
        try (InputStream text = RefusalListTest.class.getResourceAsStream(LIST)) {
            Map<String, String> listed = new TreeMap<>();
            String reason = "";
            for (String line : new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("  ")) {
                    listed.put(line.substring(2), reason);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    reason = line;
                }
            }
            return listed;
        }
    }
}
