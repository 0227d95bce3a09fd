package io.bursar.verifier.internal.weaker;

import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.approval.ApprovalSpec.StageSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.verifier.PathStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Approvals beside those of the standard: nobody less is asked, of no smaller number, about no less. */
final class ApprovalsBeside {

    private final Held held;

    ApprovalsBeside(Held held) {
        this.held = held;
    }

    void compare() {
        held.agreed().vocabulary().approvals().forEach((name, theirs) -> {
            ApprovalSpec ours = held.here().vocabulary().approvals().get(name);
            if (ours == null) {
                held.weaker("VER_APPROVAL_GONE", "An approval is gone", name, planning(name));
            } else if (!ours.equals(theirs)) {
                approval(ours, theirs);
            }
        });
    }

    private void approval(ApprovalSpec ours, ApprovalSpec theirs) {
        String name = ours.name();
        held.same(
                ours.money(), theirs.money(), point("VER_APPROVAL_MONEY", "Another amount or person is tested", name));
        held.same(
                ours.conduct().act(),
                theirs.conduct().act(),
                point("VER_APPROVAL_ACT", "Approving is no longer the act that duties are kept apart by", name));
        held.same(
                ours.conduct().ratifies(),
                theirs.conduct().ratifies(),
                point("VER_APPROVAL_RATIFIES", "An approval ratifies, or no longer does", name));
        if (ours.conduct().minimumHumans() < theirs.conduct().minimumHumans()) {
            point("VER_FEWER_HUMANS", "Fewer different people are needed", name).say(held);
        }
        if (!Held.noLonger(ours.conduct().within(), theirs.conduct().within())) {
            point("VER_APPROVAL_SLOWER", "An approval may take longer", name).say(held);
        }
        List<StageSpec> left = new ArrayList<>(ours.stages());
        for (StageSpec stage : theirs.stages()) {
            stage(name, left, stage);
        }
    }

    /** Each stage of the standard has one here that is asked at least as often and needs at least as many. */
    private void stage(String name, List<StageSpec> left, StageSpec theirs) {
        String at = name + " " + theirs.role();
        Optional<StageSpec> same = left.stream().filter(theirs::equals).findFirst();
        Optional<StageSpec> found =
                same.or(() -> left.stream().filter(ours -> alike(ours, theirs)).findFirst());
        if (found.isEmpty()) {
            new Held.Point("VER_STAGE_GONE", "A stage of an approval is gone", at, planning(name)).say(held);
            return;
        }
        StageSpec ours = found.get();
        left.remove(ours);
        held.implies(
                theirs.when(),
                ours.when(),
                new Held.Point("VER_STAGE_LESS_OFTEN", "A stage is asked less often", at, planning(name)));
        if (Math.max(1, ours.placement().quorum())
                < Math.max(1, theirs.placement().quorum())) {
            new Held.Point("VER_QUORUM_WEAKER", "Fewer of a committee must agree", at, planning(name)).say(held);
        }
        boolean wider = theirs.placement().of() > 0
                && (ours.placement().of() == 0
                        || ours.placement().of() > theirs.placement().of());
        if (wider) {
            new Held.Point("VER_QUORUM_WIDER", "A committee is larger for the same number", at, planning(name))
                    .say(held);
        }
    }

    private static boolean alike(StageSpec ours, StageSpec theirs) {
        return ours.role().equals(theirs.role())
                && ours.meaning().equals(theirs.meaning())
                && Objects.equals(ours.act(), theirs.act())
                && ours.placement().position().equals(theirs.placement().position());
    }

    private Held.Point point(String code, String message, String name) {
        return new Held.Point(code, message, name, planning(name));
    }

    /** How a case comes to the plan. */
    private List<PathStep> planning(String name) {
        for (TransitionSpec row : held.here().graph().rows()) {
            if (row.actions().stream()
                    .anyMatch(action -> action instanceof Action.MakePlan plan
                            && plan.approval().equals(name))) {
                return held.through(row);
            }
        }
        return List.of();
    }
}
