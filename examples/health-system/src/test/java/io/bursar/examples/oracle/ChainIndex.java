package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Requisition, order, receipt, invoice and payment share a chain (canonical §3, check 1): nothing of a three-way match
 * is matched or paid before its receipt, nothing is counted for an order that was cancelled, and no invoice goes on
 * before its emergency order is ratified.
 */
final class ChainIndex implements CrossCaseRule {
    private static final int MATCHED = 6;
    private static final int PAID = 14;
    private static final Set<Integer> NEEDS_RATIFICATION = Set.of(MATCHED, 12, PAID);

    private final Map<String, Order> orders = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /** What happened to an order; {@link Instant#MAX} for never. */
    private static final class Order {
        Instant received = Instant.MAX;
        Instant cancelled = Instant.MAX;
        Instant ratified = Instant.MIN;
        boolean known;
    }

    /** An invoice or a receipt goes on. */
    private record Step(Set<String> orders, String caseId, CaseStory.Mark mark, int row, String matchType) {}

    @Override
    public void learn(CaseStory story) {
        switch (story.workflow) {
            case MoveTable.REQUISITION -> requisition(story);
            case MoveTable.RECEIVING -> receipt(story);
            case MoveTable.INVOICE -> {
                String matchType = story.field("matchType").text();
                for (CaseStory.Firing firing : story.firings) {
                    if (NEEDS_RATIFICATION.contains(firing.row())) {
                        steps.add(new Step(story.orders(), story.caseId, firing.mark(), firing.row(), matchType));
                    }
                }
            }
            default -> {}
        }
    }

    private void requisition(CaseStory story) {
        for (String number : story.ordered) {
            Order order = order(number);
            order.known = true;
            order.received = min(order.received, min(story.first(16), story.first(17)));
            order.cancelled = min(order.cancelled, story.state.equals("CANCELLED") ? story.first(19) : Instant.MAX);
            order.ratified = story.fired.containsKey(20) ? story.first(28) : order.ratified;
        }
    }

    private void receipt(CaseStory story) {
        for (String number : story.orders()) {
            order(number).received = min(order(number).received, story.first(13));
        }
        CaseStory.Mark counted = story.fired.get(2);
        if (counted != null) {
            steps.add(new Step(story.orders(), story.caseId, counted, 2, ""));
        }
    }

    @Override
    public void judge(Findings findings) {
        for (Step step : steps) {
            for (String number : step.orders) {
                Order order = orders.get(number);
                if (order != null) {
                    judge(step, order, findings);
                }
            }
        }
    }

    private static void judge(Step step, Order order, Findings findings) {
        Instant at = step.mark.at();
        boolean unreceived = order.known && order.received.isAfter(at);
        if (step.row == 2 && order.cancelled.isBefore(at)) {
            found(findings, "CHAIN", step, "goods are counted for an order that was cancelled");
        } else if (step.row == PAID && step.matchType.startsWith("THREE_WAY") && unreceived) {
            found(findings, "CHAIN", step, "paid before anything was received in its chain");
        } else if (step.row == MATCHED && step.matchType.equals("THREE_WAY_AFTER_GR") && unreceived) {
            found(findings, "CHAIN", step, "matched before anything was received in its chain");
        }
        if (step.row != 2 && order.ratified.isAfter(at)) {
            found(
                    findings,
                    "UNRATIFIED",
                    step,
                    "row " + step.row + " fires while the emergency order of its chain is not ratified");
        }
    }

    private static void found(Findings findings, String code, Step step, String sentence) {
        findings.add(new Finding(code, step.caseId, step.mark.seq(), sentence));
    }

    private Order order(String number) {
        return orders.computeIfAbsent(number, any -> new Order());
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
