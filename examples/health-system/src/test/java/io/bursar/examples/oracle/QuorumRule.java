package io.bursar.examples.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan is complete when every stage has its quorum on the current digest, by enough different people (canonical
 * §1.6).
 */
final class QuorumRule implements Rule {
    /** Minimum distinct humans per case, canonical §1.6-5. */
    private static final int FEWEST = 2;

    @Override
    public void event(Scene scene) {
        if (scene.is("plan-made") && scene.body().at("plan").at("minimumHumans").whole() < FEWEST) {
            scene.found("HUMANS", "the plan asks for fewer than two people");
        }
        if (!scene.is("plan-satisfied")) {
            return;
        }
        Approvals approvals = scene.story().approvals;
        Tally tally = approvals.tally(scene.body().at("digest").text());
        List<Stage> open = tally.unsatisfied();
        Tally anyDigest = new Tally(
                approvals.stages,
                approvals.decisions.stream().filter(Decision::approves).toList(),
                approvals.decisions);
        if (approvals.stages.isEmpty()) {
            scene.found("QUORUM", "a plan without stages is satisfied");
        } else if (!open.isEmpty()) {
            boolean otherDigest = open.stream().allMatch(anyDigest::satisfied);
            scene.found(
                    otherDigest ? "DIGEST" : "QUORUM",
                    otherDigest
                            ? "approvals were given on another digest than the one the plan is complete on"
                            : "the plan is complete but stage " + open.get(0).seq() + " has not its quorum");
        } else {
            once(scene, tally.counted());
            humans(scene, tally.counted());
        }
    }

    private static void once(Scene scene, List<Decision> counted) {
        Map<String, String> meanings = new HashMap<>();
        for (Decision decision : counted) {
            String before = meanings.putIfAbsent(decision.person(), decision.meaning());
            if (before != null && !before.equals(decision.meaning())) {
                scene.found("ONCE", decision.person() + " counts with two meanings");
            }
        }
    }

    /** The requester (or, for a document nobody requested, whoever entered it) and the approvers. */
    private static void humans(Scene scene, List<Decision> counted) {
        Set<String> approvers = new HashSet<>();
        counted.forEach(decision -> approvers.add(decision.person()));
        approvers.remove(scene.story().parties.requester());
        int least = Math.max(
                FEWEST, scene.story().approvals.plan.at("minimumHumans").whole());
        if (approvers.size() + 1 < least) {
            scene.found("HUMANS", "with the requester only " + (approvers.size() + 1) + " people took part");
        }
    }
}
