package io.bursar.examples.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What commits the organisation stands on an approval (G1, REQ-I1, posting of invoices). */
final class ApprovedRule implements Rule {
    private static final Set<String> COMMITS =
            Set.of(EffectBook.CREATE_ORDER, EffectBook.CHANGE_ORDER, "po.transmit", EffectBook.POST_INVOICE);

    /** Committing effects of the record, intended while nothing was approved. */
    private final List<String> bare = new ArrayList<>();

    private boolean ratificationClock;
    private boolean satisfiedDuring;

    @Override
    public void recordStarts(Scene scene) {
        bare.clear();
        satisfiedDuring = false;
    }

    @Override
    public void event(Scene scene) {
        satisfiedDuring |= scene.story().approvals.satisfied;
        if (scene.is("clock-set")) {
            ratificationClock |=
                    scene.body().at("clock").text().toLowerCase(Locale.ROOT).contains("ratif");
        } else if (scene.is("effect-intended") && !scene.body().at("undoes").present()) {
            EffectBook.Effect effect =
                    new EffectBook.Effect(0, scene.body(), scene.record().seq());
            if (COMMITS.contains(effect.capability) && !scene.story().approvals.approved) {
                bare.add(effect.capability);
            }
        }
    }

    /** At the end, as the events of one record that belong together may stand in either order. */
    @Override
    public void recordEnds(Scene scene) {
        CaseStory story = scene.story();
        satisfiedDuring |= story.approvals.satisfied;
        boolean byOrder = scene.invoice()
                && (story.fired.containsKey(21)
                        || !story.acts.people(Duty.APPROVE_BY_ORDER).isEmpty());
        boolean emergency = scene.requisition() && story.fired.containsKey(20) && ratificationClock;
        if (!story.approvals.approved && !byOrder && !emergency) {
            bare.forEach(capability -> scene.found(
                    code(capability),
                    capability + " is intended without a complete plan, a standing approval or an open ratification"));
        }
        moves(scene);
    }

    private void moves(Scene scene) {
        boolean byPlan =
                scene.requisition() ? scene.movedBy(7) || scene.movedBy(21) : scene.invoice() && scene.movedBy(9);
        boolean byGrant = scene.requisition() ? scene.movedBy(5) : scene.invoice() && scene.movedBy(18);
        if (byPlan && !satisfiedDuring) {
            scene.found("G1", "the case moves on as approved but its plan is not complete");
        }
        if (byGrant && !scene.story().approvals.standing) {
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
