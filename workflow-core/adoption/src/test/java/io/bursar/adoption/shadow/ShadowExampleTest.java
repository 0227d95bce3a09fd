package io.bursar.adoption.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.adoption.rows.RowFile;
import io.bursar.engine.Standard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README: a small file of what a former process did, and what the shadow says of it. */
class ShadowExampleTest {

    private static final String README = "README.md";

    @TempDir
    private Path folder;

    @Test
    void theReadmeShowsWhatTheRunSays() throws IOException {
        try (FormerProcess former = new FormerProcess(folder)) {
            Standard standard = former.live().bursar().engine().standard();
            String text = feed().replace("PO-1-OF-THE-ERP", former.order("REQ-1", "100"))
                    .replace("PO-2-OF-THE-ERP", former.order("REQ-2", "500"));
            RowFile file = RowFile.of("legacy-events.jsonl", text.getBytes(StandardCharsets.UTF_8));
            LegacyFeed feed = LegacyFeed.of(file, standard);
            assertThat(feed.problems())
                    .extracting(
                            problem -> problem.at() + " " + problem.finding().code())
                    .containsExactly("10:107 ROW_NOT_A_DATE");
            String said = former.shadow().run(feed.events()).toString();
            assertThat(Files.readString(Path.of(README))).contains("<!-- shadow-report -->\n```text\n" + said + "```");
        }
    }

    private static String feed() throws IOException {
        try (InputStream in = ShadowExampleTest.class.getResourceAsStream("legacy-events.jsonl")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
