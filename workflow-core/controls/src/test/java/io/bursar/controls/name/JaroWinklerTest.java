package io.bursar.controls.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JaroWinklerTest {

    @ParameterizedTest
    @CsvSource({
        // Winkler's table of comparator values, as the literature prints it with three decimals
        "MARTHA, MARHTA, 0.961",
        "SHACKLEFORD, SHACKELFORD, 0.982",
        "DUNNINGHAM, CUNNIGHAM, 0.896",
        "NICHLESON, NICHULSON, 0.956",
        "JONES, JOHNSON, 0.832",
        "MASSEY, MASSIE, 0.933",
        "ABROMS, ABRAMS, 0.922",
        "HARDIN, MARTINEZ, 0.722",
        "JERALDINE, GERALDINE, 0.926",
        "MICHELLE, MICHAEL, 0.921",
        "JULIES, JULIUS, 0.933",
        "TANYA, TONYA, 0.880",
        "DWAYNE, DUANE, 0.840",
        "SEAN, SUSAN, 0.805",
        "JON, JOHN, 0.933",
        "DIXON, DICKSONX, 0.813",
        "CRATE, TRACE, 0.733",
        "FROG, FOG, 0.925",
        "FLY, ANT, 0.000",
        "ELEPHANT, HIPPO, 0.442",
    })
    void comparesLikeThePublishedTables(String one, String other, BigDecimal published) {
        assertThat(JaroWinkler.of(one, other).value().rounded(3)).isEqualTo(published);
    }

    @Test
    void aThresholdIsMetOrNotExactly() {
        // a threshold must not depend on floating point
        Similarity similarity = JaroWinkler.of("ABCDEFGHIJ", "ABCDEFGHIX");

        assertThat(similarity.value().toString()).isEqualTo("24/25");
        assertThat(similarity.atLeast(new BigDecimal("0.96"))).isTrue();
        assertThat(similarity.atLeast(new BigDecimal("0.9600001"))).isFalse();
    }

    @Test
    void nothingIsLikeNothingOnly() {
        assertThat(JaroWinkler.of("", "")).isEqualTo(Similarity.EQUAL);
        assertThat(JaroWinkler.of("", "A")).isEqualTo(Similarity.NONE);
        assertThat(JaroWinkler.of("A", "B")).isEqualTo(Similarity.NONE);
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsOne() {
        assertThat(JaroWinkler.of("\uD842\uDFB7A", "\uD842\uDFB7B")).isEqualTo(JaroWinkler.of("XA", "XB"));
    }

    @Test
    void isShownWithFourDecimals() {
        assertThat(JaroWinkler.of("MARTHA", "MARHTA").shown())
                .isEqualTo(new BigDecimal("0.96111").setScale(4, RoundingMode.HALF_UP));
    }
}
