package io.bursar.adoption.cutover;

import static io.bursar.adoption.cutover.FirstDay.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.adoption.rows.RowFile;
import io.bursar.engine.CaseRef;
import io.bursar.model.identity.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** However often, in whatever parts and among whatever rubbish rows come: each good one counts once. */
class ImportProperties {

    private static final Intake ACTS = Intake.acts(SOURCE);
    private static final String HEADER = "key,person,function,on,object\n";

    /** A line of a file, and the key of the row if it is a good one. */
    record Line(String key, String text, boolean good) {}

    @Provide
    Arbitrary<Line> lines() {
        Arbitrary<Line> good = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 3))
                .as((number, person) -> new Line(
                        "A" + number,
                        "A" + number + ",person." + number % 4 + ",MAINTAIN_SUPPLIER,2026-07-14,supplier:SUP-1001",
                        true));
        Arbitrary<Line> bad = Arbitraries.strings()
                .withChars("ab,\"\\{}:2026- \u00e9")
                .ofMaxLength(40)
                .map(text -> new Line("", "bad" + text, false));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, good), net.jqwik.api.Tuple.of(1, bad));
    }

    @Property(tries = 15)
    void eachGoodRowIsTakenOnce(
            @ForAll @Size(min = 1, max = 3) List<@Size(max = 10) List<@net.jqwik.api.From("lines") Line>> files)
            throws IOException {
        Path folder = Files.createTempDirectory("import");
        try (FirstDay day = FirstDay.in(folder)) {
            Set<String> keys = new TreeSet<>();
            int taken = 0;
            for (List<Line> lines : files) {
                RowFile file = file(lines);
                CaseRef run = day.signedOff(file, ACTS);
                CutoverReport first = day.cutover().load(run.id(), file, ACTS);
                CutoverReport second = day.cutover().load(run.id(), file, ACTS);
                taken += first.taken();
                lines.stream().filter(Line::good).map(Line::key).forEach(keys::add);
                assertThat(first.taken() + first.before() + first.lost()).isEqualTo(first.rows());
                assertThat(second.taken()).isZero();
                assertThat(second.before()).isEqualTo(first.taken() + first.before());
                day.cutover().finish(run.id(), first);
            }
            assertThat(taken).isEqualTo(keys.size());
            // around a supplier the latest act of a person stands for all of them
            assertThat(acts(day))
                    .isEqualTo(keys.stream()
                            .map(key -> Integer.parseInt(key.substring(1)) % 4)
                            .distinct()
                            .count());
            assertThat(day.verified().holds()).isTrue();
            assertThat(day.differences()).isEmpty();
        } finally {
            try (var left = Files.walk(folder)) {
                left.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static int acts(FirstDay day) {
        int acts = 0;
        for (int person = 0; person < 4; person++) {
            acts += day.engine()
                    .store()
                    .acts(new PersonId("person." + person), List.of("object:supplier:SUP-1001"))
                    .size();
        }
        return acts;
    }

    private static RowFile file(List<Line> lines) {
        StringBuilder text = new StringBuilder(HEADER);
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return RowFile.of("acts.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
