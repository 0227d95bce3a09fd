package io.bursar.ai.governor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bursar.model.finding.BursarException;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

    private static Evidence evidence(String alpha, int reviewed, int wrong) {
        return new Evidence(new BigDecimal(alpha), new BigDecimal("0.05"), reviewed, wrong);
    }

    /** The smallest samples that certify with so many errors (controls §9). */
    @ParameterizedTest
    @CsvSource({
        "0.01, 0, 299", "0.01, 1, 473", "0.01, 2, 628", "0.01, 3, 773", "0.01, 5, 1049", "0.01, 10, 1693",
                "0.01, 20, 2902",
        "0.02, 0, 149", "0.02, 1, 236", "0.02, 2, 313", "0.02, 3, 386", "0.02, 5, 523", "0.02, 10, 845",
                "0.02, 20, 1449",
        "0.05, 0, 59", "0.05, 1, 93", "0.05, 2, 124", "0.05, 3, 153", "0.05, 5, 208", "0.05, 10, 336", "0.05, 20, 577"
    })
    void soManyReviewedOutcomesProveItAndOneFewerDoesNot(String alpha, int wrong, int reviewed) {
        assertThat(evidence(alpha, reviewed, wrong).proves()).isTrue();
        assertThat(evidence(alpha, reviewed - 1, wrong).proves()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"118, 1, 0.0396", "212, 4, 0.0427", "251, 6, 0.0466", "287, 9, 0.0541"})
    void printsTheErrorThatIsNotRuledOut(int reviewed, int wrong, BigDecimal bound) {
        assertThat(evidence("0.05", reviewed, wrong).upperBound())
                .isBetween(bound.subtract(new BigDecimal("0.0001")), bound.add(new BigDecimal("0.0001")));
    }

    @Property
    void provesExactlyWhereTheBoundIsWithinTheError(
            @ForAll @IntRange(min = 1, max = 2_000) int reviewed, @ForAll @IntRange(max = 60) int wrong) {
        Evidence evidence = evidence("0.05", reviewed, Math.min(wrong, reviewed));
        BigDecimal bound = evidence.upperBound();
        if (bound.compareTo(new BigDecimal("0.0499")) < 0) {
            assertThat(evidence.proves()).isTrue();
        } else if (bound.compareTo(new BigDecimal("0.0501")) > 0) {
            assertThat(evidence.proves()).isFalse();
        }
    }

    @Property
    void oneMoreErrorNeverMakesAProof(
            @ForAll @IntRange(min = 1, max = 2_000) int reviewed, @ForAll @IntRange(max = 60) int wrong) {
        int errors = Math.min(wrong, reviewed - 1);
        assertThat(evidence("0.05", reviewed, errors).proves()
                        || !evidence("0.05", reviewed, errors + 1).proves())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.051, 100, 0", "0, 100, 0", "0.05, -1, 0", "0.05, 10, 11", "0.05, 1000001, 0"})
    void refusesNumbersOutsideTheirLimits(String alpha, int reviewed, int wrong) {
        assertThatExceptionOfType(BursarException.class).isThrownBy(() -> evidence(alpha, reviewed, wrong));
    }
}
