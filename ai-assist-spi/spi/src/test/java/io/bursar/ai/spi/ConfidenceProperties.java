package io.bursar.ai.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bursar.model.finding.BursarException;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ConfidenceProperties {

    @Property
    void reachesAThresholdExactlyWhereItIsNotBelowIt(
            @ForAll @IntRange(max = 1_000_000) int score, @ForAll @IntRange(max = 1_000_000) int threshold) {
        assertThat(millionths(score).reaches(millionths(threshold))).isEqualTo(score >= threshold);
        assertThat(millionths(score).stricter(millionths(threshold))).isEqualTo(millionths(Math.max(score, threshold)));
    }

    @Property
    void isEqualWhateverZerosItWasWrittenWith(
            @ForAll @IntRange(max = 1_000_000) int score, @ForAll @IntRange(max = 5) int zeros) {
        BigDecimal written = BigDecimal.valueOf(score, 6).setScale(6 + zeros);

        assertThat(new Confidence(written)).isEqualTo(millionths(score));
        assertThat(Confidence.of(millionths(score).toString())).isEqualTo(millionths(score));
    }

    @Property
    void refusesWhatIsOutsideOfZeroToOne(@ForAll @IntRange(min = 1) int beyond) {
        assertThatExceptionOfType(BursarException.class)
                .isThrownBy(() -> new Confidence(BigDecimal.valueOf(-beyond, 6)));
        assertThatExceptionOfType(BursarException.class)
                .isThrownBy(() -> new Confidence(BigDecimal.ONE.add(BigDecimal.valueOf(beyond, 6))));
    }

    @Property(tries = 1)
    void refusesAFinerScoreThanSixDecimals() {
        assertThat(Confidence.of("0.999999").toString()).isEqualTo("0.999999");
        assertThatExceptionOfType(BursarException.class).isThrownBy(() -> Confidence.of("0.9999999"));
    }

    private static Confidence millionths(int score) {
        return new Confidence(BigDecimal.valueOf(score, 6));
    }
}
