package io.bursar.examples.intake;

import static io.bursar.examples.intake.Sheets.HEADER;
import static io.bursar.examples.intake.Sheets.codes;
import static io.bursar.examples.intake.Sheets.csv;
import static io.bursar.examples.intake.Sheets.numbers;
import static io.bursar.examples.intake.Sheets.only;
import static io.bursar.examples.intake.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Each limit of the CSV intake: what is at it is taken over, what is over it is refused. */
class CsvIntakeLimitsTest {

    @Test
    void bytes() {
        byte[] sheet = (HEADER + row("R-1")).getBytes(StandardCharsets.UTF_8);
        byte[] most = Arrays.copyOf(sheet, IntakeLimits.MAX_BYTES);
        Arrays.fill(most, sheet.length, most.length, (byte) '\n');
        byte[] fewRows = Arrays.copyOf(most, sheet.length + 10);
        assertThat(csv(fewRows).requisitions()).hasSize(1);
        only(csv(Arrays.copyOf(most, most.length + 1)), IntakeProblem.TOO_LARGE);
        assertThat(codes(csv(most))).doesNotContain("INTAKE-TOO-LARGE");
    }

    @Test
    void rows() {
        String blank = "\n".repeat(IntakeLimits.MAX_ROWS - 1);
        assertThat(csv(HEADER + row("R-1") + blank).requisitions()).hasSize(1);

        IntakeResult over = csv(HEADER + row("R-1") + blank + "\n");
        only(over, IntakeProblem.TOO_MANY);
        assertThat(over.requisitions()).isEmpty();
    }

    @Test
    void requisitions() {
        StringBuilder sheet = new StringBuilder(HEADER);
        for (int i = 1; i <= IntakeLimits.MAX_REQUISITIONS; i++) {
            sheet.append(row("R-" + i));
        }
        assertThat(csv(sheet.toString()).findings()).isEmpty();

        IntakeResult over = csv(sheet + row("R-MORE") + row("R-1"));
        only(over, IntakeProblem.TOO_MANY);
        assertThat(over.requisitions()).hasSize(IntakeLimits.MAX_REQUISITIONS);
        assertThat(over.requisitions().get(0).lines()).hasSize(2);
    }

    @Test
    void linesOfOneRequisition() {
        String most = row("R-1").repeat(IntakeLimits.MAX_LINES);
        assertThat(csv(HEADER + most).requisitions().get(0).lines()).hasSize(IntakeLimits.MAX_LINES);

        IntakeResult over = csv(HEADER + most + row("R-1") + row("R-2"));
        only(over, IntakeProblem.TOO_MANY);
        assertThat(numbers(over)).containsExactly("R-2");
    }

    @Test
    void columns() {
        String commas = ",".repeat(IntakeLimits.MAX_COLUMNS - 11);
        assertThat(codes(csv(HEADER + row("R-1").strip() + commas + "\n" + row("R-2"))))
                .containsExactly("INTAKE-COLUMN-COUNT");
        IntakeResult over = csv(HEADER + row("R-1").strip() + commas + ",\n" + row("R-2"));
        only(over, IntakeProblem.TOO_MANY);
        assertThat(numbers(over)).containsExactly("R-2");
    }

    @Test
    void cells() {
        String longest = "d".repeat(IntakeLimits.MAX_CELL_LENGTH);
        for (String quote : new String[] {"", "\""}) {
            IntakeResult most = csv(HEADER + row("R-1").replace("Nitrile glove", quote + longest + quote));
            assertThat(only(most, IntakeProblem.TOO_LONG).context())
                    .containsEntry("limit", Integer.toString(IntakeLimits.MAX_DESCRIPTION_LENGTH));

            String over = row("R-1").replace("Nitrile glove", quote + longest + "d" + quote);
            IntakeResult result = csv(HEADER + over + row("R-2"));
            assertThat(only(result, IntakeProblem.TOO_LONG).context())
                    .containsEntry("limit", Integer.toString(IntakeLimits.MAX_CELL_LENGTH));
            assertThat(numbers(result)).containsExactly("R-2");
        }
    }

    @Test
    void findings() {
        String bad = row("R-0").replace("R-0", "");
        IntakeResult result = csv(HEADER + bad.repeat(IntakeLimits.MAX_FINDINGS + 5));

        assertThat(result.findings()).hasSize(IntakeLimits.MAX_FINDINGS);
        assertThat(result.findings().get(IntakeLimits.MAX_FINDINGS - 1).code()).isEqualTo("INTAKE-MORE-FINDINGS");
        assertThat(result.rejected()).isEqualTo(IntakeLimits.MAX_FINDINGS + 5);
    }
}
