package io.bursar.examples.oracle;

import java.util.List;

/**
 * Effects are intended, then sent in their order, then confirmed once; none goes forward while the case is cancelling.
 */
final class EffectRule implements Rule {
    private static final List<String> OUTCOMES = List.of("CONFIRMED", "REJECTED", "UNKNOWN", "PARKED", "INTENT");
    /** Outcomes that show the effect was sent. */
    private static final List<String> SENT = List.of("CONFIRMED", "REJECTED", "UNKNOWN");

    @Override
    public void event(Scene scene) {
        List<EffectBook.Effect> known =
                scene.story().effects.numbered(scene.body().at("effect").whole());
        if (scene.is("effect-intended")) {
            intended(scene, known);
        } else if (scene.is("effect-withdrawn")
                && (known.isEmpty() || known.get(0).confirmed())) {
            scene.found("EFFECT", "an effect is withdrawn that is not open");
        } else if (scene.is("effect-outcome")) {
            outcome(scene, known, scene.body().at("state").text());
        }
    }

    private static void intended(Scene scene, List<EffectBook.Effect> known) {
        if (!known.isEmpty()) {
            scene.found("EFFECT", "effect " + known.get(0).number + " is intended twice");
        }
        if (scene.story().cancelling && !scene.body().at("undoes").present()) {
            scene.found(
                    "CANCELLING", scene.body().at("capability").text() + " goes forward while the case is cancelling");
        }
    }

    private static void outcome(Scene scene, List<EffectBook.Effect> known, String state) {
        if (known.isEmpty() || !OUTCOMES.contains(state)) {
            scene.found("EFFECT", "an outcome without its intent, or of an unknown state " + state);
            return;
        }
        EffectBook.Effect effect = known.get(0);
        if (effect.confirmed() || effect.state.equals("WITHDRAWN")) {
            scene.found("EFFECT", "effect " + effect.number + " is " + effect.state + " and becomes " + state);
        }
        for (int number : effect.after()) {
            boolean before = scene.story().effects.numbered(number).stream().anyMatch(EffectBook.Effect::confirmed);
            if (SENT.contains(state) && !before) {
                scene.found("ORDER", "effect " + effect.number + " is sent before effect " + number + " is confirmed");
            }
        }
    }
}
