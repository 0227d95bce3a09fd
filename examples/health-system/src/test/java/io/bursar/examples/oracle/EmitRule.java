package io.bursar.examples.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Business events are said when their row fires, and only then (EMIT): canonical §1.17 and the tables of §2. */
final class EmitRule implements Rule {
    private static final Map<String, Map<Integer, String>> SAID = Map.of(
            MoveTable.REQUISITION,
                    Map.of(
                            13, "po-issued",
                            19, "po-cancelled",
                            24, "po-changed",
                            25, "po-changed",
                            28, "ratified",
                            29, "po-changed"),
            MoveTable.SUPPLIER, Map.of(5, "blocked", 10, "bank-change-requested", 15, "blocked"),
            MoveTable.RECEIVING, Map.of(12, "goods-returned", 13, "posted", 14, "reversed"),
            MoveTable.INVOICE, Map.of(11, "posted", 16, "payment-returned", 17, "reversed"),
            MoveTable.EXCEPTION, Map.of(1, "opened", 10, "resolved", 12, "duplicate-confirmed", 14, "resolved"));
    /** What closes a supplier's case says, by the type of its request. */
    private static final Map<String, String> CLOSED = Map.of(
            "ONBOARD", "onboarded", "CHANGE", "changed", "BANK_CHANGE", "bank-change-effective", "BLOCK", "blocked");

    private static final int SUPPLIER_CLOSED = 14;
    private static final int RECEIPT_POSTED = 13;

    private final Set<String> told = new HashSet<>();

    @Override
    public void recordStarts(Scene scene) {
        told.clear();
    }

    @Override
    public void event(Scene scene) {
        if (scene.is("emitted")) {
            told.add(scene.body().at("event").text());
        }
    }

    /** What happened may be told when it happened: not while its row still waits for the ledger (canonical X2). */
    @Override
    public void recordEnds(Scene scene) {
        CaseStory story = scene.story();
        int waiting = story.pendingRow.at("row").whole();
        String name = SAID.getOrDefault(story.workflow, Map.of()).getOrDefault(waiting, "");
        if (!name.isEmpty() && told.contains(story.workflow + '.' + name) && !scene.movedBy(waiting)) {
            scene.found("EARLY", name + " is told while row " + waiting + " waits for its effects");
        }
    }

    @Override
    public void caseEnds(Scene last) {
        CaseStory story = last.story();
        Map<Integer, String> said = SAID.getOrDefault(story.workflow, Map.of());
        Map<String, Integer> due = new HashMap<>();
        said.values().forEach(name -> due.put(story.workflow + '.' + name, 0));
        for (CaseStory.Firing firing : story.firings) {
            String name = name(story, firing.row(), said.getOrDefault(firing.row(), ""));
            if (!name.isEmpty()) {
                due.merge(story.workflow + '.' + name, 1, Integer::sum);
            }
        }
        due.forEach((name, times) -> {
            int often = story.emitted.getOrDefault(name, 0);
            int least = times - again(story, name) - refused(story, name, times);
            if (often > times || (often < least && story.terminal)) {
                last.found("EMIT", name + " is said " + often + " times but its row fired " + times + " times");
            }
        });
    }

    /** What the ledger refused to post is not posted, though its row fired. */
    private static int refused(CaseStory story, String name, int times) {
        long posted = story.effects.of(EffectBook.POST_INVOICE).stream()
                .filter(EffectBook.Effect::confirmed)
                .count();
        return name.equals(MoveTable.INVOICE + ".posted") ? Math.max(0, times - (int) posted) : 0;
    }

    /** A block that was said at once need not be said again when its case closes. */
    private static int again(CaseStory story, String name) {
        return name.endsWith(".blocked") && story.fired.containsKey(15) && story.fired.containsKey(SUPPLIER_CLOSED)
                ? 1
                : 0;
    }

    private static String name(CaseStory story, int row, String standard) {
        if (story.workflow.equals(MoveTable.SUPPLIER) && row == SUPPLIER_CLOSED) {
            return CLOSED.getOrDefault(story.field("requestType").text(), "");
        }
        boolean service = story.workflow.equals(MoveTable.RECEIVING)
                && row == RECEIPT_POSTED
                && story.field("receiptType").text().equals("SERVICE");
        return service ? "service-accepted" : standard;
    }
}
