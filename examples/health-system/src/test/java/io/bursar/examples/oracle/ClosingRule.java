package io.bursar.examples.oracle;

import java.util.HashSet;
import java.util.Set;

/**
 * A case ends with its effects confirmed (TERMINAL) and nothing open: task, exception, hold, reservation, parked effect
 * (G10). What another row sent before, such as a notice, may still be under way, but its answer must come.
 */
final class ClosingRule implements Rule {
    private final Set<Integer> said = new HashSet<>();
    private boolean ended;

    @Override
    public void recordEnds(Scene scene) {
        if (ended || !scene.story().terminal) {
            return;
        }
        ended = true;
        CaseStory story = scene.story();
        Set<Integer> own = rowsEffects(scene);
        for (EffectBook.Effect effect : story.effects.all()) {
            boolean undone = effect.confirmed() || effect.state.equals("WITHDRAWN");
            if (own.contains(effect.number) && !undone) {
                said.add(effect.number);
                scene.found(
                        "TERMINAL", story.state + " is entered while effect " + effect.number + " is " + effect.state);
            }
        }
        open(scene, story);
    }

    @Override
    public void event(Scene scene) {
        boolean parked =
                scene.is("effect-outcome") && scene.body().at("state").text().equals("PARKED");
        if (ended && parked) {
            scene.found("G10", "effect " + scene.body().at("effect").whole() + " is parked after the case ended");
        }
    }

    @Override
    public void caseEnds(Scene last) {
        CaseStory story = last.story();
        if (story.terminal) {
            story.effects.all().stream()
                    .filter(effect -> effect.pending() && !said.contains(effect.number))
                    .forEach(
                            effect -> last.found("G10", "ended while effect " + effect.number + " is " + effect.state));
        }
    }

    private static void open(Scene scene, CaseStory story) {
        if (!story.work.tasks.isEmpty()) {
            scene.found("G10", "ended with " + story.work.tasks.size() + " open tasks");
        }
        if (!story.work.exceptions.isEmpty()) {
            scene.found("G10", "ended with open exceptions " + new java.util.TreeSet<>(story.work.exceptions.values()));
        }
        if (story.held) {
            scene.found("G10", "ended while held");
        }
        boolean committed = story.effects.of("budget.commit").stream().anyMatch(EffectBook.Effect::confirmed);
        boolean reserved = story.effects.of(EffectBook.RESERVE).stream().anyMatch(story.effects::stands);
        if (reserved && !committed) {
            scene.found("G10", "ended with a budget reservation standing");
        }
    }

    /** Effects of the row that ends the case: those it was pending for, and those of its own record. */
    private static Set<Integer> rowsEffects(Scene scene) {
        Set<Integer> own = new HashSet<>();
        Json pending = scene.story().lastPendingRow;
        if (scene.movedBy(pending.at("row").whole())) {
            pending.at("effects").items().forEach(number -> own.add(number.whole()));
        }
        scene.story().effects.all().stream()
                .filter(effect -> effect.intendedSeq == scene.record().seq())
                .forEach(effect -> own.add(effect.number));
        return own;
    }
}
