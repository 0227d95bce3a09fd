package io.bursar.examples.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Suppliers and what is bought from them: after a block no order goes on and no payment leaves (BLOCKED), open invoices
 * and orders are stopped in the same minute (PROPAGATION; canonical §3, check 3), and nothing is paid while a bank
 * change is open (SUP-I3) or to another account than that of the last closed one (INV-I5).
 */
final class SupplierIndex implements CrossCaseRule {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Set<Integer> ORDERING = Set.of(2, 10, 12, 13, 15, 23);
    private static final Set<Integer> PAYING = Set.of(12, 14);
    private static final int SCHEDULED = 12;
    private static final int PAID = 14;

    private final Map<String, List<Span>> blocks = new HashMap<>();
    private final Map<String, List<Span>> bankChanges = new HashMap<>();
    private final Map<String, List<Instant>> reactivations = new HashMap<>();
    private final List<Business> business = new ArrayList<>();

    /** From one moment to another, and the bank token it is about. */
    private record Span(String caseId, Instant from, Instant to, String token, boolean closed) {
        boolean holds(Instant at) {
            return from.isBefore(at) && to.isAfter(at);
        }
    }

    /** A requisition or invoice, with the moments at which it was stopped. */
    private record Business(
            String caseId,
            boolean invoice,
            String supplier,
            List<CaseStory.Firing> firings,
            List<Instant> stops,
            Instant end,
            String token) {}

    @Override
    public void learn(CaseStory story) {
        String supplier = story.field("supplierId").text().intern();
        if (supplier.isEmpty()) {
            return;
        }
        switch (story.workflow) {
            case MoveTable.SUPPLIER -> supplier(story, supplier);
            case MoveTable.REQUISITION, MoveTable.INVOICE -> {
                boolean invoice = story.workflow.equals(MoveTable.INVOICE);
                business.add(new Business(
                        story.caseId,
                        invoice,
                        supplier,
                        List.copyOf(story.firings),
                        story.work.raised(invoice ? "INV_SUPPLIER_BLOCKED" : "REQ_SUPPLIER_INACTIVE"),
                        end(story),
                        story.field("bankTokenUsed").at("token").text()));
            }
            default -> {}
        }
    }

    private void supplier(CaseStory story, String supplier) {
        Instant blocked = story.first(5).isBefore(story.first(15)) ? story.first(5) : story.first(15);
        if (!blocked.equals(Instant.MAX)) {
            Instant lifted = story.fired.containsKey(15) && !story.fired.containsKey(5) ? story.first(9) : Instant.MAX;
            blocks.computeIfAbsent(supplier, any -> new ArrayList<>(1))
                    .add(new Span(story.caseId, blocked, lifted, "", false));
        }
        boolean active = story.state.equals("CLOSED")
                && !story.field("requestType").text().equals("BLOCK");
        if (active) {
            reactivations.computeIfAbsent(supplier, any -> new ArrayList<>(1)).add(end(story));
        }
        if (BankChangeRule.bank(story) && story.fired.containsKey(8)) {
            bankChanges
                    .computeIfAbsent(supplier, any -> new ArrayList<>(1))
                    .add(new Span(
                            story.caseId,
                            story.first(8),
                            end(story),
                            story.field("bank").at("account").at("token").text(),
                            story.state.equals("CLOSED")));
        }
    }

    private static Instant end(CaseStory story) {
        return story.terminal
                ? story.firings.get(story.firings.size() - 1).mark().at()
                : Instant.MAX;
    }

    @Override
    public void judge(Findings findings) {
        for (Business one : business) {
            for (Span block : blocks.getOrDefault(one.supplier, List.of())) {
                Instant lifted = reactivations.getOrDefault(one.supplier, List.of()).stream()
                        .filter(at -> at.isAfter(block.from))
                        .min(Instant::compareTo)
                        .filter(at -> at.isBefore(block.to))
                        .orElse(block.to);
                blocked(one, new Span(block.caseId, block.from, lifted, "", false), findings);
            }
            if (one.invoice) {
                banked(one, bankChanges.getOrDefault(one.supplier, List.of()), findings);
            }
        }
    }

    private static void blocked(Business one, Span block, Findings findings) {
        for (CaseStory.Firing firing : one.firings) {
            Instant at = firing.mark().at();
            boolean pays = one.invoice && PAYING.contains(firing.row());
            boolean orders = !one.invoice && ORDERING.contains(firing.row());
            if ((pays && block.holds(at)) || (orders && block.holds(at.minus(MINUTE)))) {
                findings.add(new Finding(
                        "BLOCKED",
                        one.caseId,
                        firing.mark().seq(),
                        "row " + firing.row() + " fires while supplier " + one.supplier + " is blocked by case "
                                + block.caseId));
            }
        }
        Instant latest = block.from.plus(MINUTE);
        boolean open = atWork(one, block.from) && one.end.isAfter(latest);
        if (open && block.to.isAfter(latest) && one.stops.stream().noneMatch(at -> !at.isAfter(latest))) {
            findings.add(new Finding(
                    "PROPAGATION",
                    one.caseId,
                    0,
                    "supplier " + one.supplier + " is blocked by case " + block.caseId
                            + " but the case is not stopped within the minute"));
        }
    }

    /**
     * Whether the block concerns it: an invoice between capture and payment, an order between submit and fulfilment. A
     * request that has gone back to its requester is validated anew when it comes again (W01-2).
     */
    private static boolean atWork(Business one, Instant at) {
        Predicate<Integer> begins = row -> one.invoice ? row == 2 : row == 1 || row == 20;
        Predicate<Integer> over = row -> one.invoice ? row == PAID : row == 17 || row == 25;
        Predicate<CaseStory.Firing> back = firing -> !one.invoice && firing.to().equals("RETURNED");
        Optional<CaseStory.Firing> last = one.firings.stream()
                .filter(firing -> firing.mark().at().isBefore(at))
                .filter(firing -> begins.test(firing.row()) || over.test(firing.row()) || back.test(firing))
                .reduce((a, b) -> b);
        return last.filter(firing -> begins.test(firing.row()) && !back.test(firing))
                .isPresent();
    }

    private static void banked(Business one, List<Span> changes, Findings findings) {
        for (CaseStory.Firing firing : one.firings) {
            Instant at = firing.mark().at();
            if (firing.row() == PAID && changes.stream().anyMatch(change -> change.holds(at))) {
                findings.add(new Finding(
                        "SUP-I3", one.caseId, firing.mark().seq(), "paid while the supplier's bank change is open"));
            }
            boolean other = changes.stream()
                    .filter(change -> change.closed && change.to.isBefore(at))
                    .max(java.util.Comparator.comparing(Span::to))
                    .filter(change -> !change.token.isEmpty() && !one.token.isEmpty())
                    .filter(change -> !change.token.equals(one.token))
                    .isPresent();
            if (firing.row() == SCHEDULED && other && firing.equals(lastOf(one, SCHEDULED))) {
                findings.add(new Finding(
                        "INV-I5",
                        one.caseId,
                        firing.mark().seq(),
                        "scheduled to another account than that of the last closed bank change"));
            }
        }
    }

    private static CaseStory.Firing lastOf(Business one, int row) {
        return one.firings.stream()
                .filter(firing -> firing.row() == row)
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}
