package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.DocumentLine;
import io.bursar.erp.documents.LineItem;
import io.bursar.erp.documents.LinePrice;
import io.bursar.erp.documents.LineReferences;
import io.bursar.erp.documents.SchemedId;
import io.bursar.erp.documents.UblRule;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of an invoice or credit note. */
final class UblLines {

    private UblLines() {}

    static DocumentLine of(Node line) {
        Optional<Node> quantity = line.child("cbc:InvoicedQuantity").or(() -> line.child("cbc:CreditedQuantity"));
        return new DocumentLine(
                line.requiredText("cbc:ID"),
                quantity.flatMap(UblScalars::decimal).orElse(null),
                quantity.map(node -> node.attribute("unitCode")).orElse(null),
                line.requiredMoney("cbc:LineExtensionAmount"),
                line.child("cac:Price").map(UblLines::price).orElse(null),
                references(line),
                item(line.required("cac:Item")),
                UblCharges.of(line));
    }

    private static LinePrice price(Node price) {
        UnitPrice amount = price.requiredUnitPrice("cbc:PriceAmount");
        BigDecimal base = Optional.ofNullable(price.decimal("cbc:BaseQuantity")).orElse(BigDecimal.ONE);
        if (base.signum() <= 0 || base.stripTrailingZeros().scale() > UnitPrice.MAX_DECIMALS) {
            price.child("cbc:BaseQuantity").ifPresent(node -> node.report(UblRule.INVALID_NUMBER));
            base = BigDecimal.ONE;
        }
        return new LinePrice(amount, base);
    }

    private static LineReferences references(Node line) {
        List<Node> orderLines = line.children("cac:OrderLineReference");
        if (orderLines.size() > 1) {
            orderLines.get(1).report(UblRule.SEVERAL_ORDER_LINES);
        }
        Optional<Node> order = orderLines.stream().findFirst();
        return new LineReferences(
                order.flatMap(reference -> reference.child("cac:OrderReference"))
                        .map(UblReferences::orderId)
                        .orElse(null),
                order.map(reference -> reference.text("cbc:LineID")).orElse(null),
                documentId(line, "cac:DespatchLineReference"),
                documentId(line, "cac:ReceiptLineReference"));
    }

    private static @Nullable String documentId(Node line, String reference) {
        return line.first(reference)
                .flatMap(node -> node.child("cac:DocumentReference"))
                .map(document -> document.text("cbc:ID"))
                .orElse(null);
    }

    private static LineItem item(Node item) {
        return new LineItem(
                item.requiredText("cbc:Name"),
                item.texts("cbc:Description").stream().findFirst().orElse(null),
                itemId(item, "cac:SellersItemIdentification")
                        .map(SchemedId::value)
                        .orElse(null),
                itemId(item, "cac:BuyersItemIdentification")
                        .map(SchemedId::value)
                        .orElse(null),
                itemId(item, "cac:StandardItemIdentification").orElse(null),
                classifications(item),
                item.first("cac:ClassifiedTaxCategory").map(UblTaxes::category).orElse(null));
    }

    private static Optional<SchemedId> itemId(Node item, String name) {
        return item.child(name).flatMap(identification -> Optional.ofNullable(identification.id("cbc:ID")));
    }

    private static List<SchemedId> classifications(Node item) {
        return item.children("cac:CommodityClassification").stream()
                .flatMap(node -> node.child("cbc:ItemClassificationCode").stream())
                .flatMap(code -> code.value().map(value -> new SchemedId(code.attribute("listID"), value)).stream())
                .toList();
    }
}
