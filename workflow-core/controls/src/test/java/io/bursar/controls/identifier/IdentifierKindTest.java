package io.bursar.controls.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.finding.Finding;
import io.bursar.model.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example of controls §4. */
class IdentifierKindTest {

    @ParameterizedTest
    @CsvSource({
        "NPI, 1234567893, 1234567893",
        "NPI, 1679462592, 1679462592",
        "NPI, ' 2003456789 ', 2003456789",
        "ABA_ROUTING, 021000021, 021000021",
        "ABA_ROUTING, 011000015, 011000015",
        "ABA_ROUTING, 122105155, 122105155",
        "IBAN, GB82WEST12345698765432, GB82WEST12345698765432",
        "IBAN, de89 3704 0044 0532 0130 00, DE89370400440532013000",
        "IBAN, NL91ABNA0417164300, NL91ABNA0417164300",
        "IBAN, FR1420041010050500013M02606, FR1420041010050500013M02606",
        "EIN, 12-3456789, 12-3456789",
        "EIN, 91-1144442, 91-1144442",
        "EIN, 47-1234567, 47-1234567",
        "SSN, 123-45-6789, 123-45-6789",
        "ITIN, 912-70-1234, 912-70-1234",
        "GTIN, 00614141000012, 00614141000012",
        "GTIN, 10614141000019, 10614141000019",
        "GTIN, 4006381333931, 04006381333931",
        "GTIN, 036000291452, 00036000291452",
        "GTIN, 96385074, 00000096385074",
        "GLN, 0614141000005, 0614141000005",
        "SSCC, 106141412345678908, 106141412345678908",
        "DEA_NUMBER, AB1234563, AB1234563",
        "DEA_NUMBER, bb1388568, BB1388568",
        "UNSPSC, 42142500, 42142500",
        "NDC, 1234-5678-90, 01234-5678-90",
        "NDC, 12345-678-90, 12345-0678-90",
        "NDC, 12345-6789-0, 12345-6789-00",
        "NDC, 01234-5678-90, 01234-5678-90",
    })
    void holds(IdentifierKind kind, String text, String normalised) {
        assertThat(kind.check(text).normalised()).contains(normalised);
        assertThat(kind.check(text).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NPI, 1234567890, ID_CHECKSUM",
        "NPI, 3234567899, ID_RANGE",
        "NPI, 123456789, ID_FORMAT",
        "ABA_ROUTING, 021000012, ID_CHECKSUM",
        "ABA_ROUTING, 123456789, ID_CHECKSUM",
        "ABA_ROUTING, 000000000, ID_RANGE",
        "IBAN, GB82WEST12345698765433, ID_CHECKSUM",
        "IBAN, GB28WEST12345698765432, ID_CHECKSUM",
        "IBAN, GB82WEST1234569876543, ID_LENGTH",
        "IBAN, ZZ82WEST12345698765432, ID_RANGE",
        "EIN, 9-11144442, ID_FORMAT",
        "SSN, 000-12-3456, ID_RANGE",
        "SSN, 666-12-3456, ID_RANGE",
        "SSN, 900-00-0000, ID_RANGE",
        "SSN, 123-00-4567, ID_RANGE",
        "SSN, 123-45-0000, ID_RANGE",
        "ITIN, 912-66-1234, ID_RANGE",
        "ITIN, 912-69-1234, ID_RANGE",
        "ITIN, 912-89-1234, ID_RANGE",
        "ITIN, 912-93-1234, ID_RANGE",
        "ITIN, 812-70-1234, ID_RANGE",
        "GTIN, 10614141000010, ID_CHECKSUM",
        "GTIN, 4006381333932, ID_CHECKSUM",
        "GTIN, 123456789, ID_FORMAT",
        "GLN, 0614141000006, ID_CHECKSUM",
        "SSCC, 106141412345678909, ID_CHECKSUM",
        "DEA_NUMBER, AB1234567, ID_CHECKSUM",
        "DEA_NUMBER, A11234563, ID_FORMAT",
        "UNSPSC, 4214250, ID_FORMAT",
        "UNSPSC, 00112233, ID_RANGE",
        "NDC, 1234567890, ID_AMBIGUOUS",
        "NDC, 01234567890, ID_AMBIGUOUS",
        "NDC, 1234-567-90, ID_FORMAT",
    })
    void doesNotHold(IdentifierKind kind, String text, String finding) {
        assertThat(kind.check(text).holds()).isFalse();
        assertThat(kind.check(text).findings()).extracting(Finding::code).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource({"10614141000010, 9", "4006381333932, 1"})
    void saysWhichCheckDigitItExpects(String gtin, String expected) {
        assertThat(IdentifierKind.GTIN.check(gtin).findings().get(0).context()).containsEntry("expected", expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"07-1234567", "89-1234567", "00-1234567"})
    void anEmployerNumberWithAPrefixNotOnTheListIsAWarning(String ein) {
        assertThat(IdentifierKind.EIN.check(ein).holds()).isTrue();
        assertThat(IdentifierKind.EIN.check(ein).findings())
                .extracting(Finding::code, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ID_PREFIX", Severity.WARN));
    }

    @Test
    void theNpiCheckDigitDoesNotSeeZeroNineSwapped() {
        assertThat(IdentifierKind.NPI.check("1209056781").holds()).isTrue();
        assertThat(IdentifierKind.NPI.check("1290056781").holds()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(IdentifierKind.class)
    void looksAtNothingEmptyOrOverTheLimit(IdentifierKind kind) {
        String over = "1".repeat(IdentifierKind.MAX_LENGTH + 1);

        assertThat(kind.check(" ").holds()).isFalse();
        assertThat(kind.check(over).findings()).extracting(Finding::code).containsExactly("ID_FORMAT");
        assertThat(IdentifierKind.ofCode(kind.code())).contains(kind);
    }

    @Test
    void charactersOfOtherScriptsDoNotCount() {
        assertThat(IdentifierKind.DEA_NUMBER.check("\u0131B1234563").holds()).isFalse();
        assertThat(IdentifierKind.NPI.check("١٢٣٤٥٦٧٨٩٣").holds()).isFalse();
    }

    @Test
    void neitherFindingsNorTextShowWhatIsRestricted() {
        String bad = IdentifierKind.SSN.check("666-12-3456").toString();
        String good = IdentifierKind.SSN.check("123-45-6789").toString();

        assertThat(bad).doesNotContain("3456");
        assertThat(good).contains("*****6789").doesNotContain("123-45");
        assertThat(IdentifierKind.IBAN.check("GB82WEST12345698765432").toString())
                .doesNotContain("1234569876");
        assertThat(IdentifierKind.SSN.show("6789")).isEqualTo("*****");
    }
}
