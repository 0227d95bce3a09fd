package io.bursar.controls.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.tolerance.Rational;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class NameValuesTest {

    @Test
    void theListsHoldFormsLettersAndStreetWordsAndNoRemarks() {
        assertThat(NameLists.legalForms())
                .contains("INC", "A DELAWARE CORPORATION")
                .noneMatch(form -> form.isEmpty() || form.startsWith("#"));
        assertThat(NameLists.letters()).containsEntry((int) 'Æ', "AE").containsEntry((int) 'Ø', "O");
        assertThat(NameLists.streetWords())
                .containsEntry("AVENUE", "AVE")
                .containsEntry("ALLEY", "ALY")
                .noneSatisfy((word, shorter) -> assertThat(word).startsWith("#"));
    }

    @Test
    void aCommonBeginningCountsOnlyAboveSevenTenths() {
        assertThat(JaroWinkler.atMost(10, 12, 6, 4)).isEqualTo(similarity(7, 10));
        assertThat(JaroWinkler.atMost(10, 10, 10, 4)).isEqualTo(Similarity.EQUAL);
    }

    @Test
    void twoAddressesAreInOneStateOrPlaceOnlyWhereBothSaySo() {
        PostalAddress dayton = PostalAddress.of("9 Elm Street", "OH", "45402");
        PostalAddress austin = PostalAddress.of("9 Elm Street", "TX", "73301");

        assertThat(dayton.sameState(austin)).isFalse();
        assertThat(dayton.samePlace(austin)).isFalse();
        assertThat(dayton.sameZip(austin)).isFalse();
        assertThat(dayton.sameZip(PostalAddress.of("1 Oak Avenue", "OH", "45402-0001")))
                .isTrue();
        assertThat(PostalAddress.UNKNOWN.sameState(PostalAddress.UNKNOWN)).isFalse();
        assertThat(PostalAddress.UNKNOWN.sameZip(PostalAddress.UNKNOWN)).isFalse();
    }

    @Test
    void organisationsAreAsAlikeAsTheirNames() {
        OrganizationName acme = OrganizationName.of("Acme Surgical, Inc.");

        assertThat(acme.similarTo(OrganizationName.of("ACME SURGICAL LLC"))).isEqualTo(Similarity.EQUAL);
        assertThat(acme.similarTo(OrganizationName.of("Xyz"))).isLessThan(Similarity.EQUAL);
    }

    @Test
    void aPersonWithoutANameIsNotPresent() {
        assertThat(PersonName.of("", "Plato").present()).isTrue();
        assertThat(PersonName.of(" ", "–").present()).isFalse();
    }

    @Test
    void aSimilarityLiesBetweenNothingAndEqual() {
        assertThat(similarity(0, 1)).isEqualTo(Similarity.NONE).isLessThan(similarity(1, 2));
        assertThat(similarity(1, 1)).isEqualTo(Similarity.EQUAL).isGreaterThan(similarity(1, 2));
        assertThat(similarity(1, 3)).hasToString("0.3333");
        assertThatThrownBy(() -> similarity(-1, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> similarity(10, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Similarity similarity(long numerator, long denominator) {
        return new Similarity(new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)));
    }
}
