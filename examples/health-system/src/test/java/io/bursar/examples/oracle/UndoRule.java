package io.bursar.examples.oracle;

import java.util.List;
import java.util.Set;

/** Undos run in reverse order of confirmation (CT3); withdrawing leaves nothing standing but reservations (CT2). */
final class UndoRule implements Rule {
    private static final Set<String> RESERVATIONS = Set.of(EffectBook.RESERVE, "budget.release", "notify.send");

    private int lowestUndone = Integer.MAX_VALUE;

    @Override
    public void event(Scene scene) {
        if (scene.is("cancelling")) {
            lowestUndone = Integer.MAX_VALUE;
        } else if (scene.is("effect-intended") && scene.story().cancelling) {
            undo(scene, scene.story().effects.numbered(scene.body().at("undoes").whole()));
        } else if (scene.is("moved") && scene.body().at("on").text().equals("withdraw")) {
            withdraw(scene);
        }
    }

    private void undo(Scene scene, List<EffectBook.Effect> undone) {
        if (undone.isEmpty()) {
            return;
        }
        List<EffectBook.Effect> confirmed = scene.story().effects.all().stream()
                .filter(EffectBook.Effect::confirmed)
                .sorted(java.util.Comparator.comparingLong((EffectBook.Effect e) -> e.confirmedSeq)
                        .thenComparingInt(e -> e.number))
                .toList();
        int place = confirmed.indexOf(undone.get(0));
        if (place > lowestUndone) {
            scene.found("UNDO", "effect " + undone.get(0).number + " is undone after one that was confirmed earlier");
        }
        lowestUndone = Math.min(lowestUndone, place < 0 ? lowestUndone : place);
    }

    private static void withdraw(Scene scene) {
        EffectBook effects = scene.story().effects;
        for (EffectBook.Effect effect : effects.all()) {
            boolean standing = effects.stands(effect) && !effect.isUndo();
            if (!RESERVATIONS.contains(effect.capability) && (standing || effect.state.equals("UNKNOWN"))) {
                scene.found("WITHDRAW", "withdrawn while effect " + effect.number + " is " + effect.state);
            }
        }
    }
}
