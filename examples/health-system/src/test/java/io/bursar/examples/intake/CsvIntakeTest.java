package io.bursar.examples.intake;

import static io.bursar.examples.intake.Sheets.HEADER;
import static io.bursar.examples.intake.Sheets.codes;
import static io.bursar.examples.intake.Sheets.csv;
import static io.bursar.examples.intake.Sheets.numbers;
import static io.bursar.examples.intake.Sheets.only;
import static io.bursar.examples.intake.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.UnitPrice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvIntakeTest {

    /** Three rows, the second changed. */
    private static IntakeResult second(String old, String changed) {
        assertThat(row("R-2")).contains(old);
        return csv(HEADER + row("R-1") + row("R-2").replace(old, changed) + row("R-3"));
    }

    @Test
    void takesOverAnOldSheet() {
        IntakeRequisition requisition = csv(HEADER + row("R-1")).requisitions().get(0);
        IntakeLine line = requisition.lines().get(0);

        assertThat(requisition.at()).hasToString("mercy.csv:2:1");
        assertThat(requisition.requesterId()).isEqualTo(new PersonId("dana.reyes"));
        assertThat(requisition.facilityId()).isEqualTo(new FacilityId("MERCY"));
        assertThat(requisition.shipToLocationId()).isEqualTo("MERCY-DOCK-4");
        assertThat(requisition.needBy()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(requisition.suggestedSupplierId()).isEqualTo("V-1007");
        assertThat(requisition.emergency()).isFalse();
        assertThat(line.costCenterId()).isEqualTo("CC-100");
        assertThat(line.unspsc()).isEqualTo("42000000");
        assertThat(line.qty()).isEqualByComparingTo("4");
        assertThat(line.unitPrice()).isEqualTo(UnitPrice.of("12.20", "USD"));
    }

    @Test
    void makesOneRequisitionOfTheRowsOfOneNumberWhereverTheyStand() {
        IntakeResult result = csv(HEADER + row("R-1") + row("R-2") + row("R-1").replace("Par level", "And tape"));

        assertThat(numbers(result)).containsExactly("R-1", "R-2");
        assertThat(result.requisitions().get(0).lines())
                .extracting(IntakeLine::lineNo)
                .containsExactly(1, 2);
        assertThat(result.requisitions().get(0).justification()).isEqualTo("Par level; And tape");
    }

    @Test
    void readsQuotedCellsWithCommasQuotesAndLineBreaks() {
        String quoted = row("R-1").replace("Nitrile glove", "\"Glove, \"\"nitrile\"\"\nsize M\"");
        IntakeResult result = csv(HEADER + quoted + row("R-2"));

        assertThat(result.requisitions().get(0).lines().get(0).description()).isEqualTo("Glove, \"nitrile\"\nsize M");
        assertThat(result.requisitions().get(1).at()).hasToString("mercy.csv:4:1");
    }

    @Test
    void readsWhatPeopleWriteIntoCells() {
        String written = row("R-1")
                .replace("Dana Reyes", " dana  REYES ")
                .replace(",4,", ",\"1,200\",")
                .replace("$12.20", "\"$1,012.5000\"")
                .replace("3/20/2026", "2026-03-20")
                .replace("Par level", "");
        IntakeRequisition requisition = csv(HEADER + written).requisitions().get(0);

        assertThat(requisition.requesterId()).isEqualTo(new PersonId("dana.reyes"));
        assertThat(requisition.lines().get(0).qty()).isEqualByComparingTo("1200");
        assertThat(requisition.lines().get(0).unitPrice()).isEqualTo(UnitPrice.of("1012.50", "USD"));
        assertThat(requisition.justification()).isEqualTo("From the requisition spreadsheet");
    }

    @Test
    void readsSheetsWithOtherNamesOrdersAndLineEnds() {
        String sheet = "\uFEFFSITE,GL Account,Reason,Quantity,U/M,Unit Price,Item Description,Requestor,Date Needed,"
                + "Department,req no,UNSPSC\r\n\r\nST-ANNE,6100,,4,BX,1,Tape,lee.park,2026-03-20,CC-1,9,31201500\r\n";
        IntakeRequisition requisition = csv(sheet).requisitions().get(0);

        assertThat(requisition.facilityId()).isEqualTo(new FacilityId("ST-ANNE"));
        assertThat(requisition.channelRequestId()).isEqualTo("9");
        assertThat(requisition.lines().get(0).unspsc()).isEqualTo("31201500");
        assertThat(requisition.at()).hasToString("mercy.csv:3:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$12.20 | 12.2000001 | INTAKE-TOO-MANY-DECIMALS | unitPrice | 52",
                "$12.20 | -1 | INTAKE-NEGATIVE-PRICE | unitPrice | 52",
                "$12.20 | n/a | INTAKE-INVALID-NUMBER | unitPrice | 52",
                "$12.20 | 1.2.3 | INTAKE-INVALID-NUMBER | unitPrice | 52",
                "$12.20 | '' | INTAKE-MISSING | unitPrice | 52",
                ",4, | ,-4, | INTAKE-NOT-POSITIVE | qty | 47",
                ",4, | ,1e3, | INTAKE-INVALID-NUMBER | qty | 47",
                "3/20/2026 | 13/20/2026 | INTAKE-INVALID-DATE | needBy | 23",
                "3/20/2026 | soon | INTAKE-INVALID-DATE | needBy | 23",
                "Dana Reyes | Nobody Known | INTAKE-UNKNOWN-PERSON | requesterId | 12",
                "6100 | GL 6100 | INTAKE-INVALID-ID | glAccountId | 66",
                "Nitrile glove | '' | INTAKE-MISSING | description | 33"
            })
    void reportsABadCellAndTakesTheOthersOver(String old, String changed, String code, String field, int column) {
        IntakeResult result = second(old, changed);

        assertThat(codes(result)).containsExactly(code);
        assertThat(result.findings().get(0).context())
                .containsEntry("field", field)
                .containsEntry("request", "R-2")
                .containsEntry("at", "mercy.csv:3:" + column);
        assertThat(numbers(result)).containsExactly("R-1", "R-3");
        assertThat(result.rejected()).isEqualTo(1);
    }

    @Test
    void checksTheFacilityOfSharedSheets() {
        String header = "Facility," + HEADER;
        IntakeResult result = csv(header + "MERCY," + row("R-1") + "NOWHERE," + row("R-2") + "ST-ANNE," + row("R-3"));

        only(result, IntakeProblem.UNKNOWN_FACILITY);
        assertThat(numbers(result)).containsExactly("R-1", "R-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Nitrile\" glove", "Nitrile \"glove\"", "\"Nitrile glove", "\"Nitrile\"\" glove"})
    void losesOnlyTheRowWhoseQuotesAreBroken(String cell) {
        IntakeResult result = second("Nitrile glove", cell);

        assertThat(codes(result)).containsExactly("INTAKE-BROKEN-QUOTES");
        assertThat(result.findings().get(0).context().get("at")).startsWith("mercy.csv:3:");
        assertThat(numbers(result)).containsExactly("R-1", "R-3");
        assertThat(result.rejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-1,CC-100,\"Dana", "\"R-1,CC-100,Dana", "R-1,CC-100"})
    void takesNoRequisitionOverInPart(String brokenRow) {
        IntakeResult result = csv(HEADER + row("R-1") + brokenRow + "\n" + row("R-2"));

        assertThat(codes(result)).contains("INTAKE-BROKEN-SIBLING");
        assertThat(numbers(result)).containsExactly("R-2");
    }

    @Test
    void refusesRowsThatContradictEachOther() {
        IntakeResult result = csv(HEADER + row("R-1") + row("R-1").replace("3/20", "3/21") + row("R-2"));

        Finding finding = only(result, IntakeProblem.CONFLICT);
        assertThat(finding.context()).containsEntry("field", "needBy").containsEntry("at", "mercy.csv:3:23");
        assertThat(numbers(result)).containsExactly("R-2");
    }

    @Test
    void refusesARowWithoutANumberOrWithTooManyCells() {
        only(second("R-2", ""), IntakeProblem.MISSING);
        IntakeResult result = second("Par level", "Par level,more");

        assertThat(only(result, IntakeProblem.COLUMN_COUNT).context())
                .containsEntry("expected", "11")
                .containsEntry("found", "12");
        assertThat(numbers(result)).containsExactly("R-1", "R-3");
    }

    @Test
    void refusesASheetItDoesNotKnowTheColumnsOf() {
        only(csv(HEADER.replace("Notes", "Colour") + row("R-1")), IntakeProblem.HEADER);
        only(csv(HEADER.replace("Notes", "Qty") + row("R-1")), IntakeProblem.DUPLICATE_KEY);
        only(csv(HEADER.replace(",GL", "") + row("R-1")), IntakeProblem.MISSING);
    }

    @Test
    void refusesBytesThatAreNotUtf8InTheRowTheyStandIn() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((HEADER + row("R-1")).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(row("R-2").replace("Par level", "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(row("R-3").replace("Par level", "Caf\u00e9").getBytes(StandardCharsets.UTF_8));
        IntakeResult result = csv(bytes.toByteArray());

        only(result, IntakeProblem.INVALID_TEXT);
        assertThat(numbers(result)).containsExactly("R-1", "R-3");
    }

    @Test
    void saysThatAFileHoldsNothing() {
        only(csv(""), IntakeProblem.EMPTY);
        assertThat(csv(HEADER).findings()).isEmpty();
        assertThat(csv(HEADER).requisitions()).isEmpty();
    }

    @Test
    void acceptsALastRowWithoutALineEnd() {
        assertThat(numbers(csv(HEADER + row("R-1").strip()))).containsExactly("R-1");
    }

    @Test
    void keepsFormulasAsTheTextTheyAre() {
        IntakeRequisition requisition = csv(HEADER + row("R-1").replace("Nitrile glove", "=1+1"))
                .requisitions()
                .get(0);

        assertThat(requisition.lines().get(0).description()).isEqualTo("=1+1");
    }
}
