package io.bursar.controls.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme Surgical, Inc. | ACME SURGICAL",
                "ACME  SURGICAL  INC | ACME SURGICAL",
                "Acme Surgical Incorporated | ACME SURGICAL",
                "The Children's Clinic, L.L.C. | CHILDRENS CLINIC",
                "Müller & Söhne GmbH | MULLER AND SOHNE",
                "Łódź Ærø Straße A/S | LODZ AERO STRASSE A S",
                "Northfield Bank, National Association | NORTHFIELD BANK",
                "Hill Dental P.C. | HILL DENTAL",
                "Hill Dental P. C. | HILL DENTAL",
                "Bright Co. Ltd. | BRIGHT",
                "Company | COMPANY",
                "The LLC | LLC",
                "３Ｍ Ｃｏ | 3M",
                "Company of Friends | COMPANY OF FRIENDS",
            })
    void anOrganisationsNameLosesTheWaysOfWritingIt(String written, String normalised) {
        assertThat(OrganizationName.of(written).normalised()).isEqualTo(normalised);
    }

    @Test
    void aNameWithoutALetterIsNotPresent() {
        assertThat(OrganizationName.of(" – ").present()).isFalse();
    }

    @Test
    void aNameAtTheLimitIsComparedAndALongerOneRefused() {
        String longest = "A".repeat(OrganizationName.MAX_LENGTH);

        assertThat(OrganizationName.of(longest).normalised()).isEqualTo(longest);
        assertThatThrownBy(() -> OrganizationName.of(longest + "A"))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.LIMIT_EXCEEDED))
                .hasMessageNotContaining("AAA");
    }

    @Test
    void aPersonIsComparedByGivenAndFamilyNameInEitherOrder() {
        PersonName name = PersonName.of("María-José", "O'Neill Jr., M.D.");

        assertThat(name.normalised()).isEqualTo("MARIA JOSE ONEILL");
        assertThat(name.forms()).containsExactly("MARIA JOSE ONEILL", "ONEILL MARIA JOSE");
        assertThat(PersonName.of("", "Do").family()).isEqualTo("DO");
        assertThat(PersonName.of("", "Plato").forms()).containsExactly("PLATO");
    }

    @Test
    void anAddressIsWrittenAsThePostOfficeDoes() {
        PostalAddress one = PostalAddress.of("120 North Main Street, Suite 4", "OH", "45402-1811");
        PostalAddress other = PostalAddress.of("120 N. MAIN ST STE 4", "oh", "45402");

        assertThat(one.street()).isEqualTo("120 N MAIN ST STE 4");
        assertThat(one.samePlace(other)).isTrue();
        assertThat(one.sameState(other)).isTrue();
        assertThat(PostalAddress.UNKNOWN.samePlace(PostalAddress.UNKNOWN)).isFalse();
        assertThat(PostalAddress.of("", "", "SW1A 1AA").zip5()).isEqualTo("SW1A1AA");
    }
}
