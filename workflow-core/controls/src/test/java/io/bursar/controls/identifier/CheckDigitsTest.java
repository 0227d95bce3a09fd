package io.bursar.controls.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked sums of controls §4. */
class CheckDigitsTest {

    @ParameterizedTest
    @CsvSource({"808401234567890, 67", "808401234567893, 70", "808403234567899, 80"})
    void luhn(String digits, int sum) {
        assertThat(CheckDigits.luhnSum(digits)).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"021000021, 30", "011000015, 20", "122105155, 70", "021000012, 24", "123456789, 159", "000000000, 0"})
    void routing(String digits, int sum) {
        assertThat(CheckDigits.weightedSum(digits, 3, 7, 1)).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"0061414100001, 48", "1061414100001, 51", "400638133393, 89", "03600029145, 58"})
    void gs1(String body, int sum) {
        assertThat(CheckDigits.gs1Sum(body)).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"123456, 33", "138856, 48"})
    void dea(String digits, int sum) {
        assertThat(CheckDigits.weightedSum(digits, 1, 2)).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"WEST12345698765432GB82, 1", "WEST12345698765433GB82, 28", "WEST12345698765432GB28, 44"})
    void iban(String rearranged, int remainder) {
        assertThat(CheckDigits.remainder97(rearranged)).isEqualTo(remainder);
    }

    @Test
    void theListsAreRead() {
        assertThat(DataFile.ibanLengths()).hasSize(89).containsEntry("NO", 15).containsEntry("RU", 33);
        assertThat(DataFile.einPrefixes()).hasSize(83).contains("01", "99").doesNotContain("00", "07", "89");
    }
}
