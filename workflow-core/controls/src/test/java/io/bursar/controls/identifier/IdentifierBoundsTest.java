package io.bursar.controls.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.data.Sensitivity;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges at their first and last number. */
class IdentifierBoundsTest {

    @ParameterizedTest
    @ValueSource(strings = {"01", "12", "21", "32", "61", "72"})
    void routingNumbersOfTheseDistrictsAreUsed(String district) {
        assertThat(findings(IdentifierKind.ABA_ROUTING, district + "0000000")).doesNotContain("ID_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "13", "20", "33", "60", "73"})
    void routingNumbersBesideThemAreNot(String district) {
        assertThat(findings(IdentifierKind.ABA_ROUTING, district + "0000000")).containsExactly("ID_RANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "65", "70", "88", "90", "92", "94", "99"})
    void taxpayerNumbersOfTheseGroupsAreGiven(String group) {
        assertThat(findings(IdentifierKind.ITIN, "912-" + group + "-1234")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"49", "66", "69", "89", "93"})
    void taxpayerNumbersBesideThemAreNot(String group) {
        assertThat(findings(IdentifierKind.ITIN, "912-" + group + "-1234")).containsExactly("ID_RANGE");
    }

    @Test
    void personalNumbersAreWrittenWithTheirHyphens() {
        for (IdentifierKind kind : List.of(IdentifierKind.SSN, IdentifierKind.ITIN)) {
            assertThat(findings(kind, "912701234")).containsExactly("ID_FORMAT");
        }
    }

    @Test
    void aTextAtTheLimitIsStillLookedAt() {
        String spaced = "GB82WEST12345" + " ".repeat(42) + "698765432";

        assertThat(spaced).hasSize(IdentifierKind.MAX_LENGTH);
        assertThat(IdentifierKind.IBAN.check(spaced).normalised()).contains("GB82WEST12345698765432");
    }

    @Test
    void ofARestrictedTextTheEndIsShownFromNineCharactersOn() {
        assertThat(IdentifierKind.SSN.show("123456789")).isEqualTo("*****6789");
        assertThat(IdentifierKind.SSN.show("12345678")).isEqualTo("*****");
        assertThat(IdentifierKind.NPI.show("1234567893")).isEqualTo("1234567893");
    }

    @Test
    void everyKindSaysHowCarefullyItIsHandled() {
        assertThat(IdentifierKind.SSN.sensitivity()).isEqualTo(Sensitivity.PII_RESTRICTED);
        assertThat(IdentifierKind.IBAN.sensitivity()).isEqualTo(Sensitivity.FIN_RESTRICTED);
        assertThat(IdentifierKind.NPI.sensitivity()).isEqualTo(Sensitivity.PUBLIC);
    }

    @Test
    void aValueThatDoesNotHoldSaysWhy() {
        assertThatThrownBy(() -> new Ssn("666-12-3456"))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.context())
                                .containsEntry("kind", "SSN")
                                .containsEntry("findings", "[ID_RANGE]"));
    }

    @Test
    void theListsHoldEveryPrefixOfARangeWithTwoDigits() {
        assertThat(DataFile.einPrefixes())
                .contains("01", "06", "10", "16")
                .doesNotContain("00", "07", "010")
                .allMatch(prefix -> prefix.length() == 2);
        assertThat(DataFile.ibanLengths()).containsEntry("AD", 24).containsEntry("AL", 28);
    }

    private static List<String> findings(IdentifierKind kind, String text) {
        return kind.check(text).findings().stream().map(Finding::code).toList();
    }
}
