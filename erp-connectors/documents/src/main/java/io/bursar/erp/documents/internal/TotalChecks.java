package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.AllowanceCharge;
import io.bursar.erp.documents.MonetaryTotals;
import io.bursar.erp.documents.SupplierDocument;
import io.bursar.erp.documents.TaxSubtotal;
import io.bursar.erp.documents.UblRule;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Whether the totals follow from the parts (EN 16931 BR-CO-10 to 17), within {@link #TOLERANCE}. */
final class TotalChecks {

    static final String TOTALS = "cac:LegalMonetaryTotal";

    /** How far a sum may be off, in the document currency (controls §5, header). */
    static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Node node;

    private TotalChecks(Node node) {
        this.node = node;
    }

    static void run(Node root, SupplierDocument document) {
        MonetaryTotals totals = document.totals();
        new TotalChecks(root.required(TOTALS)).totals(document, totals);
        taxes(root, document);
    }

    private void totals(SupplierDocument document, MonetaryTotals totals) {
        equal(UblRule.SUM_OF_LINES, sum(document.lines().stream().map(line -> line.amount())), totals.lineExtension());
        equal(UblRule.SUM_OF_ALLOWANCES, sum(document, false), totals.allowances());
        equal(UblRule.SUM_OF_CHARGES, sum(document, true), totals.charges());
        equal(
                UblRule.TAX_EXCLUSIVE_TOTAL,
                sum(Stream.of(totals.lineExtension(), totals.allowances().negated(), totals.charges())),
                totals.taxExclusive());
        equal(
                UblRule.TAX_INCLUSIVE_TOTAL,
                sum(Stream.of(totals.taxExclusive(), document.tax().amount())),
                totals.taxInclusive());
        equal(
                UblRule.PAYABLE_TOTAL,
                sum(Stream.of(totals.taxInclusive(), totals.prepaid().negated(), totals.rounding())),
                totals.payable());
    }

    private static void taxes(Node root, SupplierDocument document) {
        List<TaxSubtotal> subtotals = document.tax().subtotals();
        root.first("cac:TaxTotal").filter(total -> !subtotals.isEmpty()).ifPresent(total -> {
            TotalChecks checks = new TotalChecks(total);
            checks.equal(
                    UblRule.SUM_OF_TAX,
                    sum(subtotals.stream().map(TaxSubtotal::tax)),
                    document.tax().amount());
            checks.equal(
                    UblRule.TAX_BASE,
                    sum(subtotals.stream().map(TaxSubtotal::taxable)),
                    document.totals().taxExclusive());
            subtotals.forEach(checks::rate);
        });
    }

    private void rate(TaxSubtotal subtotal) {
        BigDecimal percent = subtotal.category().percent();
        if (percent != null) {
            BigDecimal exact = subtotal.taxable().amount().multiply(percent).divide(HUNDRED);
            equal(
                    UblRule.TAX_RATE,
                    exact.setScale(subtotal.tax().amount().scale(), RoundingMode.HALF_UP),
                    subtotal.tax());
        }
    }

    private void equal(UblRule rule, BigDecimal expected, Money stated) {
        if (!within(expected, stated.amount())) {
            node.report(rule, expected, stated.amount());
        }
    }

    static boolean within(BigDecimal expected, BigDecimal stated) {
        return expected.subtract(stated).abs().compareTo(TOLERANCE) <= 0;
    }

    private static BigDecimal sum(SupplierDocument document, boolean charges) {
        return sum(document.allowanceCharges().stream()
                .filter(part -> part.charge() == charges)
                .map(AllowanceCharge::amount));
    }

    /** Outside Money, whose limit a hostile document could reach by adding up. */
    private static BigDecimal sum(Stream<Money> amounts) {
        return amounts.map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
