package io.bursar.ai.local;

import io.bursar.ai.spi.Confidence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/** Shares of evidence, in exact decimals so that every machine says the same. */
final class Posterior {

    private static final int DECIMALS = 4;

    private Posterior() {}

    /** The share that one weight has of all of them and of a rest that speaks for none of them; rounded down. */
    static Confidence of(BigDecimal weight, Collection<BigDecimal> all, BigDecimal rest) {
        BigDecimal total = all.stream().reduce(rest, BigDecimal::add);
        return total.signum() == 0
                ? Confidence.NONE
                : new Confidence(weight.divide(total, MathContext.DECIMAL64).setScale(DECIMALS, RoundingMode.DOWN));
    }
}
