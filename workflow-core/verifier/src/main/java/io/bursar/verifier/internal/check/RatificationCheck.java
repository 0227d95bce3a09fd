package io.bursar.verifier.internal.check;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.clock.ClockSpec;
import io.bursar.definition.effect.EffectSpec;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.guard.Operand;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.walk.Arc;
import io.bursar.verifier.internal.walk.Reads;
import io.bursar.verifier.internal.walk.Standing;
import io.bursar.verifier.internal.walk.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is committed before it is approved (canonical §1.6-12): a plan that ratifies opens in the same row, can be
 * completed, is not replaced by another plan, raises something that blocks when it is overdue, and what was committed
 * carries a mark without which the loaded workflows that pay do not pay.
 */
public final class RatificationCheck {

    private final Walk walk;
    private final WorkflowDefinition definition;
    private final List<Walk> all;
    private final Answers answers;

    private RatificationCheck(Walk walk, List<Walk> all) {
        this.walk = walk;
        this.definition = walk.machine().definition();
        this.all = all;
        this.answers = new Answers(Check.RATIFICATION, definition.id());
    }

    /** Asks it of a walked definition among all that run together. */
    public static CheckResult of(Walk walk, List<Walk> all) {
        RatificationCheck check = new RatificationCheck(walk, all);
        for (TransitionSpec row : walk.machine().definition().graph().rows()) {
            Optional<Arc> arc = walk.firstBy(row.row());
            if (arc.isPresent() && check.opens(row)) {
                check.opened(arc.get(), row);
            }
        }
        check.replaced();
        return check.answers.result();
    }

    private boolean opens(TransitionSpec row) {
        return row.actions().stream()
                .anyMatch(action -> action instanceof Action.MakePlan plan
                        && Optional.ofNullable(
                                        definition.vocabulary().approvals().get(plan.approval()))
                                .map(ApprovalSpec::conduct)
                                .filter(ApprovalSpec.Conduct::ratifies)
                                .isPresent());
    }

    private void opened(Arc opening, TransitionSpec row) {
        List<TransitionSpec> completing = walk.arcs().stream()
                .filter(arc -> arc.from().memory().standing() == Standing.RATIFYING
                        && arc.to().memory().standing() == Standing.APPROVED)
                .map(Arc::row)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (completing.isEmpty()) {
            refute("VER_NEVER_RATIFIED", "No row takes a complete ratification", opening);
            return;
        }
        overdue(opening, completing);
        for (String mark : marks(opening, row)) {
            if (!marked(completing, mark)) {
                refute("VER_RATIFIED_UNMARKED", "A complete ratification does not say so on the case", opening);
            }
        }
    }

    private void refute(String code, String message, Arc arc) {
        answers.refute(Finding.error(code, message), walk.path(arc));
    }

    /** A clock that starts where the commitment leads, ends with the ratification and raises what blocks. */
    private void overdue(Arc opening, List<TransitionSpec> completing) {
        Set<String> told = new LinkedHashSet<>();
        completing.forEach(row -> row.actions().forEach(action -> {
            if (action instanceof Action.Emit emit) {
                told.add(emit.event());
            }
        }));
        boolean blocks = false;
        for (ClockSpec clock : definition.vocabulary().clocks().values()) {
            boolean ends = clock.span().stopOnEvent().stream().anyMatch(told::contains);
            if (ends
                    && clock.span().start().contains(opening.to().state())
                    && clock.breach().raise() != null) {
                ExceptionSpec raised =
                        definition.graph().exceptions().get(clock.breach().raise());
                blocks |= raised != null
                        && (raised.terms().blocks() == null
                                || !raised.terms().blocks().isEmpty());
            }
        }
        if (!blocks) {
            refute("VER_OVERDUE_UNNOTICED", "A ratification that is overdue raises nothing that blocks", opening);
        }
    }

    /** The field that tells the system of record that the commitment is not ratified yet. */
    private List<String> marks(Arc opening, TransitionSpec row) {
        List<String> marks = new ArrayList<>();
        for (Action action : row.actions()) {
            if (!(action instanceof Action.RunEffect run)) {
                continue;
            }
            EffectSpec effect = definition.vocabulary().effects().get(run.alias());
            if (effect == null || !walk.machine().money().moves(effect.capability())) {
                continue;
            }
            List<String> here = effect.content().with().entrySet().stream()
                    .filter(argument -> isFalse(opening, argument.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (here.isEmpty()) {
                refute(
                        "VER_UNRATIFIED_UNMARKED",
                        "What is committed does not say that it is not ratified yet",
                        opening);
            }
            here.forEach(argument -> payers(opening, argument));
            effect.content().with().forEach((argument, operand) -> {
                if (here.contains(argument)) {
                    operand.fold(constant -> false, parameter -> false, path -> marks.add(path.path()));
                }
            });
        }
        return marks;
    }

    private static boolean isFalse(Arc opening, Operand operand) {
        return operand.fold(
                constant -> constant.value().equals(BooleanValue.FALSE),
                parameter -> false,
                path -> Optional.of(BooleanValue.FALSE)
                        .equals(opening.to().memory().known().get(path.path())));
    }

    private static boolean marked(List<TransitionSpec> completing, String field) {
        return completing.stream()
                .allMatch(row -> row.actions().stream()
                        .anyMatch(action -> action instanceof Action.SetData set
                                && set.values().containsKey(field)
                                && set.values().get(field).equals(new Operand.Constant(BooleanValue.TRUE))));
    }

    /** Each row that records a payment asks for the mark. */
    private void payers(Arc opening, String mark) {
        for (Walk other : all) {
            for (TransitionSpec row : other.machine().definition().graph().rows()) {
                if (pays(other, row) && other.firstBy(row.row()).isPresent() && !asks(other, row, mark)) {
                    List<PathStep> path = new ArrayList<>(walk.path(opening));
                    path.addAll(Nearby.through(other, row));
                    answers.refute(
                            Finding.error("VER_PAID_UNRATIFIED", "A payment does not ask whether the order is ratified")
                                    .with(
                                            "workflow",
                                            other.machine().definition().id())
                                    .with("row", row.row()),
                            path);
                }
            }
        }
    }

    private static boolean pays(Walk other, TransitionSpec row) {
        return row.actions().stream()
                .anyMatch(action -> action instanceof Action.RecordAct recorded
                        && other.machine().money().paying().contains(new FunctionName(recorded.act())));
    }

    private static boolean asks(Walk other, TransitionSpec row, String mark) {
        for (String path : other.machine().reads().of(row.edge().when())) {
            FactSpec fact = other.machine().definition().vocabulary().facts().get(Reads.root(path));
            if (path.endsWith("." + mark)
                    || (fact != null
                            && fact.source() instanceof FactSource.FunctionCall call
                            && call.with().containsValue(new Operand.Constant(new TextValue(mark))))) {
                return true;
            }
        }
        return false;
    }

    private void replaced() {
        Set<Integer> told = new LinkedHashSet<>();
        for (Arc arc : walk.arcs()) {
            Standing to = arc.to().memory().standing();
            boolean lost = to == Standing.PLANNED || to == Standing.NONE || to == Standing.CHANGED;
            TransitionSpec row = arc.row();
            if (row != null && lost && arc.from().memory().standing() == Standing.RATIFYING && told.add(row.row())) {
                answers.refute(
                        Finding.error("VER_RATIFICATION_REPLACED", "A row drops or replaces the plan that ratifies")
                                .with("row", row.row()),
                        walk.path(arc));
            }
        }
    }
}
