package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Invoices and their exception cases: no invoice goes on under an open one (IEX-I1), whoever entered it decides on none
 * (SOD-08, W05-8), each hold has its case (CHILD, canonical X7).
 */
final class ExceptionIndex implements CrossCaseRule {
    private static final String SUPPLIER_BLOCKED = "INV_SUPPLIER_BLOCKED";
    private static final Set<Integer> PAYMENT = Set.of(12, 14);
    private static final Set<Integer> GOES_ON = Set.of(6, 11, 12, 14);

    private final Map<String, List<Hold>> holds = new HashMap<>();
    private final Map<String, Invoice> invoices = new HashMap<>();

    /** An exception case: its hold from when it opened to when it ended, and who decided on it. */
    private record Hold(String caseId, String code, Instant from, Instant to, Set<String> deciders) {}

    private record Invoice(List<CaseStory.Firing> firings, Set<String> entered, Map<String, Long> raised) {}

    @Override
    public void learn(CaseStory story) {
        if (story.workflow.equals(MoveTable.EXCEPTION)) {
            Instant end = story.terminal
                    ? story.firings.get(story.firings.size() - 1).mark().at()
                    : Instant.MAX;
            holds.computeIfAbsent(story.field("invoiceCaseId").text(), any -> new ArrayList<>(1))
                    .add(new Hold(
                            story.caseId,
                            story.field("holdCode").text().intern(),
                            story.first(1),
                            end,
                            story.approvals.deciders()));
        } else if (story.workflow.equals(MoveTable.INVOICE)) {
            List<CaseStory.Firing> firings = story.firings.stream()
                    .filter(firing -> GOES_ON.contains(firing.row()))
                    .toList();
            invoices.put(
                    story.caseId,
                    new Invoice(firings, Set.copyOf(story.acts.people(Duty.ENTER_INVOICE)), story.work.holds()));
        }
    }

    @Override
    public void judge(Findings findings) {
        invoices.forEach((caseId, invoice) -> {
            List<Hold> own = holds.getOrDefault(caseId, List.of());
            own.forEach(hold -> judge(caseId, invoice, hold, findings));
            invoice.raised.forEach((code, seq) -> {
                if (!holds.isEmpty() && own.stream().noneMatch(hold -> hold.code.equals(code))) {
                    findings.add(new Finding("CHILD", caseId, seq, code + " holds the invoice but has no case"));
                }
            });
        });
    }

    private static void judge(String caseId, Invoice invoice, Hold hold, Findings findings) {
        for (CaseStory.Firing firing : invoice.firings) {
            boolean open = hold.from.isBefore(firing.mark().at())
                    && hold.to.isAfter(firing.mark().at());
            boolean stops = !hold.code.equals(SUPPLIER_BLOCKED) || PAYMENT.contains(firing.row());
            if (open && stops) {
                findings.add(new Finding(
                        "IEX-I1",
                        caseId,
                        firing.mark().seq(),
                        "row " + firing.row() + " fires while " + hold.code + " is open in case " + hold.caseId));
            }
        }
        hold.deciders.stream()
                .filter(invoice.entered::contains)
                .forEach(person -> findings.add(new Finding(
                        "SOD-08", hold.caseId, 0, person + " entered the invoice and decides on its exception")));
    }
}
