package io.bursar.examples.healthsystem.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So many of so many.
 *
 * <pre>{@code
 * new Share(87, 100).text();   // 87.0 %
 * }</pre>
 *
 * @param part how many
 * @param whole of how many
 */
public record Share(long part, long whole) {

    /** In percent with one decimal; a dash where there is nothing to count. */
    public String text() {
        return whole == 0 ? "-" : percent().toPlainString() + " %";
    }

    /** In percent, half up to one decimal; zero where there is nothing to count. */
    public BigDecimal percent() {
        return whole == 0
                ? BigDecimal.ZERO
                : new BigDecimal(part).movePointRight(2).divide(new BigDecimal(whole), 1, RoundingMode.HALF_UP);
    }
}
