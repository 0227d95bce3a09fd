package io.bursar.controls.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceNumberTest {

    @ParameterizedTest
    @CsvSource({
        "INV-00123, 123",
        "inv 123, 123",
        "00123, 123",
        "00123A, 123A",
        "Invoice No. 123, 123",
        "BILL#77-B, 77B",
        "INVERNESS, INVERNESS",
        "INV-A1, INVA1",
        "0000, 0",
        "１２３, 123",
        "'--', ''",
    })
    void takesAwayTheWaysOfWriting(String written, String normalised) {
        assertThat(InvoiceNumber.of(written).normalised()).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({
        "1001, 1001, true",
        "1001, 1002, true",
        "1001, 10O1, true",
        "1001, I00I, true",
        "O1001, 1001, true",
        "1001, 11001, true",
        "1001, 100, true",
        "1001, 1010, false",
        "1001, 2002, false",
        "1001, 100123, false",
        "'-', 1, false",
    })
    void noticesMisreadings(String one, String other, boolean resembles) {
        assertThat(InvoiceNumber.of(one).resembles(InvoiceNumber.of(other))).isEqualTo(resembles);
        assertThat(InvoiceNumber.of(other).resembles(InvoiceNumber.of(one))).isEqualTo(resembles);
    }

    @Property(tries = 500)
    void oneEditIsWhatTheFullDistanceSays(
            @ForAll @CharRange(from = '7', to = '9') @StringLength(min = 1, max = 5) String one,
            @ForAll @CharRange(from = '7', to = '9') @StringLength(min = 1, max = 5) String other) {
        assertThat(new InvoiceNumber(one).resembles(new InvoiceNumber(other))).isEqualTo(distance(one, other) <= 1);
    }

    @Test
    void isReadUpToTheLimit() {
        assertThat(InvoiceNumber.of("7".repeat(InvoiceNumber.MAX_LENGTH)).present())
                .isTrue();
        assertThatThrownBy(() -> InvoiceNumber.of("7".repeat(InvoiceNumber.MAX_LENGTH + 1)))
                .isInstanceOf(BursarException.class);
    }

    private static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                    int edit = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
                    table[i][j] = Math.min(edit, table[i - 1][j - 1] + change);
                }
            }
        }
        return table[one.length()][other.length()];
    }
}
