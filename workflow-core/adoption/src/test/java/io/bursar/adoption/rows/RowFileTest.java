package io.bursar.adoption.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RowFileTest {

    @Test
    void linesUnderOneKeyAreTheItemsOfOneRow() {
        Rows rows =
                csv("key,state,data.lines[].qty,data.lines[].uom", "PO-1,OPEN,5,BX", "PO-1,,7,EA", "PO-2,OPEN,1,EA");
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.read()).hasSize(2);
        Row first = rows.read().get(0);
        assertThat(first.text("state")).contains("OPEN");
        assertThat(first.records("data.lines"))
                .extracting(line -> line.text("qty").orElse(""))
                .containsExactly("5", "7");
        assertThat(first.at("data.lines.1.qty")).hasToString("3:7");
    }

    @Test
    void aCellInQuotesMayHaveCommasAndQuotes() {
        Rows rows = csv("key,name", "A,\"Meridian, \"\"the\"\" supplier\"");
        assertThat(rows.read().get(0).text("name")).contains("Meridian, \"the\" supplier");
    }

    @Test
    void aBadLineSaysWhereAndTakesNothingWithIt() {
        Rows rows = csv("key,name", "A,one", "B,\"open", "C", "A,again", ",nobody", "D,four");
        assertThat(rows.read()).extracting(Row::key).containsExactly("A", "D");
        assertThat(rows.problems())
                .extracting(problem -> problem.at() + " " + problem.finding().code())
                .containsExactly("3:1 ROW_QUOTE", "4:1 ROW_CELLS", "5:1 ROW_KEY_TWICE", "6:1 ROW_KEY_MISSING");
        assertThat(rows.count()).isEqualTo(6);
    }

    @Test
    void aHeaderNamesEachFieldOnceAndTheKey() {
        assertThat(csv("name,state", "A,B").problems())
                .extracting(problem -> problem.finding().code())
                .containsExactly("ROW_HEADER");
        assertThat(csv("key,key", "A,B").problems())
                .extracting(problem -> problem.finding().code())
                .containsExactly("ROW_HEADER");
    }

    @Test
    void anObjectPerLineKeepsItsFieldsAndTheirPlaces() {
        Rows rows = json("{\"key\":\"A\",\"data\":{\"qty\":5,\"flag\":true,\"lines\":[{\"n\":1.50}]}}");
        Row row = rows.read().get(0);
        assertThat(row.text("data.qty")).contains("5");
        assertThat(row.text("data.flag")).contains("true");
        assertThat(row.records("data.lines").get(0).decimal("n").orElseThrow()).isEqualByComparingTo("1.5");
        assertThat(row.at("data.qty").column()).isEqualTo(20);
    }

    @Test
    void whatIsNoObjectIsListed() {
        Rows rows = json(
                "{\"key\":\"A\"}",
                "[1]",
                "{\"key\":\"B\"} {}",
                "{\"key\":\"C\",\"key\":\"D\"}",
                "{\"a\":",
                "{\"key\":\"E\"}");
        assertThat(rows.read()).extracting(Row::key).containsExactly("A", "E");
        assertThat(rows.problems())
                .extracting(
                        problem -> problem.at().line() + " " + problem.finding().code())
                .containsExactly("2 ROW_NOT_AN_OBJECT", "3 ROW_NOT_AN_OBJECT", "4 ROW_MALFORMED", "5 ROW_MALFORMED");
    }

    @Test
    void depthAndSizeHaveLimits() {
        String deep = "{\"key\":\"A\",\"a\":" + "[".repeat(RowLimits.MAX_DEPTH) + "]".repeat(RowLimits.MAX_DEPTH) + "}";
        String items = "{\"key\":\"B\",\"a\":[" + "1,".repeat(RowLimits.MAX_ITEMS) + "1]}";
        String atLimit = "{\"key\":\"C\",\"a\":[" + "1,".repeat(RowLimits.MAX_ITEMS - 1) + "1]}";
        String line = "{\"key\":\"D\",\"a\":\"" + "x".repeat(RowLimits.MAX_LINE) + "\"}";
        Rows rows = json(deep, items, atLimit, line);
        assertThat(rows.read()).extracting(Row::key).containsExactly("C");
        assertThat(rows.problems())
                .extracting(problem -> problem.finding().code())
                .containsExactlyInAnyOrder("ROW_MALFORMED", "ROW_TOO_LARGE", "ROW_LINE_TOO_LONG");
    }

    @Test
    void theRowsBehindTheLimitAreNotRead() {
        StringBuilder text = new StringBuilder("key\n");
        for (int i = 0; i <= RowLimits.MAX_ROWS; i++) {
            text.append('K').append(i).append('\n');
        }
        Rows rows = RowFile.of("many.csv", text.toString().getBytes(StandardCharsets.UTF_8))
                .rows();
        assertThat(rows.read()).hasSize(RowLimits.MAX_ROWS);
        assertThat(rows.problems())
                .extracting(problem -> problem.finding().code())
                .containsExactly("ROW_TOO_MANY");
    }

    @Test
    void aLineThatIsNotUtf8CostsItselfOnly() {
        byte[] bytes = "key\nA\n?\nB\n".getBytes(StandardCharsets.UTF_8);
        bytes[6] = (byte) 0xFF;
        Rows rows = RowFile.of("a.csv", bytes).rows();
        assertThat(rows.read()).extracting(Row::key).containsExactly("A", "B");
        assertThat(rows.problems())
                .extracting(problem -> problem.finding().code())
                .containsExactly("ROW_NOT_UTF8");
    }

    private static Rows csv(String... lines) {
        return RowFile.of("a.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .rows();
    }

    private static Rows json(String... lines) {
        return RowFile.of("a.jsonl", String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .rows();
    }
}
