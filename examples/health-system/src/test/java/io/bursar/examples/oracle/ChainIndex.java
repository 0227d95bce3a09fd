package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Requisition, receipt, invoice and payment share a chain (canonical §3, check 1): no payment of a three-way match
 * before its receipt, and no invoice goes on before its emergency order is ratified.
 */
final class ChainIndex implements CrossCaseRule {
    private final Map<String, List<Order>> orders = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /** When the order was received first and when an emergency order was ratified; {@link Instant#MAX} for never. */
    private record Order(Instant received, Instant ratified) {}

    /** An invoice goes on. */
    private record Step(String chain, String caseId, CaseStory.Mark mark, boolean payment) {}

    @Override
    public void learn(CaseStory story) {
        if (story.workflow.equals(MoveTable.REQUISITION)) {
            boolean emergency = story.fired.containsKey(20);
            orders.computeIfAbsent(story.correlation(), any -> new ArrayList<>(1))
                    .add(new Order(first(story, 16, 17), emergency ? first(story, 28) : Instant.MIN));
        } else if (story.workflow.equals(MoveTable.INVOICE)) {
            CaseStory.Mark matched = story.fired.get(6);
            CaseStory.Mark paid = story.fired.get(14);
            boolean threeWay = story.field("matchType").text().startsWith("THREE_WAY");
            if (matched != null) {
                steps.add(new Step(story.correlation(), story.caseId, matched, false));
            }
            if (paid != null && threeWay) {
                steps.add(new Step(story.correlation(), story.caseId, paid, true));
            }
        }
    }

    @Override
    public void judge(Findings findings) {
        for (Step step : steps) {
            List<Order> chain = orders.getOrDefault(step.chain, List.of());
            Instant at = step.mark.at();
            if (step.payment && !chain.isEmpty() && chain.stream().allMatch(order -> order.received.isAfter(at))) {
                findings.add(new Finding(
                        "CHAIN", step.caseId, step.mark.seq(), "paid before anything was received in its chain"));
            }
            if (!step.payment && chain.stream().anyMatch(order -> order.ratified.isAfter(at))) {
                findings.add(new Finding(
                        "UNRATIFIED",
                        step.caseId,
                        step.mark.seq(),
                        "matched while the emergency order of its chain is not ratified"));
            }
        }
    }

    private static Instant first(CaseStory story, Integer... rows) {
        return Stream.of(rows)
                .map(story.fired::get)
                .filter(Objects::nonNull)
                .map(CaseStory.Mark::at)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
