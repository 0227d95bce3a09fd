package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was received per order line, net of reversals, against what was ordered (RCV-I1). */
final class ReceiptLines implements CrossCaseRule {
    private static final String TOLERANCE = "p2p.rcv.overTolPct";

    private final Map<String, BigDecimal> ordered = new HashMap<>();
    private final Map<String, List<Received>> received = new HashMap<>();

    /** A quantity in stock from one moment to another. */
    private record Received(
            String caseId, long seq, Instant from, Instant to, BigDecimal quantity, BigDecimal tolerance) {}

    @Override
    public void learn(CaseStory story) {
        if (story.workflow.equals(MoveTable.REQUISITION)) {
            story.ordered.forEach(order -> story.field("lines")
                    .items()
                    .forEach(line -> line.at("qty")
                            .number()
                            .ifPresent(quantity ->
                                    ordered.merge(key(order, line.at("lineNo")), quantity, BigDecimal::max))));
        } else if (story.workflow.equals(MoveTable.RECEIVING)
                && !story.field("receiptType").text().equals("RETURN")) {
            receipt(story);
        }
    }

    private void receipt(CaseStory story) {
        BigDecimal share =
                story.variation.at(TOLERANCE).number().orElse(BigDecimal.ZERO).movePointLeft(2);
        Instant reversed = story.effects.of("receipt.reverse").stream()
                .map(effect -> effect.confirmedAt)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        String order = story.field("poNumber").text();
        for (EffectBook.Effect post : story.effects.of(EffectBook.POST_RECEIPT)) {
            if (!post.confirmed() || post.isUndo()) {
                continue;
            }
            for (Json line : posted(story, post)) {
                quantity(line)
                        .ifPresent(quantity -> received.computeIfAbsent(order + line(line), any -> new ArrayList<>(1))
                                .add(new Received(
                                        story.caseId, post.confirmedSeq, post.confirmedAt, reversed, quantity, share)));
            }
        }
    }

    /** What the ledger says it posted with this effect, else what the case says was accepted or counted. */
    private static List<Json> posted(CaseStory story, EffectBook.Effect post) {
        return quantity(post.result).isPresent() ? List.of(post.result) : ReceiptRule.accepted(story);
    }

    static Optional<BigDecimal> quantity(Json line) {
        return Stream.of("qty", "qtyReceived")
                .flatMap(name -> line.at(name).number().stream())
                .findFirst();
    }

    /** The line of the order a line of a receipt is for. */
    static String line(Json line) {
        return key("", line.at("poLine").present() ? line.at("poLine") : line.at("lineNo"));
    }

    @Override
    public void judge(Findings findings) {
        received.forEach((key, all) -> {
            BigDecimal most = ordered.get(key);
            if (most != null) {
                all.sort(Comparator.comparing(Received::from));
                all.stream()
                        .filter(one -> standing(all, one.from).compareTo(most.add(most.multiply(one.tolerance))) > 0)
                        .findFirst()
                        .ifPresent(one -> findings.add(new Finding(
                                "RCV-I1",
                                one.caseId,
                                one.seq,
                                "received " + standing(all, one.from).toPlainString() + " on an order line of "
                                        + most.toPlainString())));
            }
        });
    }

    private static BigDecimal standing(List<Received> all, Instant at) {
        return all.stream()
                .filter(one -> !one.from.isAfter(at) && one.to.isAfter(at))
                .map(Received::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String key(String order, Json line) {
        return order + '\n' + line.number().map(BigDecimal::toPlainString).orElse(line.text());
    }
}
