package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.util.Optional;

/** The approved total is within the highest limit among those who count (G2; limits inclusive, controls §2). */
final class AuthorityRule implements Rule {
    @Override
    public void event(Scene scene) {
        Optional<BigDecimal> total = scene.body().at("total").amount();
        if (total.isEmpty()) {
            return;
        }
        if (scene.is("plan-satisfied")) {
            plan(scene, total.get());
        } else if (scene.is("standing-used")) {
            boolean within = Limit.of(scene.body().at("limit"))
                    .map(limit -> limit.covers(total.get()))
                    .orElse(false);
            if (!within) {
                scene.found("G2", "the total " + total.get() + " is above the limit of the standing approval");
            }
        }
    }

    private static void plan(Scene scene, BigDecimal total) {
        Tally tally = scene.story().approvals.tally(scene.body().at("digest").text());
        Optional<Limit> highest = tally.highest();
        if (highest.isEmpty() && !tally.unsatisfied().isEmpty()) {
            return; // the quorum is missing, which is said elsewhere
        }
        Optional<Limit> claimed = Limit.of(scene.body().at("limit"));
        if (highest.isEmpty() || !highest.get().covers(total)) {
            scene.found(
                    "G2",
                    "the approved total " + total + " is above the highest counted limit "
                            + highest.map(Limit::toString).orElse("none"));
        } else if (claimed.isPresent() && claimed.get().compareTo(highest.get()) > 0) {
            scene.found(
                    "G2",
                    "the plan claims a limit of " + claimed.get() + " but the highest counted is " + highest.get());
        }
    }
}
