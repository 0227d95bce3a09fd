package io.bursar.examples.healthsystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.ai.governor.ProposalCount;
import io.bursar.erp.reference.DigestDetail;
import io.bursar.erp.reference.ReferenceErp;
import io.bursar.erp.reference.ReferenceErpOptions;
import io.bursar.examples.healthsystem.kpi.CaseTrace;
import io.bursar.examples.healthsystem.report.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models suggest, people decide: with and without them the hospitals end with the same books and the same cases. */
class AssistTest {

    private static final int CASES = 16;
    private static final Instant LATER = Instant.parse("2028-01-01T00:00:00Z");
    private static final String SWITCH = "sys.assist-switch";

    @TempDir
    Path folder;

    @Tag("long")
    @Test
    void whatModelsSuggestChangesNeitherTheErpNorWhereACaseEnds() throws IOException {
        Path with = folder.resolve("with");
        Path without = folder.resolve("without");
        RunReport assisted = run(RunOptions.of(with, CASES));
        RunReport alone = run(RunOptions.of(without, CASES).withoutAssist());

        assertThat(assisted.checks().log().proposals()).isNotEmpty();
        assertThat(alone.checks().log().proposals()).isEmpty();
        assertThat(states(assisted)).isEqualTo(states(alone));
        for (String erp : List.of("erp-midwest", "erp-mountain")) {
            assertThat(books(with, erp)).as(erp).isEqualTo(books(without, erp));
        }
    }

    @Test
    void nothingIsAutomaticWithoutACertificateAndASwitchWasThrownAndLetGo() {
        RunReport report = SmallRun.once().report();
        List<ProposalCount> proposals = report.checks().log().proposals();

        assertThat(proposals)
                .isNotEmpty()
                .allSatisfy(count -> assertThat(count.of("automatic")).isZero());
        assertThat(proposals)
                .anySatisfy(count -> assertThat(count.of("accepted")).isPositive());
        assertThat(switches(report)).containsExactly("RESTORED");
    }

    private static List<String> switches(RunReport report) {
        return cases(report)
                .filter(trace -> trace.identity().workflow().equals(SWITCH))
                .map(trace -> trace.course().state())
                .toList();
    }

    private static SortedMap<String, String> states(RunReport report) {
        SortedMap<String, String> states = new TreeMap<>();
        cases(report)
                .filter(trace -> !trace.identity().workflow().equals(SWITCH))
                .forEach(trace ->
                        states.put(trace.identity().caseId(), trace.course().state()));
        return states;
    }

    private static Stream<CaseTrace> cases(RunReport report) {
        return report.checks().log().traces().stream();
    }

    private static RunReport run(RunOptions options) throws IOException {
        return new HealthSystemRun(options, Progress.SILENT, System::nanoTime).run();
    }

    private static String books(Path database, String name) {
        ReferenceErpOptions options = ReferenceErpOptions.of(database.resolve(name), () -> LATER);
        try (ReferenceErp erp = ReferenceErp.open(options)) {
            return erp.books()
                    .contentDigest(DigestDetail.CONTENT_AND_REFERENCES)
                    .toString();
        }
    }
}
