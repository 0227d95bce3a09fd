package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A model suggests and does not act (AI): nothing it records moves a case; what counted by itself was as sure as the
 * floor of its use case and had a live certificate; where it was not sure enough a person does the row by hand
 * (canonical §1.12, W05 scenario 3).
 */
final class AssistRule implements Rule {
    private static final Set<String> ACTS = Set.of(
            "decided",
            "acted",
            "moved",
            "data-set",
            "effect-intended",
            "exception-resolved",
            "plan-satisfied",
            "standing-used",
            "held",
            "resumed",
            "cancelling",
            "task-reassigned");

    /** Floors of the registry. */
    private static final Map<String, String> FLOORS = Map.ofEntries(
            Map.entry("A01", "0.95"),
            Map.entry("A02", "0.97"),
            Map.entry("A03", "0.90"),
            Map.entry("A04", "0.85"),
            Map.entry("A07", "0.85"),
            Map.entry("A13", "0.90"));

    private static final String NOT_SURE = "AI_LOW_CONFIDENCE";

    /** What was suggested, by the id of the suggestion. */
    private final Map<String, Json> suggested = new HashMap<>();

    @Override
    public void event(Scene scene) {
        Json proposal = scene.body().at("proposal");
        if (scene.record().actor().ai() && ACTS.contains(scene.event().code())) {
            scene.found("AI", "an AI actor records " + scene.event().code());
        }
        if (scene.is("proposed")) {
            suggested.put(proposal.at("proposalId").text(), proposal);
        } else if (scene.is("proposal-reviewed")) {
            reviewed(scene, suggested.getOrDefault(proposal.at("proposalId").text(), Json.ABSENT));
        }
    }

    /** Counts by itself only above the floor and with a certificate; otherwise somebody, and no model, reviewed it. */
    private static void reviewed(Scene scene, Json proposal) {
        if (!scene.body().at("review").text().equals("automatic")) {
            if (scene.record().actor().ai()) {
                scene.found("AI", "a model reviews a suggestion");
            }
            return;
        }
        String useCase = proposal.at("useCase").text();
        BigDecimal floor = new BigDecimal(FLOORS.getOrDefault(useCase, "2"));
        if (proposal.at("confidence")
                .number()
                .filter(sure -> sure.compareTo(floor) >= 0)
                .isEmpty()) {
            scene.found("AI", "a suggestion of " + useCase + " below its floor counts by itself");
        }
        boolean certified = scene.record().answers("assist:ruling").stream()
                .anyMatch(ruling -> ruling.at("certificate").present());
        if (!certified) {
            scene.found("AI", "a suggestion of " + useCase + " counts by itself without a live certificate");
        }
    }

    @Override
    public void recordEnds(Scene scene) {
        boolean byEngine =
                scene.exception() && scene.movedBy(2) && !scene.record().actor().person();
        if (byEngine && scene.story().work.codes.contains(NOT_SURE)) {
            scene.found("AI", "the case is triaged by the engine though the model was not sure enough");
        }
    }
}
