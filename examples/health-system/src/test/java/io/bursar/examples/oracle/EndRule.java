package io.bursar.examples.oracle;

import java.util.Set;

/** After a terminal state a case takes note of facts and does nothing more. */
final class EndRule implements Rule {
    private static final Set<String> ACTS = Set.of(
            "started",
            "pinned",
            "data-set",
            "moved",
            "plan-made",
            "decided",
            "approvals-voided",
            "plan-satisfied",
            "standing-used",
            "effect-intended",
            "effect-withdrawn",
            "held",
            "resumed",
            "cancelling",
            "joined",
            "row-pending",
            "committed",
            "claimed",
            "migrated");

    private boolean endedBefore;

    @Override
    public void recordStarts(Scene scene) {
        endedBefore = scene.story().terminal;
    }

    @Override
    public void event(Scene scene) {
        boolean movesOn = scene.is("moved") && scene.story().terminal;
        if (movesOn || (endedBefore && ACTS.contains(scene.event().code()))) {
            scene.found("END", "event " + scene.event().code() + " after the terminal state " + scene.story().state);
        }
    }
}
