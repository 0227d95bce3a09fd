package io.bursar.examples.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Clocks run forward: no escalation of an ended clock, no step back in percent; holds open and close in turn (G9). */
final class ClockRule implements Rule {
    private static final int ENDED = Integer.MAX_VALUE;

    private static final Set<String> REASONS = Set.of(
            "WAITING_REQUESTER",
            "WAITING_SUPPLIER",
            "WAITING_CANDIDATE",
            "WAITING_PRACTITIONER",
            "SCHEDULED_DATE",
            "LEGAL_HOLD",
            "INVESTIGATION",
            "DISPUTE",
            "COMPLIANCE_REVIEW",
            "SYSTEM_OUTAGE");

    private final Map<String, Integer> percents = new HashMap<>();
    private final Set<String> running = new TreeSet<>();
    private boolean endedBefore;

    @Override
    public void recordStarts(Scene scene) {
        endedBefore = scene.story().terminal;
    }

    /** Clocks measure open cases: when a case ends, so do they. */
    @Override
    public void recordEnds(Scene scene) {
        if (!endedBefore && scene.story().terminal && !running.isEmpty()) {
            scene.found("G9", "ended while clocks run: " + running);
        }
    }

    @Override
    public void event(Scene scene) {
        if (scene.is("escalated") && endedBefore) {
            scene.found("G9", "clock " + scene.body().at("clock").text() + " escalates after the case ended");
            return;
        }
        Json body = scene.body();
        String clock = body.at("clock").text();
        if (scene.is("clock-set")) {
            percents.put(clock, body.at("value").at("ended").present() ? ENDED : 0);
            running.remove(clock);
            if (body.at("value").at("clock").present()) {
                running.add(clock);
            }
        } else if (scene.is("escalated")) {
            int before = percents.getOrDefault(clock, 0);
            int percent = body.at("percent").whole();
            if (percent < before) {
                scene.found(
                        "G9", "clock " + clock + " escalates " + (before == ENDED ? "after it ended" : "backwards"));
            } else {
                percents.put(clock, percent);
            }
        } else if (scene.is("held") && !REASONS.contains(body.at("reason").text())) {
            scene.found("G9", "the case is held for a reason that is on no list");
        } else if (scene.is("held") && scene.story().held) {
            scene.found("G9", "the case is held while it is held");
        } else if (scene.is("resumed") && !scene.story().held) {
            scene.found("G9", "the case resumes without being held");
        }
    }
}
