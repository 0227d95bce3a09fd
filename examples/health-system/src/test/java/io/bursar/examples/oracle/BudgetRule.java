package io.bursar.examples.oracle;

import java.util.List;

/**
 * REQ-I4 as far as a log shows it: nothing is validated on a blocked budget, and approval waits until the ledger
 * confirms every reservation (canonical §1.16, budget: W01-5, 7 and 12 wait for it).
 */
final class BudgetRule implements Rule {
    private boolean said;

    @Override
    public void recordEnds(Scene scene) {
        if (!scene.requisition() || said) {
            return;
        }
        boolean blocked =
                scene.movedBy(2) && scene.story().field("budgetResult").text().equals("BLOCK");
        boolean waits = scene.movedBy(5) || scene.movedBy(7) || scene.movedBy(12);
        if (blocked || (waits && !reserved(scene.story()))) {
            said = true;
            scene.found(
                    "REQ-I4",
                    blocked
                            ? "the requisition is validated though its budget is blocked"
                            : "the requisition goes on without a confirmed reservation of its budget");
        }
    }

    private static boolean reserved(CaseStory story) {
        List<EffectBook.Effect> reserves = story.effects.of(EffectBook.RESERVE);
        return reserves.stream().anyMatch(EffectBook.Effect::confirmed)
                && reserves.stream().noneMatch(EffectBook.Effect::pending);
    }
}
