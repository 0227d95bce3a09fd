package io.bursar.engine.kernel;

import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.PlanOutcome;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Settlement;
import io.bursar.engine.command.Wish;
import io.bursar.engine.fact.Facts;
import io.bursar.engine.question.ActAnswer;
import io.bursar.engine.question.ApproversAnswer;
import io.bursar.engine.question.Supposed;
import io.bursar.engine.store.ActRow;
import io.bursar.model.cases.Approvals;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.Phase;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.people.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a command that nobody gives. A pure function beside {@link Kernel#decide}, and by it: the same
 * rules, planner and checks, so that an answer cannot differ from what happens.
 *
 * <pre>{@code
 * ApproversAnswer answer = new Enquiry(situation, start, facts).approvers(null);
 * }</pre>
 */
public final class Enquiry {

    private static final Set<String> WITHOUT_PLAN =
            Set.of(PlanOutcome.NO_APPROVER, PlanOutcome.AUTHORITY_GAP, PlanOutcome.SOD_CONFLICT);

    /** Most rounds of writes that are taken as confirmed on the way to an approval. */
    public static final int MAX_WRITES = 16;

    private static final String ASSUMED = "ASSUMED";

    private final Situation situation;
    private final Command command;
    private final Facts facts;

    /** An enquiry about a command in a situation. */
    public Enquiry(Situation situation, Command command, Facts facts) {
        this.situation = situation;
        this.command = command;
        this.facts = facts;
    }

    /**
     * Who would have to approve, were the command given.
     *
     * @param approval a declared approval to be planned as the case would then stand; null for the plan, if any, that
     *     the command itself leads to, once the writes on the way are confirmed
     */
    public ApproversAnswer approvers(@Nullable String approval) {
        return Kernel.decide(situation, command, facts)
                .fold(
                        accepted -> approval == null
                                ? onTheWay(supposed(accepted, List.of()), 0)
                                : asDeclared(supposed(accepted, List.of()), approval),
                        refused -> new ApproversAnswer.Refused(refused.findings()),
                        needed -> new ApproversAnswer.NeedsFacts(needed.requests()));
    }

    /** Whether the actor may give the command, and by which rule. */
    public ActAnswer permission() {
        return Kernel.decide(situation, command, facts)
                .fold(
                        accepted -> new ActAnswer.Allowed(grounds(accepted), supposed(accepted, List.of())),
                        refused -> new ActAnswer.Forbidden(refused.findings()),
                        needed -> new ActAnswer.NeedsFacts(needed.requests()));
    }

    private List<ActAnswer.Ground> grounds(Decision.Accepted accepted) {
        if (command.wish() instanceof Wish.AddReviewer reviewer) {
            return new ReviewerGrounds(new Proceeding(situation, command, facts)).of(reviewer);
        }
        return new Grounds(situation.rules().definition(), situation.rules().policy())
                .of(command, accepted, situation.before());
    }

    private Supposed supposed(Decision.Accepted accepted, List<ActRow> before) {
        List<ActRow> acts = new ArrayList<>(before);
        acts.addAll(accepted.outbox().acts());
        return new Supposed(accepted.after(), acts, facts.used());
    }

    /**
     * The plan the case waits with; where it waits for writes instead, they are taken as confirmed, so that an approval
     * which comes after a reservation, or a standing one, is foretold too.
     */
    private ApproversAnswer onTheWay(Supposed here, int writes) {
        Approvals approvals = here.after().work().approvals();
        Optional<RecordValue> plan = approvals.satisfied() == null ? approvals.currentPlan() : Optional.empty();
        Optional<String> failed = withoutPlan(here);
        if (failed.isPresent()) {
            return planned(here, failed.get());
        }
        if (plan.isPresent() && here.after().status().phase() == Phase.APPROVE) {
            return stored(here, plan.get());
        }
        List<Settlement> confirmed = here.after().work().effects().stream()
                .filter(effect -> effect.state() == EffectState.INTENT)
                .map(effect -> Settlement.confirmed(effect.number(), ASSUMED, RecordValue.EMPTY))
                .toList();
        if (approvals.satisfied() != null || confirmed.isEmpty() || writes == MAX_WRITES) {
            return plan.map(waiting -> stored(here, waiting))
                    .orElseGet(() -> new ApproversAnswer.Nobody(List.of(), List.of(), here));
        }
        Command settle = Command.of(command.id(), command.caseId(), Actor.SYSTEM, new Wish.Settle(confirmed));
        return Kernel.decide(standing(here), settle, facts)
                .fold(
                        accepted -> onTheWay(supposed(accepted, here.acts()), writes + 1),
                        refused -> plan.map(waiting -> stored(here, waiting))
                                .orElseGet(() -> new ApproversAnswer.Nobody(List.of(), List.of(), here)),
                        needed -> new ApproversAnswer.NeedsFacts(needed.requests()));
    }

    private static ApproversAnswer stored(Supposed here, RecordValue plan) {
        return new ApproversAnswer.Asked(plan.text("approval").orElse(""), ApprovalPlan.from(plan), here);
    }

    private Situation standing(Supposed here) {
        return new Situation(situation.rules(), here.after(), situation.now(), situation.kernel());
    }

    private ApproversAnswer asDeclared(Supposed here, String approval) {
        Set<String> declared =
                situation.rules().definition().vocabulary().approvals().keySet();
        return declared.contains(approval)
                ? planned(here, approval)
                : new ApproversAnswer.Refused(
                        List.of(Finding.error("SYS_NO_SUCH_APPROVAL", "The workflow declares no such approval")
                                .with("approval", approval)
                                .with("declared", declared)));
    }

    /** The declared approval for which no complete plan was found: the exception that says so is about it. */
    private Optional<String> withoutPlan(Supposed here) {
        return here.after().work().exceptions().stream()
                .filter(open -> WITHOUT_PLAN.contains(open.code().value()))
                .map(open -> open.origin().on())
                .filter(situation.rules().definition().vocabulary().approvals()::containsKey)
                .findFirst();
    }

    /** What the planner says of an approval as the case would stand, with what was done on the way. */
    private ApproversAnswer planned(Supposed here, String approval) {
        Proceeding proceeding = new Proceeding(standing(here), command, facts);
        here.acts().forEach(proceeding::act);
        try {
            Desks desks = new Desks(proceeding);
            List<Finding> missing = missing(desks, desks.approvals().spec(approval));
            proceeding.requireComplete();
            if (!missing.isEmpty()) {
                return new ApproversAnswer.Refused(missing);
            }
            return desks.approvals()
                    .outcome(approval)
                    .fold(
                            planned -> new ApproversAnswer.Asked(approval, planned.plan(), here),
                            not -> new ApproversAnswer.Nobody(not.findings(), not.notes(), here));
        } catch (FactsMissing missing) {
            return new ApproversAnswer.NeedsFacts(facts.missing());
        } catch (Refusal refusal) {
            return facts.incomplete()
                    ? new ApproversAnswer.NeedsFacts(facts.missing())
                    : new ApproversAnswer.Refused(refusal.findings());
        }
    }

    /** What an approval tests and the case does not have yet; on the way there it would have been set. */
    private static List<Finding> missing(Desks desks, ApprovalSpec spec) {
        return Stream.of(spec.money().amount(), spec.money().column())
                .flatMap(Stream::ofNullable)
                .filter(path -> desks.facts().value(path).isEmpty())
                .map(path -> Finding.error("SYS_PLAN_NEEDS", "The case does not have yet what the approval tests")
                        .with("approval", spec.name())
                        .with("needs", path))
                .toList();
    }
}
