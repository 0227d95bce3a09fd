package io.bursar.examples.intake;

import static io.bursar.examples.intake.Sheets.codes;
import static io.bursar.examples.intake.Sheets.json;
import static io.bursar.examples.intake.Sheets.numbers;
import static io.bursar.examples.intake.Sheets.only;
import static io.bursar.examples.intake.Sheets.requisition;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.documents.SourcePosition;
import io.bursar.model.data.Data;
import io.bursar.model.finding.Finding;
import io.bursar.model.money.UnitPrice;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonIntakeTest {

    /** Three requisitions, one per line, the second changed. */
    private static IntakeResult second(String old, String changed) {
        String bad = requisition("R-2");
        assertThat(bad).contains(old);
        return json(requisition("R-1") + "\n" + bad.replace(old, changed) + "\n" + requisition("R-3") + "\n");
    }

    /** The same as an array. */
    private static IntakeResult secondOfArray(String old, String changed) {
        String bad = requisition("R-2").replace(old, changed);
        return json("[" + requisition("R-1") + ",\n" + bad + ",\n" + requisition("R-3") + "]");
    }

    @Test
    void takesOverAnArrayOfRequisitionsWithTheirPlaces() {
        IntakeResult result = json("[\n  " + requisition("R-1") + ",\n  " + requisition("R-2") + "\n]");

        assertThat(result.findings()).isEmpty();
        assertThat(result.rejected()).isZero();
        assertThat(numbers(result)).containsExactly("R-1", "R-2");
        assertThat(result.requisitions().get(1).at()).isEqualTo(new SourcePosition("portal.json", 3, 3));
    }

    @Test
    void takesOverEveryFieldOfTheIntakeSchema() {
        IntakeRequisition requisition = json(requisition("R-1")).requisitions().get(0);

        assertThat(requisition.toData())
                .isEqualTo(Data.record()
                        .put("channelRequestId", "R-1")
                        .put("requesterId", "dana.reyes")
                        .put("facilityId", "MERCY")
                        .put("shipToLocationId", "MERCY-DOCK-4")
                        .put("needBy", LocalDate.of(2026, 3, 20))
                        .put("justification", "Par level")
                        .put("emergency", false)
                        .put(
                                "lines",
                                Data.list(List.of(Data.record()
                                        .put("lineNo", 1)
                                        .put("itemId", "ITEM-55")
                                        .put("description", "Nitrile glove")
                                        .put("unspsc", "42132203")
                                        .put("uom", "BX")
                                        .put("qty", new BigDecimal("4"))
                                        .put("unitPrice", UnitPrice.of("12.20", "USD"))
                                        .put("costCenterId", "CC-100")
                                        .put("glAccountId", "6100")
                                        .build())))
                        .build());
    }

    @Test
    void takesOverJsonLinesWithTheirPlaces() {
        IntakeResult result = json(requisition("R-1") + "\r\n\n" + requisition("R-2"));

        assertThat(numbers(result)).containsExactly("R-1", "R-2");
        assertThat(result.requisitions().get(1).at()).hasToString("portal.json:3:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"unitPrice\":12.20 | \"unitPrice\":12.2000001 | INTAKE-TOO-MANY-DECIMALS | unitPrice",
                "\"unitPrice\":12.20 | \"unitPrice\":-0.01 | INTAKE-NEGATIVE-PRICE | unitPrice",
                "\"unitPrice\":12.20 | \"unitPrice\":\"12.20\" | INTAKE-WRONG-TYPE | unitPrice",
                "\"unitPrice\":12.20 | \"unitPrice\":1e3 | INTAKE-INVALID-NUMBER | unitPrice",
                "\"qty\":4 | \"qty\":-4 | INTAKE-NOT-POSITIVE | qty",
                "\"qty\":4 | \"qty\":0 | INTAKE-NOT-POSITIVE | qty",
                "\"qty\":4 | \"qty\":0.0000001 | INTAKE-TOO-MANY-DECIMALS | qty",
                "\"qty\":4 | \"qty\":1234567890123 | INTAKE-INVALID-NUMBER | qty",
                "\"qty\":4, | '' | INTAKE-MISSING | qty",
                "\"qty\":4 | \"qty\":null | INTAKE-MISSING | qty",
                "\"qty\":4 | \"qty\":[4] | INTAKE-WRONG-TYPE | qty",
                "\"lineNo\":1 | \"lineNo\":1.5 | INTAKE-INVALID-NUMBER | lineNo",
                "\"MERCY\" | \"NOWHERE\" | INTAKE-UNKNOWN-FACILITY | facilityId",
                "\"facilityId\":\"MERCY\", | '' | INTAKE-MISSING | facilityId",
                "\"dana.reyes\" | \"dana reyes\" | INTAKE-INVALID-ID | requesterId",
                "\"dana.reyes\" | \" \" | INTAKE-MISSING | requesterId",
                "\"2026-03-20\" | \"2026-02-30\" | INTAKE-INVALID-DATE | needBy",
                "\"2026-03-20\" | \"03/20/2026\" | INTAKE-INVALID-DATE | needBy",
                "\"2026-03-20\" | 20260320 | INTAKE-WRONG-TYPE | needBy",
                "\"emergency\":false | \"emergency\":\"no\" | INTAKE-WRONG-TYPE | emergency",
                "\"emergency\":false, | '' | INTAKE-MISSING | emergency",
                "\"42132203\" | \"4213220\" | INTAKE-INVALID-UNSPSC | unspsc",
                "\"42132203\" | \"00112233\" | INTAKE-INVALID-UNSPSC | unspsc",
                "\"emergency\":false | \"emergency\":false,\"currency\":\"EUR\" | INTAKE-INVALID-CURRENCY | currency",
                "\"Par level\" | \"Par\\u0000level\" | INTAKE-INVALID-TEXT | justification",
                "\"Par level\" | \"Par \\ud800\" | INTAKE-INVALID-TEXT | justification"
            })
    void reportsABadFieldAndTakesTheOthersOver(String old, String changed, String code, String field) {
        for (IntakeResult result : List.of(second(old, changed), secondOfArray(old, changed))) {
            assertThat(codes(result)).containsExactly(code);
            assertThat(result.findings().get(0).context())
                    .containsEntry("field", field)
                    .containsEntry("request", "R-2");
            assertThat(result.findings().get(0).context().get("at")).startsWith("portal.json:2:");
            assertThat(numbers(result)).containsExactly("R-1", "R-3");
            assertThat(result.rejected()).isEqualTo(1);
        }
    }

    @Test
    void pointsAtTheColumnOfTheValue() {
        Finding finding = only(second("\"MERCY\"", "\"NOWHERE\""), IntakeProblem.UNKNOWN_FACILITY);

        int column = requisition("R-2").indexOf("\"MERCY\"") + 1;
        assertThat(finding.context()).containsEntry("at", "portal.json:2:" + column);
    }

    @Test
    void refusesADuplicateKeyWithoutLosingTheOthers() {
        String twice = "\"needBy\":\"2026-03-20\",\"needBy\":\"2026-03-21\"";
        IntakeResult result = secondOfArray("\"needBy\":\"2026-03-20\"", twice);

        only(result, IntakeProblem.DUPLICATE_KEY);
        assertThat(numbers(result)).containsExactly("R-1", "R-3");
        only(second("\"qty\":4", "\"qty\":4,\"qty\":{\"a\":[1]}"), IntakeProblem.DUPLICATE_KEY);
    }

    @Test
    void refusesFieldsTheSchemaDoesNotHave() {
        only(second("\"emergency\":false", "\"emergency\":false,\"emergancy\":true"), IntakeProblem.UNKNOWN_FIELD);
        only(second("\"qty\":4", "\"qty\":4,\"lines\":[]"), IntakeProblem.UNKNOWN_FIELD);
    }

    @Test
    void tellsEverythingThatIsWrongWithARequisitionAtOnce() {
        IntakeResult result =
                json(requisition("R-1").replace("MERCY\"", "NOWHERE\"").replace("12.20", "-1"));

        assertThat(codes(result)).containsExactly("INTAKE-UNKNOWN-FACILITY", "INTAKE-NEGATIVE-PRICE");
        assertThat(result.rejected()).isEqualTo(1);
    }

    @Test
    void refusesARequisitionWithoutLinesOrWithOtherThings() {
        String lines = "[" + Sheets.LINE + "]";
        only(second(lines, "[]"), IntakeProblem.MISSING);
        only(second(lines, "\"none\""), IntakeProblem.WRONG_TYPE);
        assertThat(codes(second(lines, "[1]"))).containsExactly("INTAKE-NOT-AN-OBJECT", "INTAKE-MISSING");
        only(second(lines, "[" + Sheets.LINE + "," + Sheets.LINE + "]"), IntakeProblem.REPEATED_LINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"text\"", "[]", "null"})
    void refusesWhatIsNotARequisition(String other) {
        IntakeResult array = json("[" + requisition("R-1") + "," + other + "," + requisition("R-3") + "]");

        only(array, IntakeProblem.NOT_AN_OBJECT);
        assertThat(numbers(array)).containsExactly("R-1", "R-3");
        assertThat(array.rejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"a\":}", "{'a':1}", "{\"a\":1,}", "{\"a\":NaN}", "{} {}", "{} // note", "{\"a\":01}"})
    void keepsTheOtherLinesWhereOneIsNotJson(String broken) {
        IntakeResult result = json(requisition("R-1") + "\n" + broken + "\n" + requisition("R-3"));

        assertThat(codes(result)).contains("INTAKE-MALFORMED");
        assertThat(result.findings().get(0).context().get("at")).startsWith("portal.json:2:");
        assertThat(numbers(result)).containsExactly("R-1", "R-3");
        assertThat(result.rejected()).isEqualTo(1);
    }

    @Test
    void keepsWhatStandsBeforeABreakInAnArrayAndSaysSo() {
        IntakeResult result = json("[" + requisition("R-1") + ",\n{\"a\" 1},\n" + requisition("R-3") + "]");

        assertThat(codes(result)).containsExactly("INTAKE-MALFORMED", "INTAKE-NOT-READ-FURTHER");
        assertThat(numbers(result)).containsExactly("R-1");
        assertThat(codes(json("[" + requisition("R-1")))).contains("INTAKE-NOT-READ-FURTHER");
    }

    @Test
    void refusesTheSameRequestTwiceInOneFile() {
        IntakeResult result = json(requisition("R-1") + "\n" + requisition("R-1"));

        only(result, IntakeProblem.REPEATED_REQUEST);
        assertThat(numbers(result)).containsExactly("R-1");
    }

    @Test
    void acceptsAByteOrderMark() {
        assertThat(numbers(json("\uFEFF" + requisition("R-1")))).containsExactly("R-1");
        assertThat(numbers(json("\uFEFF[" + requisition("R-1") + "]"))).containsExactly("R-1");
    }

    @Test
    void refusesBytesThatAreNotUtf8InTheRowTheyStandIn() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((requisition("R-1") + "\n").getBytes(StandardCharsets.UTF_8));
        String latin = requisition("R-2").replace("Par level", "Caf\u00e9") + "\n";
        bytes.writeBytes(latin.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(requisition("R-3").replace("Par level", "Caf\u00e9").getBytes(StandardCharsets.UTF_8));
        IntakeResult result = json(bytes.toByteArray());

        only(result, IntakeProblem.INVALID_TEXT);
        assertThat(numbers(result)).containsExactly("R-1", "R-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "\uFEFF"})
    void saysThatAFileHoldsNothing(String text) {
        only(json(text), IntakeProblem.EMPTY);
    }

    @Test
    void repeatsNothingOfTheFileInAFinding() {
        IntakeResult result = second("\"needBy\":\"2026-03-20\"", "\"needBy\":\"SECRET\",\"SECRETS\":\"SECRET\"");

        assertThat(result.findings().toString()).doesNotContain("SECRET");
    }
}
