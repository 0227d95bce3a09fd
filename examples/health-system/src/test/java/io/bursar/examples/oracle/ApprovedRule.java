package io.bursar.examples.oracle;

import java.util.Set;

/** What commits the organisation stands on an approval (G1, REQ-I1, posting of invoices). */
final class ApprovedRule implements Rule {
    private static final Set<String> COMMITS =
            Set.of(EffectBook.CREATE_ORDER, EffectBook.CHANGE_ORDER, "po.transmit", EffectBook.POST_INVOICE);

    private boolean ratificationClock;
    private boolean approvedDuring;
    private boolean satisfiedDuring;

    @Override
    public void recordStarts(Scene scene) {
        approvedDuring = scene.story().approvals.approved;
        satisfiedDuring = scene.story().approvals.satisfied;
    }

    @Override
    public void event(Scene scene) {
        boolean ratification = scene.body().at("clock").text().toLowerCase(java.util.Locale.ROOT).contains("ratif");
        ratificationClock |= scene.is("clock-set") && ratification;
        approvedDuring |= scene.story().approvals.approved;
        satisfiedDuring |= scene.story().approvals.satisfied;
    }

    @Override
    public void recordEnds(Scene scene) {
        Approvals approvals = scene.story().approvals;
        approvedDuring |= approvals.approved;
        satisfiedDuring |= approvals.satisfied;
        boolean byOrder = scene.invoice()
                && (scene.story().fired.containsKey(21) || !scene.story().acts.people(Duty.APPROVE_BY_ORDER).isEmpty());
        boolean emergency = scene.requisition() && scene.story().fired.containsKey(20) && ratificationClock;
        moves(scene, approvals);
        for (EffectBook.Effect effect : scene.story().effects.all()) {
            boolean now = effect.intendedSeq == scene.record().seq();
            if (now && COMMITS.contains(effect.capability) && !effect.isUndo() && !(approvedDuring || byOrder || emergency)) {
                scene.found(code(effect.capability), effect.capability + " is intended without a standing approval,"
                        + " a complete plan or an open ratification");
            }
        }
    }

    private void moves(Scene scene, Approvals approvals) {
        boolean byPlan = scene.requisition()
                ? scene.movedBy(7) || scene.movedBy(21)
                : scene.invoice() && scene.movedBy(9);
        boolean byGrant = scene.requisition() ? scene.movedBy(5) : scene.invoice() && scene.movedBy(18);
        if (byPlan && !satisfiedDuring) {
            scene.found("G1", "the case moves on as approved but its plan is not complete");
        }
        if (byGrant && !approvals.standing) {
            scene.found("G1", "the case moves on by a standing approval that was not used");
        }
    }

    private static String code(String capability) {
        return switch (capability) {
            case EffectBook.CREATE_ORDER -> "REQ-I1";
            case EffectBook.POST_INVOICE -> "POSTING";
            default -> "G1";
        };
    }
}
