package io.bursar.examples.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who has approved which stage of a plan. */
record Tally(List<Stage> stages, List<Decision> approvals, List<Decision> all) {

    /** Approvals that count for the stage, each person once. */
    List<Decision> of(Stage stage) {
        List<Decision> counted = new ArrayList<>();
        for (Decision decision : approvals) {
            boolean known = counted.stream().anyMatch(d -> d.person().equals(decision.person()));
            if (!known && countsFor(decision, stage)) {
                counted.add(decision);
            }
        }
        return counted;
    }

    boolean satisfied(Stage stage) {
        long aside = all.stream()
                .filter(d -> d.stage() == stage.seq() && !d.decides())
                .map(Decision::person)
                .distinct()
                .count();
        return of(stage).size() >= stage.needed((int) aside);
    }

    List<Stage> unsatisfied() {
        return stages.stream().filter(stage -> !satisfied(stage)).toList();
    }

    /** All approvals that count for any stage. */
    List<Decision> counted() {
        return stages.stream().flatMap(stage -> of(stage).stream()).distinct().toList();
    }

    Optional<Limit> highest() {
        return counted().stream().flatMap(d -> d.limit().stream()).max(Limit::compareTo);
    }

    /** Its own stage; or one that selects the same person with the same meaning (canonical §1.6-5). */
    private static boolean countsFor(Decision decision, Stage stage) {
        boolean same = decision.meaning().equals(stage.meaning());
        return (decision.stage() == stage.seq() && (same || !decision.carried()))
                || (same && stage.eligible(decision.person()));
    }
}
