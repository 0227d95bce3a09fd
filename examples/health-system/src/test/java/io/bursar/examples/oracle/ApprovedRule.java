package io.bursar.examples.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What commits the organisation stands on an approval (G1, REQ-I1, posting of invoices). */
final class ApprovedRule implements Rule {
    private static final Set<String> COMMITS =
            Set.of(EffectBook.CREATE_ORDER, EffectBook.CHANGE_ORDER, "po.transmit", EffectBook.POST_INVOICE);

    /** Changes of a supplier; what refreshes the dates of a screening is evidence and commits nobody. */
    private static final Set<String> CHANGES =
            Set.of(EffectBook.CREATE_SUPPLIER, "supplier.update", EffectBook.CHANGE_BANK);

    /** Rows of a supplier's case that put back what was before, canonical W02. */
    private static final List<Integer> RESTORES = List.of(9, 13);

    /** Rows taken on a complete plan. */
    private static final Map<String, List<Integer>> BY_PLAN = Map.of(
            MoveTable.REQUISITION, List.of(7, 21),
            MoveTable.SUPPLIER, List.of(8),
            MoveTable.INVOICE, List.of(9),
            MoveTable.EXCEPTION, List.of(8));

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
            boolean commits =
                    COMMITS.contains(effect.capability) || (scene.supplier() && CHANGES.contains(effect.capability));
            if (commits && !scene.story().approvals.approved) {
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
        boolean restores = scene.supplier()
                && RESTORES.stream()
                        .anyMatch(row ->
                                scene.movedBy(row) || story.pendingRow.at("row").whole() == row);
        if (!story.approvals.approved && !byOrder && !emergency && !restores) {
            bare.forEach(capability -> scene.found(
                    code(capability),
                    capability + " is intended without a complete plan, a standing approval or an open ratification"));
        }
        moves(scene);
    }

    private void moves(Scene scene) {
        boolean byPlan =
                BY_PLAN.getOrDefault(scene.story().workflow, List.of()).stream().anyMatch(scene::movedBy);
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
