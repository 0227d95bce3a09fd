package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.TaxCategory;
import io.bursar.erp.documents.TaxSubtotal;
import io.bursar.erp.documents.TaxTotal;
import io.bursar.model.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tax in the document currency; the same tax again in the currency of the books is left out. */
final class UblTaxes {

    private static final String AMOUNT = "cbc:TaxAmount";

    private UblTaxes() {}

    static TaxTotal of(Node root) {
        String bookCurrency = root.text("cbc:TaxCurrencyCode");
        List<Node> totals = root.children("cac:TaxTotal").stream()
                .filter(total -> !inBookCurrency(total, bookCurrency))
                .toList();
        Money sum = totals.stream()
                .map(total -> total.requiredMoney(AMOUNT))
                .reduce(Money.zero(root.currency()), Money::plus);
        List<TaxSubtotal> subtotals = totals.stream()
                .flatMap(total -> total.children("cac:TaxSubtotal").stream())
                .map(UblTaxes::subtotal)
                .toList();
        return new TaxTotal(sum, subtotals);
    }

    private static boolean inBookCurrency(Node total, @Nullable String bookCurrency) {
        return bookCurrency != null
                && !bookCurrency.equals(total.currency().getCurrencyCode())
                && total.child(AMOUNT)
                        .map(amount -> bookCurrency.equals(amount.attribute("currencyID")))
                        .orElse(false);
    }

    private static TaxSubtotal subtotal(Node node) {
        return new TaxSubtotal(
                node.requiredMoney("cbc:TaxableAmount"),
                node.requiredMoney(AMOUNT),
                category(node.required("cac:TaxCategory")));
    }

    static TaxCategory category(Node node) {
        return new TaxCategory(
                node.requiredText("cbc:ID"),
                node.decimal("cbc:Percent"),
                node.texts("cbc:TaxExemptionReason").stream().findFirst().orElse(null));
    }
}
