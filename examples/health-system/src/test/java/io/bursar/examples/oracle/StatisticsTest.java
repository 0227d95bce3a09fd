package io.bursar.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.examples.oracle.Statistics.Throughput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void countsCasesEndsAndTouchlessCases() {
        Statistics statistics = SampleLog.judge(
                        Samples.requisition("order"),
                        Samples.draft("other")
                                .change("north", "south")
                                .record("fire", "person:ruth")
                                .move(0, "discard", "DRAFT", "CANCELLED", "END"),
                        Samples.paid(Samples.invoice("bill"))
                                .before("'on':'matched'", "exception-raised", "'exception':1,'code':'INV_PRICE'")
                                .before("'on':'matched'", "exception-resolved", "'exception':1,'code':'INV_PRICE'"))
                .statistics();

        assertThat(statistics.cases()).isEqualTo(3);
        assertThat(statistics.endStates())
                .containsEntry("p2p.requisition/CLOSED", 1L)
                .containsEntry("p2p.requisition/CANCELLED", 1L)
                .containsEntry("p2p.invoice/CLEARED", 1L);
        assertThat(statistics.exceptions()).containsOnlyKeys("INV_PRICE");
        assertThat(statistics.functions()).containsEntry("POST_RECEIPT", 1L);
        assertThat(statistics.workflows())
                .containsEntry("p2p.requisition", new Throughput(2, 1, 0, 0))
                .containsEntry("p2p.invoice", new Throughput(1, 1, 1, 1));
        assertThat(statistics.facilities())
                .containsKeys("north/p2p.requisition", "south/p2p.requisition", "north/p2p.invoice");
    }

    @Test
    void keepsAsManyFindingsAsItMayAndCountsAll() {
        SampleCase many = Samples.draft("order");
        for (int i = 0; i <= Findings.MAX_KEPT; i++) {
            many.event("guessed", "");
        }

        Judgement judgement = SampleLog.judge(many);

        assertThat(judgement.findings()).hasSize(Findings.MAX_KEPT);
        assertThat(judgement.counts()).containsEntry("EVENT", Findings.MAX_KEPT + 1L);
    }

    @Test
    void remembersManyCommands() {
        SeenOnce seen = new SeenOnce();

        assertThat(Stream.iterate(0, i -> i + 1).limit(5000).allMatch(i -> seen.first("c" + i)))
                .isTrue();
        assertThat(Stream.iterate(0, i -> i + 1).limit(5000).noneMatch(i -> seen.first("c" + i)))
                .isTrue();
    }

    @Test
    void judgesTheWrittenLogs() throws IOException {
        assertThat(written("kept.jsonl").findings()).isEmpty();
        assertThat(written("duplicate.jsonl").counts()).containsOnlyKeys("INV-I3");
        assertThat(written("self-approved.jsonl").counts()).containsOnlyKeys("G3", "HUMANS");
    }

    private static Judgement written(String name) throws IOException {
        try (InputStream log = StatisticsTest.class.getResourceAsStream("/oracle/" + name)) {
            return new LogJudge().judge(java.util.Objects.requireNonNull(log, name));
        }
    }

    /** The judge is worth something only as long as it does not repeat the library's own reasoning. */
    @Test
    void sharesNoCodeWithTheLibrary() throws IOException {
        Path sources = Path.of("src/test/java/io/bursar/examples/oracle");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(sources), "sources are not at hand");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                List<String> foreign = Files.readAllLines(file).stream()
                        .filter(line -> line.matches("import (static )?io\\.bursar\\..*"))
                        .filter(line -> !line.contains(" io.bursar.examples.oracle."))
                        .toList();
                assertThat(foreign).as(file.toString()).isEmpty();
            }
        }
    }
}
