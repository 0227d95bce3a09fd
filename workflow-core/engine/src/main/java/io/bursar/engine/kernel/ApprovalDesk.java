package io.bursar.engine.kernel;

import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.ApprovalPlanner;
import io.bursar.controls.approval.ApprovalState;
import io.bursar.controls.approval.Decision;
import io.bursar.controls.approval.Evaluation;
import io.bursar.controls.approval.PlanOutcome;
import io.bursar.controls.approval.TestedAmount;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.model.cases.Approvals;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.Digest;
import io.bursar.model.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes approval plans and says how a plan stands. */
final class ApprovalDesk {

    /** Since which kernel every rule of joint signature that holds is asked for, not only the largest one. */
    static final int EVERY_JOINT_RULE_SINCE = 5;

    /** The version of the kernel since which a plan is complete only where duties are clear (canonical §1.16). */
    static final int CLEAR_SINCE = 4;

    /** The version of the kernel since which a plan says what it was made for, and is made anew when that changes. */
    static final int FOR_DIGEST_SINCE = 5;

    /** The version of the kernel since which nobody approves while duties or authority stand in the way. */
    static final int BLOCKED_SINCE = 5;

    private static final String ABOUT = "about";

    private static final Set<String> CONFLICTS = Set.of(PlanOutcome.SOD_CONFLICT, PlanOutcome.AUTHORITY_GAP);

    private final Proceeding proceeding;
    private final Desks desks;

    ApprovalDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    /**
     * Computes and stores the plan; where nobody can be asked, says so by an exception and leaves the case where it is.
     * A plan that was in force before is not any more: whoever it asked does not approve what this one is for.
     */
    boolean plan(String approval) {
        boolean made = plan(approval, plan -> store(approval, plan, isAskedAgain()));
        if (!made) {
            voidDecisions();
        }
        return made;
    }

    /** Computes the plan in force anew, and stores it where it asks other people than before (canonical §1.6-11). */
    void replan() {
        ApprovalPlan before = current().orElseThrow();
        String approval = currentSpec().name();
        boolean aged = isAged();
        boolean made = plan(approval, plan -> (plan.equals(before) && !aged) || store(approval, plan));
        if (!made && aged) {
            // nobody may go on deciding by a plan that was made for something else
            voidDecisions();
        }
    }

    /**
     * Whether the plan in force was made for other material values than the case has now: other people may have to be
     * asked, with other limits (canonical §1.6-8).
     */
    boolean isAged() {
        return proceeding.kernel() >= FOR_DIGEST_SINCE
                && approvals()
                        .currentPlan()
                        .filter(plan -> !plan.get(ABOUT).equals(Optional.of(about())))
                        .isPresent();
    }

    private DataValue about() {
        return new BytesValue(digest().bytes());
    }

    private boolean plan(String approval, Predicate<ApprovalPlan> whenMade) {
        return outcome(approval).fold(planned -> whenMade.test(planned.plan()), not -> {
            not.findings().stream()
                    .map(finding -> finding.code())
                    .distinct()
                    .forEach(code -> desks.exceptions().raise(code, approval, false));
            return false;
        });
    }

    /** What the planner says of a declared approval as the case stands; nothing is stored. */
    PlanOutcome outcome(String approval) {
        PlanOutcome outcome = planner().plan(new PlanQuestion(proceeding, desks).request(spec(approval)));
        proceeding.requireComplete();
        return outcome;
    }

    private ApprovalPlanner planner() {
        ApprovalPlanner planner =
                new ApprovalPlanner(proceeding.rules().policy().authority().limits());
        return proceeding.kernel() < EVERY_JOINT_RULE_SINCE ? planner.withOneJointRule() : planner;
    }

    boolean store(String approval, ApprovalPlan plan) {
        return store(approval, plan, false);
    }

    /** Stores a plan; one that asks again for what stands approved is satisfied anew before anything rests on it. */
    private boolean store(String approval, ApprovalPlan plan, boolean again) {
        RecordValue data = plan.toData().with("approval", Data.text(approval));
        proceeding.happen(Happenings.of(
                EventCode.PLAN_MADE,
                Data.record()
                        .put("plan", proceeding.kernel() < FOR_DIGEST_SINCE ? data : data.with(ABOUT, about()))
                        .put("again", again ? BooleanValue.TRUE : null)
                        .build()));
        return true;
    }

    private boolean isAskedAgain() {
        Approvals.Satisfied before = approvals().satisfied();
        return proceeding.kernel() >= FOR_DIGEST_SINCE
                && before != null
                && before.digest().equals(digest());
    }

    ApprovalSpec spec(String approval) {
        ApprovalSpec spec = proceeding.definition().vocabulary().approvals().get(approval);
        if (spec == null) {
            throw new IllegalStateException("A loaded definition names only declared approvals");
        }
        return spec;
    }

    boolean voidDecisions() {
        if (current().isPresent() || !approvals().decisions().isEmpty()) {
            proceeding.happen(Happenings.of(
                    EventCode.APPROVALS_VOIDED,
                    Data.record().put("keepApproved", true).build()));
        }
        return true;
    }

    private Approvals approvals() {
        return proceeding.here().work().approvals();
    }

    /** The plan in force. */
    Optional<ApprovalPlan> current() {
        return approvals().currentPlan().map(ApprovalPlan::from);
    }

    /** The declared approval the plan was made from. */
    ApprovalSpec currentSpec() {
        return spec(
                approvals().currentPlan().flatMap(plan -> plan.text("approval")).orElseThrow());
    }

    List<Decision> decisions() {
        return approvals().decisions().stream().map(Decision::from).toList();
    }

    /** What approvals are bound to: the hash of the material fields as they are now. */
    Digest digest() {
        return Material.digest(proceeding.definition(), proceeding.here().data());
    }

    Optional<Evaluation> evaluation() {
        return current().map(plan -> ApprovalState.evaluate(plan, decisions(), digest()));
    }

    /**
     * Whether everybody has approved whom a plan asks that was made for what the case is now. A value that was changed
     * and changed back finds its earlier approvals again, but not under a plan that was made for less in between.
     */
    private boolean isComplete(Evaluation evaluation) {
        return evaluation.isComplete() && !isAged();
    }

    /** Notes that the plan is satisfied, once per plan and digest. */
    void noteSatisfied() {
        Optional<Evaluation> evaluation = evaluation();
        if (evaluation.isEmpty() || !isComplete(evaluation.get())) {
            return;
        }
        Digest digest = digest();
        Approvals.Satisfied before = approvals().satisfied();
        if ((before != null && before.digest().equals(digest)) || isConflicted()) {
            return;
        }
        ApprovalPlan plan = current().orElseThrow();
        Data.Builder body = Data.record().put("digest", new BytesValue(digest.bytes()));
        if (plan.tested() != null) {
            body.put("total", approvedAmount(plan.tested()));
        }
        RecordValue limit = evaluation.get().highestLimit().toData();
        body.put("limit", limit.fields().isEmpty() ? null : limit);
        proceeding.happen(Happenings.of(EventCode.PLAN_SATISFIED, body.build()));
    }

    /** What was approved, in the currency of the case: the amount that was tested, as it stands there. */
    private Money approvedAmount(TestedAmount tested) {
        Currency own = new Rates(proceeding).ofCase();
        String path = currentSpec().money().amount();
        if (own.equals(tested.amount().currency()) || path == null) {
            return tested.amount();
        }
        return desks.facts()
                .value(path)
                .filter(MoneyValue.class::isInstance)
                .map(value -> ((MoneyValue) value).value())
                .orElse(tested.amount());
    }

    /**
     * Whether duties or authority stand in the way though every stage is satisfied (canonical §1.16): an exception says
     * so, or a check of the state is about to. What is not known is not clear.
     */
    private boolean isConflicted() {
        if (proceeding.kernel() < CLEAR_SINCE) {
            return false;
        }
        boolean open = proceeding.here().work().exceptions().stream()
                .anyMatch(exception -> CONFLICTS.contains(exception.code().value()));
        String state = proceeding.here().status().state();
        boolean about = proceeding.definition().graph().state(state).conduct().checks().stream()
                .filter(check -> CONFLICTS.contains(check.raise().value()))
                .anyMatch(check -> desks.guards().judge(check.when()).orElse(true));
        proceeding.requireComplete();
        return open || about;
    }

    /**
     * What says that duties or authority stand in the way, in whatever state it was raised: nobody approves until it is
     * resolved (canonical §1.16).
     */
    Optional<ExceptionCase> conflict() {
        return proceeding.kernel() < BLOCKED_SINCE
                ? Optional.empty()
                : proceeding.here().work().exceptions().stream()
                        .filter(exception -> CONFLICTS.contains(exception.code().value()))
                        .findFirst();
    }

    /** The facts {@code plan.…}. */
    Optional<DataValue> fact(String field) {
        Optional<Evaluation> evaluation = evaluation();
        Approvals.Satisfied satisfied = approvals().satisfied();
        return switch (field) {
            case "exists", "ready" -> truth(evaluation.isPresent());
            case "complete" -> truth(evaluation.map(this::isComplete).orElse(false));
            case "rejected" -> truth(evaluation.map(Evaluation::isRejected).orElse(false));
            case "stageRemains" -> truth(stageRemains());
            case "decided" -> truth(!approvals().decisions().isEmpty());
            case "approved" -> truth(satisfied != null);
            case "current" -> truth(satisfied != null && satisfied.digest().equals(digest()));
            case "approvedTotal" ->
                satisfied == null || satisfied.total() == null
                        ? Optional.empty()
                        : Optional.of(new MoneyValue(satisfied.total()));
            case "limit" -> highestLimit(satisfied);
            default -> Optional.empty();
        };
    }

    /**
     * The highest limit of those who approved what stands approved, in the currency of the case; absent for no limit.
     */
    private Optional<DataValue> highestLimit(Approvals.@Nullable Satisfied satisfied) {
        return satisfied == null
                ? Optional.empty()
                : Optional.ofNullable(AuthorityLimit.from(satisfied.limit()).amount())
                        .map(limit -> new Rates(proceeding).forCase(new MoneyValue(limit)));
    }

    /** Whether the plan in force still waits for somebody. */
    boolean stageRemains() {
        return evaluation()
                .map(found -> !found.isComplete() && !found.isRejected())
                .orElse(false);
    }

    private static Optional<DataValue> truth(boolean value) {
        return Optional.of(BooleanValue.of(value));
    }
}
