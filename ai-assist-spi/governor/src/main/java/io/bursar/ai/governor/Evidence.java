package io.bursar.ai.governor;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What a certificate rests on: outcomes that people reviewed without seeing the suggestion, or in the shadow of it
 * (controls §9). It proves an error of at most {@code alpha} when so few errors among so many would be seen with a
 * probability of at most {@code delta} if the error were larger.
 *
 * <pre>{@code
 * new Evidence(new BigDecimal("0.05"), new BigDecimal("0.05"), 251, 6).proves();   // true: at most 4.7 %
 * }</pre>
 *
 * @param alpha the error that is tolerated, above 0 and at most {@link #MOST_ERROR}
 * @param delta how often the proof may be wrong, above 0 and at most {@link #MOST_DOUBT}
 * @param reviewed how many items were reviewed, at most {@value #MAX_ITEMS}
 * @param wrong how many of them were wrong
 */
public record Evidence(BigDecimal alpha, BigDecimal delta, int reviewed, int wrong) {

    /** The largest error that is ever tolerated (controls §9). */
    public static final BigDecimal MOST_ERROR = new BigDecimal("0.05");

    /** How often a proof may be wrong at most (controls §9). */
    public static final BigDecimal MOST_DOUBT = new BigDecimal("0.05");

    /** Most items of one review. */
    public static final int MAX_ITEMS = 1_000_000;

    /** Checks the numbers. */
    public Evidence {
        boolean fits = alpha.signum() > 0
                && alpha.compareTo(MOST_ERROR) <= 0
                && delta.signum() > 0
                && delta.compareTo(MOST_DOUBT) <= 0
                && reviewed >= 0
                && reviewed <= MAX_ITEMS
                && wrong >= 0
                && wrong <= reviewed;
        if (!fits) {
            throw new BursarException(
                    FailureCode.INVALID_POLICY, "The evidence of a certificate is outside its limits", Map.of());
        }
    }

    /** Whether it proves what it claims. */
    public boolean proves() {
        return BinomialTail.atMost(wrong, reviewed, alpha.doubleValue()) <= delta.doubleValue();
    }

    /** The error rate that it does not rule out, rounded up to four decimals: what a certificate prints. */
    public BigDecimal upperBound() {
        return BigDecimal.valueOf(BinomialTail.upperBound(wrong, reviewed, delta.doubleValue()))
                .setScale(4, RoundingMode.CEILING);
    }
}
