package io.bursar.examples.intake;

import static io.bursar.examples.intake.Sheets.codes;
import static io.bursar.examples.intake.Sheets.json;
import static io.bursar.examples.intake.Sheets.only;
import static io.bursar.examples.intake.Sheets.requisition;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** Each limit of the JSON intake: what is at it is taken over, what is over it is refused. */
class JsonIntakeLimitsTest {

    private static IntakeResult with(String old, String changed) {
        return json(requisition("R-1").replace(old, changed));
    }

    @Test
    void bytes() {
        byte[] one = requisition("R-1").getBytes(StandardCharsets.UTF_8);
        byte[] most = Arrays.copyOf(one, IntakeLimits.MAX_BYTES);
        Arrays.fill(most, one.length, most.length, (byte) ' ');
        assertThat(json(most).requisitions()).hasSize(1);
        only(json(Arrays.copyOf(most, most.length + 1)), IntakeProblem.TOO_LARGE);
    }

    private static String requisitions(int count, String separator) {
        StringJoiner joined = new StringJoiner(separator);
        for (int i = 1; i <= count; i++) {
            joined.add(requisition("R-" + i));
        }
        return joined.toString();
    }

    @Test
    void requisitions() {
        int most = IntakeLimits.MAX_REQUISITIONS;
        assertThat(json(requisitions(most, "\n")).findings()).isEmpty();

        IntakeResult lines = json(requisitions(most + 1, "\n"));
        IntakeResult array = json("[" + requisitions(most + 1, ",") + "]");
        for (IntakeResult over : new IntakeResult[] {lines, array}) {
            assertThat(over.requisitions()).hasSize(most);
            assertThat(codes(over)).containsExactly("INTAKE-TOO-MANY", "INTAKE-NOT-READ-FURTHER");
        }
    }

    private static IntakeResult lines(int count) {
        StringJoiner lines = new StringJoiner(",");
        for (int i = 1; i <= count; i++) {
            lines.add(Sheets.LINE.replace("\"lineNo\":1", "\"lineNo\":" + i));
        }
        return with(Sheets.LINE, lines.toString());
    }

    @Test
    void lines() {
        assertThat(lines(IntakeLimits.MAX_LINES).requisitions().get(0).lines()).hasSize(IntakeLimits.MAX_LINES);
        only(lines(IntakeLimits.MAX_LINES + 2), IntakeProblem.TOO_MANY);
    }

    @Test
    void fieldsOfAnObject() {
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < IntakeLimits.MAX_COLUMNS; i++) {
            more.append("\"x").append(i).append("\":1,");
        }
        assertThat(codes(with("\"channelRequestId\"", more + "\"channelRequestId\"")))
                .contains("INTAKE-TOO-MANY");
    }

    @Test
    void texts() {
        String longest = "j".repeat(IntakeLimits.MAX_JUSTIFICATION_LENGTH);
        assertThat(with("Par level", longest).findings()).isEmpty();
        only(with("Par level", longest + "j"), IntakeProblem.TOO_LONG);

        String description = "d".repeat(IntakeLimits.MAX_DESCRIPTION_LENGTH);
        assertThat(with("Nitrile glove", description).findings()).isEmpty();
        only(with("Nitrile glove", description + "d"), IntakeProblem.TOO_LONG);

        String id = "i".repeat(IntakeLimits.MAX_ID_LENGTH);
        assertThat(with("dana.reyes", id).findings()).isEmpty();
        only(with("dana.reyes", id + "i"), IntakeProblem.TOO_LONG);

        String uom = "u".repeat(IntakeLimits.MAX_UOM_LENGTH);
        assertThat(with("BX", uom).findings()).isEmpty();
        only(with("BX", uom + "u"), IntakeProblem.TOO_LONG);
    }

    @Test
    void digits() {
        String most = "9".repeat(IntakeLimits.MAX_INTEGER_DIGITS);
        assertThat(with("\"qty\":4", "\"qty\":" + most).findings()).isEmpty();
        only(with("\"qty\":4", "\"qty\":9" + most), IntakeProblem.INVALID_NUMBER);
        only(with("\"qty\":4", "\"qty\":" + "9".repeat(100_000)), IntakeProblem.INVALID_NUMBER);

        String fine = "4." + "1".repeat(IntakeLimits.MAX_QUANTITY_DECIMALS);
        assertThat(with("\"qty\":4", "\"qty\":" + fine).findings()).isEmpty();
        only(with("\"qty\":4", "\"qty\":" + fine + "1"), IntakeProblem.TOO_MANY_DECIMALS);
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
    }

    @Test
    void depth() {
        int room = IntakeLimits.MAX_DEPTH - 1;
        only(with("\"Par level\"", nested(room)), IntakeProblem.WRONG_TYPE);
        only(with("\"Par level\"", nested(room + 1)), IntakeProblem.TOO_DEEP);
    }

    @Test
    void findings() {
        IntakeResult result = json("5\n".repeat(IntakeLimits.MAX_FINDINGS + 5));

        assertThat(result.findings()).hasSize(IntakeLimits.MAX_FINDINGS);
        assertThat(result.findings().get(IntakeLimits.MAX_FINDINGS - 1).code()).isEqualTo("INTAKE-MORE-FINDINGS");
        assertThat(result.rejected()).isEqualTo(IntakeLimits.MAX_FINDINGS + 5);
    }
}
