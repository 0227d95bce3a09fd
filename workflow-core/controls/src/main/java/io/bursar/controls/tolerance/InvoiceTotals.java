package io.bursar.controls.tolerance;

import io.bursar.model.finding.Finding;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The figures at the foot of an invoice (controls §5). Its arithmetic is enterprise-fixed: no policy loosens it.
 *
 * <pre>{@code
 * new InvoiceTotals(lines, tax, freight, gross).check().passed();
 * }</pre>
 *
 * @param lines the amounts of the lines
 * @param tax the tax
 * @param freight the freight
 * @param gross what the supplier asks for in all
 */
public record InvoiceTotals(List<Money> lines, Money tax, Money freight, Money gross) {

    /** Most lines of one invoice. */
    public static final int MAX_LINES = 5_000;

    /** How far sum and gross may differ, either way. */
    public static final BigDecimal ALLOWED = new BigDecimal("0.01");

    /** Copies, and refuses more than the limit. */
    public InvoiceTotals {
        Objects.requireNonNull(tax, "tax");
        Objects.requireNonNull(freight, "freight");
        Objects.requireNonNull(gross, "gross");
        lines = List.copyOf(lines);
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("An invoice has too many lines");
        }
    }

    /** Gross minus everything it should consist of; fails with {@code CURRENCY_MISMATCH} across currencies. */
    public Money difference() {
        Money sum = tax.plus(freight);
        for (Money line : lines) {
            sum = sum.plus(line);
        }
        return gross.minus(sum);
    }

    /** Passes when lines, tax and freight make up the gross within a cent. */
    public ToleranceResult check() {
        return ToleranceResult.compare(
                difference().abs().amount(),
                ALLOWED,
                Finding.error("INV_HEADER_SUM", "Lines, tax and freight do not make up the gross amount"));
    }
}
