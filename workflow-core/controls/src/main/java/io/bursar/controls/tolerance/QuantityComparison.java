package io.bursar.controls.tolerance;

import io.bursar.model.data.DecimalValue;
import io.bursar.model.finding.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that is billed on an order line beside what was received or ordered (controls §5, INV-I2). Compared in the unit
 * of the base, with exact fractions.
 *
 * <pre>{@code
 * new QuantityComparison(billedBefore, billedNow, received, QuantityBasis.RECEIVED)
 *     .within(BigDecimal.ZERO, units);
 * }</pre>
 *
 * @param billedToDate what earlier invoices billed
 * @param invoiced what this one bills
 * @param base what was received or ordered
 * @param basis which of the two the base is
 */
public record QuantityComparison(Quantity billedToDate, Quantity invoiced, Quantity base, QuantityBasis basis) {

    /** Decimals of the figures that explain. */
    public static final int SHOWN_DECIMALS = 6;

    /** Refuses null. */
    public QuantityComparison {
        Objects.requireNonNull(billedToDate, "billedToDate");
        Objects.requireNonNull(invoiced, "invoiced");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(basis, "basis");
    }

    /** Passes when everything billed is at most the base and so many percent of it; 2 means 2 %. */
    public ToleranceResult within(BigDecimal percent, UnitTable units) {
        Rational share = Rational.of(new DecimalValue(percent).value().movePointLeft(2));
        if (percent.signum() < 0) {
            throw new IllegalArgumentException("A tolerance cannot be negative");
        }
        Optional<Rational> before = units.convert(billedToDate, base.unit());
        Optional<Rational> now = units.convert(invoiced, base.unit());
        if (before.isEmpty() || now.isEmpty()) {
            return ToleranceResult.incomparable(Finding.error("INV_UOM", "No conversion joins the units of a line")
                    .with("billed", invoiced.unit())
                    .with("billedBefore", billedToDate.unit())
                    .with("base", base.unit()));
        }
        Rational whole = Rational.of(base.amount());
        Rational over = before.get().plus(now.get()).minus(whole);
        return decided(over, whole.times(share));
    }

    private ToleranceResult decided(Rational over, Rational allowed) {
        BigDecimal shownOver = over.rounded(SHOWN_DECIMALS).stripTrailingZeros();
        BigDecimal shownAllowed = allowed.rounded(SHOWN_DECIMALS).stripTrailingZeros();
        if (over.compareTo(allowed) <= 0) {
            return new ToleranceResult(shownOver, shownAllowed, true, List.of());
        }
        Finding finding = Finding.error(basis.hold(), "More is billed than the line allows")
                .with("unit", base.unit());
        return new ToleranceResult(
                shownOver, shownAllowed, false, List.of(ToleranceResult.explained(finding, shownOver, shownAllowed)));
    }
}
