package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.AllowanceCharge;
import io.bursar.erp.documents.DocumentLine;
import io.bursar.erp.documents.LinePrice;
import io.bursar.erp.documents.UblRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What each line of a readable document is held to. */
final class LineChecks {

    private LineChecks() {}

    static void run(List<Node> nodes, List<DocumentLine> lines) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            DocumentLine line = lines.get(i);
            if (!ids.add(line.id())) {
                nodes.get(i).report(UblRule.REPEATED_LINE_ID);
            }
            check(nodes.get(i), line);
        }
    }

    private static void check(Node node, DocumentLine line) {
        LinePrice price = line.price();
        BigDecimal quantity = line.quantity();
        if (price != null && price.amount().amount().signum() < 0) {
            node.report(UblRule.NEGATIVE_PRICE);
        } else if (quantity != null && contradicts(line, quantity)) {
            node.report(UblRule.NEGATIVE_QUANTITY);
        } else if (quantity != null && price != null) {
            amount(node, line, price, quantity);
        }
    }

    /** A line may take back what another bills, but then quantity and amount are both below zero. */
    private static boolean contradicts(DocumentLine line, BigDecimal quantity) {
        int amount = line.amount().amount().signum();
        boolean plain = line.allowanceCharges().isEmpty();
        return quantity.signum() * amount < 0 && (plain || quantity.signum() < 0);
    }

    private static void amount(Node node, DocumentLine line, LinePrice price, BigDecimal quantity) {
        int scale = line.amount().amount().scale();
        BigDecimal expected =
                price.amount().amount().multiply(quantity).divide(price.baseQuantity(), scale, RoundingMode.HALF_UP);
        for (AllowanceCharge part : line.allowanceCharges()) {
            expected = expected.add(part.signed().amount());
        }
        if (!TotalChecks.within(expected, line.amount().amount())) {
            node.report(UblRule.LINE_AMOUNT, expected, line.amount().amount());
        }
    }
}
