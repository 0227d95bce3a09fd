package io.bursar.controls.approval;

import io.bursar.controls.delegation.Decider;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts decisions stage by stage under the rule that one person counts once. */
final class Tally {

    private final ApprovalPlan plan;
    private final Set<PersonId> excluded;
    private final List<StageVotes> stages = new ArrayList<>();
    private final Map<PersonId, Meaning> spoken = new HashMap<>();

    Tally(ApprovalPlan plan) {
        this.plan = plan;
        this.excluded = plan.parties().excluded();
        plan.stages().forEach(stage -> stages.add(new StageVotes(stage)));
    }

    void add(Decision decision) {
        Decider decider = decision.decider();
        if (isExcluded(decider) || (decision.verdict().speaks() && spokeOtherwise(decider, decision.meaning()))) {
            return;
        }
        boolean counted = false;
        for (StageVotes votes : stages) {
            boolean here = votes.stage().seq() == decision.stage();
            if ((here || decision.verdict().speaks()) && votes.accepts(decision)) {
                votes.add(decision);
                counted = true;
            }
        }
        if (counted && decision.verdict().speaks()) {
            decider.identities().forEach(person -> spoken.putIfAbsent(person, decision.meaning()));
        }
    }

    /** Whether this person, or the one they act for, is a party of the request. */
    boolean isExcluded(Decider decider) {
        return excluded.contains(decider.person()) || excluded.contains(decider.seat());
    }

    /** Whether this person, or the one they act for, has been counted with another meaning. */
    boolean spokeOtherwise(Decider decider, Meaning meaning) {
        return otherMeaning(decider.person(), meaning) || otherMeaning(decider.seat(), meaning);
    }

    private boolean otherMeaning(PersonId person, Meaning meaning) {
        Meaning before = spoken.get(person);
        return before != null && !before.equals(meaning);
    }

    List<StageVotes> stages() {
        return stages;
    }

    ApprovalPlan plan() {
        return plan;
    }

    /** How many people could still fill the open seats of a stage. */
    int livingSeats(StageVotes votes) {
        return votes.livingSeats(decider -> mayStill(decider, votes));
    }

    /** Who has spoken, with which meaning. */
    Map<PersonId, Meaning> spoken() {
        return spoken;
    }

    /** Whether a stage can no longer be filled. */
    boolean isStuck() {
        return stages.stream().anyMatch(votes -> votes.outcome(livingSeats(votes)) == StageOutcome.UNFILLABLE);
    }

    /** The approvals still missing in stages of named people. */
    List<Staffing.Need> needs() {
        List<Staffing.Need> needs = new ArrayList<>();
        for (StageVotes votes : stages) {
            if (votes.stage().queue().isEmpty() && votes.outcome(livingSeats(votes)) == StageOutcome.OPEN) {
                needs.add(new Staffing.Need(
                        votes.stage().terms().meaning(),
                        votes.needed() - votes.approvals().size(),
                        votes.candidates(decider -> mayStill(decider, votes))));
            }
        }
        return needs;
    }

    private boolean mayStill(Decider decider, StageVotes votes) {
        return !isExcluded(decider)
                && !spokeOtherwise(decider, votes.stage().terms().meaning());
    }

    Evaluation evaluation() {
        return new Reckoning(this).evaluation();
    }
}
