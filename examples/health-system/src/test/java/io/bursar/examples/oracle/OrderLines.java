package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was billed per order line against what the requisition ordered (INV-I2) and at which price (controls §5). */
final class OrderLines implements CrossCaseRule {
    private final Map<String, Ordered> ordered = new HashMap<>();
    private final Map<String, List<Billed>> billed = new HashMap<>();

    private record Ordered(BigDecimal quantity, Optional<BigDecimal> price, String unit) {}

    private record Billed(
            String caseId,
            long seq,
            BigDecimal quantity,
            Optional<BigDecimal> price,
            String unit,
            Tolerances tolerances) {}

    @Override
    public void learn(CaseStory story) {
        if (story.workflow.equals(MoveTable.REQUISITION)) {
            for (String order : story.ordered) {
                story.field("lines").items().forEach(line -> order(order, line));
            }
        } else if (story.workflow.equals(MoveTable.INVOICE)
                && !story.field("docType").text().equals("CREDIT")) {
            story.effects.of(EffectBook.POST_INVOICE).stream()
                    .filter(story.effects::stands)
                    .forEach(post -> story.field("lines").items().forEach(line -> bill(story, post, line)));
        }
    }

    @Override
    public void judge(Findings findings) {
        billed.forEach((key, lines) -> {
            Ordered order = ordered.get(key);
            if (order != null) {
                quantity(order, lines, findings);
                lines.forEach(line -> price(order, line, findings));
            }
        });
    }

    private static void quantity(Ordered order, List<Billed> lines, Findings findings) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Billed line : lines) {
            sum = line.unit.equals(order.unit) ? sum.add(line.quantity) : sum;
            if (!line.tolerances.billable(sum, order.quantity)) {
                findings.add(new Finding(
                        "INV-I2",
                        line.caseId,
                        line.seq,
                        "billed " + sum.toPlainString() + " on an order line of " + order.quantity.toPlainString()));
                return;
            }
        }
    }

    private static void price(Ordered order, Billed line, Findings findings) {
        boolean comparable = order.price.isPresent() && line.price.isPresent() && line.unit.equals(order.unit);
        if (comparable && !line.tolerances.payable(line.price.get(), order.price.get(), line.quantity)) {
            findings.add(new Finding(
                    "TOLERANCE",
                    line.caseId,
                    line.seq,
                    "billed at " + line.price.get() + " but ordered at " + order.price.get()
                            + ", and no price hold was resolved"));
        }
    }

    private void order(String order, Json line) {
        line.at("qty")
                .number()
                .ifPresent(quantity -> ordered.merge(
                        key(order, line.at("lineNo")),
                        new Ordered(
                                quantity,
                                line.at("unitPrice").amount(),
                                line.at("uom").text()),
                        (a, b) -> a.quantity.compareTo(b.quantity) >= 0 ? a : b));
    }

    private void bill(CaseStory story, EffectBook.Effect post, Json line) {
        Optional<BigDecimal> quantity = line.at("qty").number();
        if (quantity.isPresent() && line.at("poLine").present()) {
            billed.computeIfAbsent(key(line.at("poNumber").text(), line.at("poLine")), any -> new ArrayList<>(1))
                    .add(new Billed(
                            story.caseId,
                            post.confirmedSeq,
                            quantity.get().subtract(credited(story, line)),
                            line.at("unitPrice").amount(),
                            line.at("uom").text(),
                            Tolerances.of(story)));
        }
    }

    /**
     * What of a line is billed beyond its order and waits for a credit (W05: INV_QTY_ORDERED by CREDIT_REQUESTED, row
     * 10: with the expected credit applied); only where such a hold was resolved and that much of the gross is not
     * paid.
     */
    private static BigDecimal credited(CaseStory story, Json line) {
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal quantity = BigDecimal.ZERO;
        for (Json part : story.field("creditedLines").items()) {
            amount = amount.add(part.at("amount").amount().orElse(BigDecimal.ZERO));
            if (part.at("lineNo").number().equals(line.at("lineNo").number())) {
                quantity = quantity.add(part.at("qty").number().orElse(BigDecimal.ZERO));
            }
        }
        BigDecimal unpaid = story.field("disputedAmount").amount().orElse(BigDecimal.ZERO);
        BigDecimal expected = story.field("expectedCredit").amount().orElse(BigDecimal.ZERO);
        boolean waits = story.work.codes.contains("INV_QTY_ORDERED")
                && amount.signum() > 0
                && unpaid.min(expected).compareTo(amount) >= 0;
        return waits ? quantity : BigDecimal.ZERO;
    }

    private static String key(String order, Json line) {
        return order + '\n' + line.number().map(BigDecimal::toPlainString).orElse(line.text());
    }
}
