package io.bursar.verifier.internal.check;

import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FunctionName;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.MoneyTerms;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.guard.Claim;
import io.bursar.verifier.internal.walk.Arc;
import io.bursar.verifier.internal.walk.Memory;
import io.bursar.verifier.internal.walk.Standing;
import io.bursar.verifier.internal.walk.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every path to a row that moves money passes an approval: a complete plan, whose people are never the requester and
 * have authority by the rules of planning, a standing approval whose grantor counts, or an approval elsewhere in the
 * chain. An act that runs first needs a ratification, and is never a payment.
 */
public final class MoneyCheck {

    private final Walk walk;
    private final MoneyTerms money;
    private final PlannedValues planned;
    private final Answers answers;
    private final Set<Integer> told = new HashSet<>();

    private MoneyCheck(Walk walk) {
        this.walk = walk;
        this.money = walk.machine().money();
        this.planned = new PlannedValues(walk.machine());
        this.answers = new Answers(Check.MONEY, walk.machine().definition().id());
    }

    /** Asks it of a walked definition. */
    public static CheckResult of(Walk walk) {
        MoneyCheck check = new MoneyCheck(walk);
        if (walk.cut()) {
            check.answers.unknown("a limit of the search was reached");
        }
        walk.machine().definition().vocabulary().approvals().values().forEach(check::approval);
        walk.arcs().forEach(check::arc);
        Set<String> answered = new TreeSet<>(walk.machine().answered());
        if (!answered.isEmpty()) {
            check.answers.note(
                    "assumed: a correction says what the system of record has: " + String.join(", ", answered));
        }
        return check.answers.result();
    }

    private void arc(Arc arc) {
        TransitionSpec row = arc.row();
        if (row == null || told.contains(row.row())) {
            return;
        }
        planned.stale(row).ifPresent(field -> stale(arc, row, field));
        for (Action action : row.actions()) {
            if (action instanceof Action.RunEffect run) {
                unseen(arc, row, run.alias());
                walk.machine().capability(run.alias()).ifPresent(capability -> effect(arc, row, capability));
            } else if (action instanceof Action.RecordAct recorded) {
                FunctionName act = new FunctionName(recorded.act());
                if (money.paying().contains(act)) {
                    require(arc, row, "a payment", covered(arc.to().memory()));
                }
            } else if (action instanceof Action.UseStanding standing
                    && !walk.machine().requires(row, standing.fact() + ".live")) {
                refute(
                        arc,
                        row,
                        "VER_STANDING_UNASKED",
                        "A row uses a standing approval without asking that it is live");
            }
        }
    }

    private void stale(Arc arc, TransitionSpec row, String field) {
        if (told.add(row.row())) {
            Finding stale = Finding.error(
                    "VER_PLAN_STALE", "A plan is made for what has changed, and asks by what was worked out before");
            answers.refute(stale.with("row", row.row()).with("field", field), walk.path(arc));
        }
    }

    private void unseen(Arc arc, TransitionSpec row, String alias) {
        boolean moves = walk.machine().capability(alias).filter(money::moves).isPresent();
        Optional<String> argument = moves ? planned.unseen(alias) : Optional.empty();
        if (argument.isPresent() && told.add(row.row())) {
            Finding unseen =
                    Finding.error("VER_MONEY_UNSEEN", "What is sent comes with the event, and nobody has approved it");
            answers.refute(
                    unseen.with("row", row.row()).with("effect", alias).with("argument", argument.get()),
                    walk.path(arc));
        }
    }

    private void effect(Arc arc, TransitionSpec row, CapabilityName capability) {
        MoneyTerms.Kind kind = money.kinds().get(capability);
        if (kind == null || kind == MoneyTerms.Kind.HOLDS) {
            return;
        }
        Memory memory = arc.to().memory();
        boolean first = kind == MoneyTerms.Kind.COMMITS && memory.standing() == Standing.RATIFYING;
        require(arc, row, capability.value(), first || covered(memory));
    }

    private boolean covered(Memory memory) {
        if (memory.standing() == Standing.EVIDENCED) {
            answers.note("assumed: what a row or an import records as approved elsewhere was approved there");
        }
        if (memory.incoming() && !memory.standing().covers()) {
            answers.note("assumed: a document that brings money in needs no approval (INV-I1)");
        }
        return memory.standing().covers() || memory.incoming();
    }

    private void require(Arc arc, TransitionSpec row, String what, boolean approved) {
        if (!approved && told.add(row.row())) {
            String code =
                    arc.to().memory().standing() == Standing.CHANGED ? "VER_MONEY_CHANGED" : "VER_MONEY_UNAPPROVED";
            String message = arc.to().memory().standing() == Standing.CHANGED
                    ? "Money moves for something else than what was approved"
                    : "Money moves and nobody else has approved it";
            answers.refute(Finding.error(code, message).with("row", row.row()).with("does", what), walk.path(arc));
        }
    }

    private void refute(Arc arc, TransitionSpec row, String code, String message) {
        if (told.add(row.row())) {
            answers.refute(Finding.error(code, message).with("row", row.row()), walk.path(arc));
        }
    }

    private void approval(ApprovalSpec approval) {
        new RoutingFields(walk.machine().definition())
                .unbound(approval)
                .forEach(field -> answers.refute(
                        Finding.error(
                                        "VER_ROUTE_UNBOUND",
                                        "What decides whom an approval asks may be handed in later and is not material")
                                .with("approval", approval.name())
                                .with("field", field),
                        planning(approval)));
        asksSomebody(approval);
    }

    /** An approval without a climb asks somebody whatever the case is. */
    private void asksSomebody(ApprovalSpec approval) {
        if (approval.money().climbFrom() != null) {
            return;
        }
        List<Claim> nobody = new ArrayList<>();
        approval.stages().forEach(stage -> nobody.add(Claim.fails(stage.when())));
        if (walk.machine().solver().solve(nobody, Map.of()).possible()) {
            answers.refute(
                    Finding.error("VER_PLAN_ASKS_NOBODY", "A plan can come out empty: every stage has a condition")
                            .with("approval", approval.name()),
                    planning(approval));
        }
    }

    private List<PathStep> planning(ApprovalSpec approval) {
        return walk.arcs().stream()
                .filter(arc -> arc.row() != null
                        && arc.row().actions().stream()
                                .anyMatch(action -> action instanceof Action.MakePlan plan
                                        && plan.approval().equals(approval.name())))
                .findFirst()
                .map(walk::path)
                .orElse(List.of());
    }
}
