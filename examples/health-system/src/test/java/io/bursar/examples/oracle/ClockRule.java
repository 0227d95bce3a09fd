package io.bursar.examples.oracle;

import java.util.HashMap;
import java.util.Map;

/** Clocks run forward: no escalation of an ended clock, no step back in percent; holds open and close in turn (G9). */
final class ClockRule implements Rule {
    private static final int ENDED = Integer.MAX_VALUE;

    private final Map<String, Integer> percents = new HashMap<>();

    @Override
    public void event(Scene scene) {
        Json body = scene.body();
        String clock = body.at("clock").text();
        if (scene.is("clock-set")) {
            percents.put(clock, body.at("value").at("ended").present() ? ENDED : 0);
        } else if (scene.is("escalated")) {
            int before = percents.getOrDefault(clock, 0);
            int percent = body.at("percent").whole();
            if (percent < before) {
                scene.found(
                        "G9", "clock " + clock + " escalates " + (before == ENDED ? "after it ended" : "backwards"));
            } else {
                percents.put(clock, percent);
            }
        } else if (scene.is("held") && scene.story().held) {
            scene.found("G9", "the case is held while it is held");
        } else if (scene.is("resumed") && !scene.story().held) {
            scene.found("G9", "the case resumes without being held");
        }
    }
}
