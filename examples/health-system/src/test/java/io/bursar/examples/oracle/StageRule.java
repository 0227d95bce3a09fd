package io.bursar.examples.oracle;

import java.util.List;
import java.util.Optional;

/**
 * Decisions are made on stages of the plan, in the order of their groups, with the stage's meaning, once per person.
 */
final class StageRule implements Rule {
    @Override
    public void event(Scene scene) {
        if (!scene.is("decided")) {
            return;
        }
        Approvals approvals = scene.story().approvals;
        Decision decision = Decision.of(scene.body().at("decision"));
        Optional<Stage> stage = approvals.stages.stream()
                .filter(s -> s.seq() == decision.stage())
                .findFirst();
        if (stage.isEmpty() || !stage.get().meaning().equals(decision.meaning())) {
            scene.found(
                    "STAGE",
                    "the decision of " + decision.person() + " is not on a stage of the plan with its meaning");
            return;
        }
        boolean again = approvals.decisions.stream()
                .anyMatch(d -> !d.carried()
                        && d.stage() == decision.stage()
                        && d.person().equals(decision.person()));
        if (again) {
            scene.found("ONCE", decision.person() + " decides stage " + decision.stage() + " twice");
        }
        List<Stage> open = approvals.tally(decision.digest()).unsatisfied().stream()
                .filter(s -> s.group() < stage.get().group())
                .toList();
        if (decision.decides() && !open.isEmpty()) {
            scene.found(
                    "STAGE",
                    "stage " + decision.stage() + " is decided before stage "
                            + open.get(0).seq());
        }
    }
}
