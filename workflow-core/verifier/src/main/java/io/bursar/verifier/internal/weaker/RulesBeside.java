package io.bursar.verifier.internal.weaker;

import io.bursar.controls.assist.AssistMode;
import io.bursar.controls.order.AssistLimit;
import io.bursar.controls.order.PolicyOrder;
import io.bursar.definition.WorkflowDefinition.AssistPoint;
import io.bursar.definition.WorkflowDefinition.Governance;
import io.bursar.definition.WorkflowDefinition.Invariant;
import io.bursar.definition.graph.CutoverEntry;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.check.Nearby;
import java.util.List;
import java.util.Optional;

/** Invariants, duties, events, suggestions and imports beside those of the standard. */
final class RulesBeside {

    private final Held held;
    private final Governance here;
    private final Governance agreed;

    RulesBeside(Held held) {
        this.held = held;
        this.here = held.here().governance();
        this.agreed = held.agreed().governance();
    }

    void compare() {
        held.keeps(
                here.sod(),
                agreed.sod(),
                new Held.Point(
                        "VER_DUTY_UNNAMED", "A rule of segregation of duties is no longer named", "sod", List.of()));
        held.keeps(
                here.emits(),
                agreed.emits(),
                new Held.Point("VER_EVENT_GONE", "An event is no longer told", "emits", List.of()));
        held.keeps(
                here.consumes(),
                agreed.consumes(),
                new Held.Point(
                        "VER_EVENT_UNHEARD",
                        "An event of another case is no longer heard, or otherwise",
                        "consumes",
                        List.of()));
        agreed.invariants().forEach(this::invariant);
        agreed.assist().forEach(this::assist);
        here.assist().stream()
                .filter(ours -> agreed.assist().stream()
                        .noneMatch(theirs -> theirs.useCase().equals(ours.useCase())))
                .forEach(ours -> held.weaker(
                        "VER_ASSIST_ADDED",
                        "A model is asked where the standard asks none",
                        ours.useCase(),
                        List.of()));
        agreed.arrivals().cutover().forEach(this::cutover);
        here.arrivals().cutover().keySet().stream()
                .filter(legacy -> !agreed.arrivals().cutover().containsKey(legacy))
                .forEach(legacy -> held.weaker(
                        "VER_IMPORT_ADDED", "Cases come over that the standard does not take", legacy, List.of()));
    }

    private void invariant(Invariant theirs) {
        Optional<Invariant> found = here.invariants().stream()
                .filter(ours -> ours.id().equals(theirs.id()))
                .findFirst();
        List<PathStep> path = theirs.check().in().isEmpty()
                ? List.of()
                : Nearby.towards(held.walk(), theirs.check().in().get(0));
        if (found.isEmpty()) {
            held.weaker("VER_INVARIANT_GONE", "An invariant is gone", theirs.id(), path);
            return;
        }
        Invariant ours = found.get();
        held.keeps(
                ours.check().in(),
                theirs.check().in(),
                new Held.Point("VER_INVARIANT_STATES", "An invariant is held in fewer states", theirs.id(), path));
        held.implies(
                ours.check().require(),
                theirs.check().require(),
                new Held.Point("VER_INVARIANT_WEAKER", "An invariant asks for less", theirs.id(), path));
        if (theirs.checkedBy() != null) {
            held.same(
                    ours.checkedBy(),
                    theirs.checkedBy(),
                    new Held.Point(
                            "VER_INVARIANT_CHECKED", "An invariant is checked by somebody else", theirs.id(), path));
        }
    }

    private void assist(AssistPoint theirs) {
        here.assist().stream()
                .filter(ours -> ours.useCase().equals(theirs.useCase()))
                .filter(ours -> !PolicyOrder.compare(limit(ours), limit(theirs)).isNoWeaker())
                .forEach(
                        ours -> held.weaker("VER_ASSIST_FURTHER", "A model may go further", ours.useCase(), List.of()));
    }

    private static AssistLimit limit(AssistPoint point) {
        return new AssistLimit(point.useCase(), mode(point.mode()), point.threshold());
    }

    private static AssistMode mode(String code) {
        for (AssistMode mode : AssistMode.values()) {
            if (mode.code().equals(code)) {
                return mode;
            }
        }
        return AssistMode.AUTO;
    }

    private void cutover(String legacy, CutoverEntry theirs) {
        CutoverEntry ours = here.arrivals().cutover().get(legacy);
        if (ours == null || ours.equals(theirs)) {
            return;
        }
        List<PathStep> path = Nearby.towards(held.walk(), ours.to());
        String at = "cutover " + legacy;
        held.implies(
                ours.when(),
                theirs.when(),
                new Held.Point("VER_IMPORT_WIDER", "More comes over than in the standard", at, path));
        boolean same = ours.to().equals(theirs.to())
                && ours.past().equals(theirs.past())
                && ours.actions().equals(theirs.actions());
        if (!same) {
            held.weaker("VER_IMPORT_OTHER", "An imported case begins otherwise", at, path);
        }
    }
}
