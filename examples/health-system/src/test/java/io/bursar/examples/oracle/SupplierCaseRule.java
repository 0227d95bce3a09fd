package io.bursar.examples.oracle;

import java.util.List;
import java.util.Set;

/**
 * Blocks of suppliers act at once and are ratified (RATIFY), plans ask whom W02 names (PLAN), rows fit the type
 * (GUARD).
 */
final class SupplierCaseRule implements Rule {
    private boolean blocked;

    @Override
    public void recordStarts(Scene scene) {
        blocked = false;
    }

    @Override
    public void event(Scene scene) {
        if (!scene.supplier()) {
            return;
        }
        CaseStory story = scene.story();
        if (scene.is("effect-intended")) {
            blocked |= new EffectBook.Effect(0, scene.body(), 0).capability.equals(EffectBook.BLOCK_SUPPLIER);
        } else if (scene.is("decided") && story.fired.containsKey(15)) {
            ratified(scene, Decision.of(scene.body().at("decision")));
        } else if (scene.is("moved")) {
            moved(scene, MoveTable.fired(story.workflow, scene.body()));
        }
    }

    @Override
    public void recordEnds(Scene scene) {
        boolean stands = scene.story().effects.of(EffectBook.BLOCK_SUPPLIER).stream()
                .anyMatch(effect -> effect.confirmed() || effect.pending());
        boolean known =
                !scene.story().field("supplierId").text().isEmpty(); // nobody to block before there is a supplier
        if (scene.supplier() && known && (scene.movedBy(5) || scene.movedBy(15)) && !blocked && !stands) {
            scene.found("BLOCKED", "the supplier is to be blocked at once but no block is sent");
        }
    }

    private static void ratified(Scene scene, Decision decision) {
        Set<String> blockers = scene.story().acts.people(Duty.BLOCK_SUPPLIER);
        if (!decision.meaning().equals("RATIFY") || decision.people().stream().anyMatch(blockers::contains)) {
            scene.found(
                    "RATIFY", decision.person() + " decides on a block without ratifying it, or on their own block");
        }
    }

    private static void moved(Scene scene, int row) {
        CaseStory story = scene.story();
        boolean referral = story.field("referralSource").yes();
        boolean onboards = story.field("requestType").text().equals("ONBOARD");
        if (row == 6 && (referral || story.field("baaRequired").yes() || BankChangeRule.bank(story))) {
            scene.found("GUARD", "a supplier with referrals, health data or a bank element goes the low-risk way");
        } else if (row == 15 && !story.field("requestType").text().equals("BLOCK")) {
            scene.found("GUARD", "a case that is no BLOCK blocks at once");
        } else if (row == 9 && story.fired.containsKey(15) && confirmed(story)) {
            scene.found("SUP-I1", "a block for a confirmed exclusion is lifted by rejecting it");
        } else if (row == 8) {
            List<String> asked =
                    onboards && story.fired.containsKey(7) ? List.of("SOURCING_LEAD", "SUPPLIER_STEWARD") : List.of();
            asked.forEach(role -> asks(scene, role));
            if (referral) {
                asks(scene, "COMPLIANCE_OFFICER");
            }
        }
    }

    private static void asks(Scene scene, String role) {
        if (scene.story().approvals.stages.stream().noneMatch(stage -> stage.asks(role))) {
            scene.found("PLAN", "the plan does not ask " + role);
        }
    }

    private static boolean confirmed(CaseStory story) {
        return story.field("screening").items().stream()
                .anyMatch(one -> one.at("result").text().equals("CONFIRMED"));
    }
}
