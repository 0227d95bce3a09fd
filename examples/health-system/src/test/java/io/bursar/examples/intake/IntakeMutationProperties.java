package io.bursar.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens to the bytes of an intake file, the answer is a result that keeps its promises. */
class IntakeMutationProperties {

    private static final List<String> PIECES =
            List.of("\"", "\n", ",", "{", "}", "[", "]", ":", "\\", "null", "-", "1e9", "R-1", "\uFFFF", "\r", "''");

    @Property(tries = 1000)
    void changedJsonGivesAResult(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
        String lines = Sheets.requisition("R-1") + "\n" + Sheets.requisition("R-2") + "\n" + Sheets.requisition("R-3");
        assertKeepsItsPromises(Sheets.json(changed(lines, seed, changes)));
        String array = "[" + lines.replace("\n", ",\n") + "]";
        assertKeepsItsPromises(Sheets.json(changed(array, seed, changes)));
    }

    @Property(tries = 1000)
    void changedSheetsGiveAResult(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
        String rows = Sheets.row("R-1") + Sheets.row("R-2") + Sheets.row("R-2") + Sheets.row("R-3");
        byte[] header = Sheets.HEADER.getBytes(StandardCharsets.UTF_8);
        byte[] body = changed(rows, seed, changes);
        byte[] sheet = new byte[header.length + body.length];
        System.arraycopy(header, 0, sheet, 0, header.length);
        System.arraycopy(body, 0, sheet, header.length, body.length);
        assertKeepsItsPromises(Sheets.csv(sheet));
        assertKeepsItsPromises(Sheets.csv(changed(Sheets.HEADER + rows, seed, changes)));
    }

    /** One bad line of JSON Lines never costs another one. */
    @Property(tries = 500)
    void aChangedLineLosesNoOther(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
        String bad = new String(changed(Sheets.requisition("R-2"), seed, changes), StandardCharsets.UTF_8)
                .replace("\n", " ")
                .replace("R-1", "R-2")
                .replace("R-3", "R-2");
        IntakeResult result = Sheets.json(Sheets.requisition("R-1") + "\n" + bad + "\n" + Sheets.requisition("R-3"));

        assertThat(Sheets.numbers(result)).startsWith("R-1").endsWith("R-3");
    }

    private static byte[] changed(String text, long seed, int changes) {
        Random random = new Random(seed);
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < changes; i++) {
            int from = random.nextInt(changed.length());
            int to = Math.min(changed.length(), from + random.nextInt(8));
            changed.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
        }
        byte[] bytes = changed.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextBoolean() && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static void assertKeepsItsPromises(IntakeResult result) {
        for (Finding finding : result.findings()) {
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.context().get("at")).matches("(portal\\.json|mercy\\.csv):[1-9][0-9]*:[1-9][0-9]*");
        }
        for (IntakeRequisition requisition : result.requisitions()) {
            assertThat(Sheets.RULES.facilities()).contains(requisition.facilityId());
            assertThat(requisition.lines())
                    .isNotEmpty()
                    .allMatch(line -> line.qty().signum() > 0);
            assertThat(requisition.toData().records("lines")).hasSameSizeAs(requisition.lines());
        }
    }
}
