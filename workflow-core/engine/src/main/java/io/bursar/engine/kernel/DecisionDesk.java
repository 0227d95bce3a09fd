package io.bursar.engine.kernel;

import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.ApprovalStage;
import io.bursar.controls.approval.DecisionAttempt;
import io.bursar.controls.approval.DecisionCheck;
import io.bursar.controls.approval.DecisionFacts;
import io.bursar.controls.approval.Evaluation;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.Decider;
import io.bursar.controls.delegation.DelegatedLimit;
import io.bursar.controls.delegation.DelegationQuestion;
import io.bursar.controls.delegation.DelegationRules;
import io.bursar.controls.sod.SodConflict;
import io.bursar.controls.sod.SodRules;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.CaseStatus;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Phase;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes decisions of people: checked at the moment of the act, over the acting person and everyone acted for. */
final class DecisionDesk {

    private static final DelegationRules DELEGATION = new DelegationRules(DelegatedLimit.WITHIN_BOTH);

    /**
     * From this kernel on, a decision says whose queue it was taken from and on which level it was made, and nobody
     * decides in the place of somebody who has left.
     */
    static final int ASKED_SINCE = 5;

    private final Proceeding proceeding;
    private final Desks desks;

    DecisionDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    boolean decide(Wish.Decide wish) {
        Task task = proceeding
                .here()
                .work()
                .task(wish.task())
                .filter(found -> found.kind() == TaskKind.APPROVAL)
                .orElseThrow(
                        () -> new Refusal(Finding.error("SYS_NO_SUCH_TASK", "No open approval task has this number")
                                .with("task", wish.task())));
        Actor actor = proceeding.command().actor();
        if (actor.kind() != Actor.Kind.PERSON) {
            throw new Refusal(Finding.error(DecisionCheck.NOT_A_PERSON, "Only a person can decide"));
        }
        refuseOnHold();
        ApprovalPlan plan = desks.approvals().current().orElseThrow();
        ApprovalStage stage = plan.stage(task.subject().stage()).orElseThrow();
        if (wish.verdict() == Verdict.REQUEST_INFO) {
            return requestInfo(task, stage);
        }
        refuseBlocked(wish.verdict());
        io.bursar.controls.approval.Decision decision = checked(plan, stage, wish.verdict());
        proceeding.happen(Happenings.of(
                EventCode.DECIDED,
                Data.record()
                        .put("task", task.number())
                        .put("decision", kept(decision).toData())
                        .build()));
        desks.tasks().close(task, "done");
        if (decision.verdict().speaks()) {
            record(stage, decision.decider());
        }
        follow(wish.verdict());
        return true;
    }

    private io.bursar.controls.approval.Decision kept(io.bursar.controls.approval.Decision decision) {
        return proceeding.kernel() < ASKED_SINCE ? decision.withoutAsked() : decision;
    }

    private void refuseOnHold() {
        if (proceeding.here().status().state().equals(CaseStatus.ON_HOLD)) {
            throw new Refusal(Finding.error("SYS_ON_HOLD", "The case is on hold"));
        }
    }

    private void record(ApprovalStage stage, Decider decider) {
        FunctionName function = stage.terms().function();
        Set<PersonId> people = new LinkedHashSet<>();
        people.add(decider.person());
        decider.principalPerson().ifPresent(people::add);
        if (stage.isReview()) {
            people.forEach(person -> desks.acts().review(function, person));
        } else {
            desks.acts().decided(function, people);
        }
    }

    /** An open exception that blocks every row a verdict could fire blocks the verdict. */
    private void refuseBlocked(Verdict verdict) {
        if (verdict != Verdict.APPROVE) {
            return;
        }
        desks.approvals().conflict().or(this::blockingAll).ifPresent(exception -> {
            throw new Refusal(Finding.error("SYS_BLOCKED", "An open exception blocks this step")
                    .with("step", verdict.code())
                    .with("exception", exception.code()));
        });
    }

    /** What blocks the first of the rows that an approval could fire, where every one of them is blocked. */
    private Optional<ExceptionCase> blockingAll() {
        List<List<ExceptionCase>> blocking = rows(Verdict.APPROVE).stream()
                .map(row -> desks.exceptions().blocking(row))
                .toList();
        return blocking.stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : blocking.stream().flatMap(List::stream).findFirst();
    }

    private List<TransitionSpec> rows(Verdict verdict) {
        String state = proceeding.here().status().state();
        String event = desks.approvals().currentSpec().conduct().ratifies() && verdict == Verdict.APPROVE
                ? "ratify"
                : verdict.code();
        return proceeding.definition().graph().rows(state, event);
    }

    private io.bursar.controls.approval.Decision checked(ApprovalPlan plan, ApprovalStage stage, Verdict verdict) {
        Actor actor = proceeding.command().actor();
        Set<PersonId> people = new LinkedHashSet<>();
        people.add(actor.asPerson().orElseThrow());
        actor.principalPerson().ifPresent(people::add);
        Set<PersonId> parties = parties(plan);
        Set<PersonId> involved = new LinkedHashSet<>(people);
        involved.addAll(parties);
        Availability availability = new People(proceeding).availability(involved);
        refuseLeaver(stage, availability);
        DelegationQuestion directory =
                new DelegationQuestion(proceeding.today(), new People(proceeding).scopes(), parties, availability);
        List<SodConflict> conflicts = desks.acts().conflicts(stage.terms().function(), people);
        DecisionAttempt attempt = new DecisionAttempt(
                actor,
                stage.seq(),
                controlsVerdict(verdict),
                desks.approvals().digest(),
                proceeding.now(),
                proceeding.command().terms().reason());
        DecisionFacts facts = new DecisionFacts(
                desks.approvals().digest(),
                DELEGATION,
                directory,
                roleHolders(stage, people),
                conflicts,
                limit(plan, actor, availability));
        proceeding.requireComplete();
        return DecisionCheck.decide(plan, desks.approvals().decisions(), attempt, facts)
                .fold(accepted -> accepted.decision(), refused -> {
                    throw new Refusal(explained(refused.findings(), conflicts));
                });
    }

    /** Who was a party when the plan was made, and who has become one since. */
    private Set<PersonId> parties(ApprovalPlan plan) {
        Set<PersonId> parties = new LinkedHashSet<>(plan.parties().excluded());
        parties.addAll(partiesNow());
        return parties;
    }

    private Set<PersonId> partiesNow() {
        return proceeding.kernel() < CaseParties.WIDE_SINCE
                ? Set.of()
                : new CaseParties(proceeding).now().excluded();
    }

    /**
     * Whoever was asked for the level held and is no longer known to the directory has left: nothing is decided any
     * more (canonical §1.6-11).
     */
    private void refuseLeaver(ApprovalStage stage, Availability availability) {
        proceeding.requireComplete();
        Actor actor = proceeding.command().actor();
        PersonId person = actor.asPerson().orElseThrow();
        boolean known = availability.levels().containsKey(person);
        boolean askedForLevel = stage.approver(new Decider(person, actor.principal()))
                .filter(asked -> asked.level() != null)
                .isPresent();
        if (askedForLevel && !known) {
            throw new Refusal(Finding.error(DecisionCheck.NOT_ELIGIBLE, "This person is no longer on the staff")
                    .with("person", person)
                    .with("stage", stage.seq()));
        }
        if (!known && proceeding.kernel() >= ActorCheck.SINCE) {
            throw new Refusal(ActorCheck.unknown(person));
        }
        // with whoever leaves, their delegations lapse, whatever the directory still lists (canonical §1.6-11)
        principalWhoLeft(availability).ifPresent(principal -> {
            throw new Refusal(ActorCheck.unknown(principal));
        });
    }

    private Optional<PersonId> principalWhoLeft(Availability availability) {
        return proceeding.kernel() < ASKED_SINCE
                ? Optional.empty()
                : proceeding
                        .command()
                        .actor()
                        .principalPerson()
                        .filter(principal -> !availability.levels().containsKey(principal));
    }

    /** A conflict says in one sentence which act stands in the way. */
    private List<Finding> explained(List<Finding> findings, List<SodConflict> conflicts) {
        return findings.stream()
                .filter(Finding::blocks)
                .map(finding -> explained(finding, conflicts))
                .toList();
    }

    private Finding explained(Finding finding, List<SodConflict> conflicts) {
        SodRules duties = proceeding.rules().policy().authority().duties();
        return conflicts.stream()
                .filter(conflict -> conflict.ruleId().equals(finding.code()))
                .findFirst()
                .map(conflict -> finding.with("says", conflict.explain(duties) + conflict.offer(duties)))
                .orElse(finding);
    }

    private static io.bursar.controls.approval.Verdict controlsVerdict(Verdict verdict) {
        return switch (verdict) {
            case APPROVE -> io.bursar.controls.approval.Verdict.APPROVE;
            case REJECT -> io.bursar.controls.approval.Verdict.REJECT;
            case RECUSE, REQUEST_INFO -> io.bursar.controls.approval.Verdict.RECUSE;
        };
    }

    private Set<PersonId> roleHolders(ApprovalStage stage, Set<PersonId> people) {
        Set<PersonId> holders = new LinkedHashSet<>();
        if (stage.queue().isPresent()) {
            String role = stage.queue().get().role().value();
            people.stream()
                    .filter(person -> desks.authorizer().holds(person, role))
                    .forEach(holders::add);
        }
        return holders;
    }

    private AuthorityLimit limit(ApprovalPlan plan, Actor actor, Availability availability) {
        if (plan.tested() == null) {
            return AuthorityLimit.NONE;
        }
        Decider decider = new Decider(actor.asPerson().orElseThrow(), actor.principal());
        return DELEGATION.limitOf(
                decider,
                availability,
                proceeding.rules().policy().authority().limits(),
                plan.tested().basis());
    }

    /** Fires the row that the decisions now amount to; while a stage remains there may be none (canonical CT14). */
    private void follow(Verdict verdict) {
        desks.approvals().noteSatisfied();
        for (TransitionSpec row : rows(verdict)) {
            if (desks.exceptions().blocking(row).isEmpty()
                    && rejectionStands(verdict)
                    && desks.guards().holds(row.edge().when())) {
                desks.rows().fireTraced(row);
                return;
            }
        }
        boolean ownRow = !rows(verdict).isEmpty();
        if (verdict == Verdict.APPROVE
                && proceeding.here().status().phase() == Phase.APPROVE
                && desks.approvals().stageRemains()) {
            // the inherited row of every approval that is not the last (canonical CT14)
            desks.rows().move(0, verdict.code(), proceeding.here().status().state());
        }
        if (verdict == Verdict.REJECT && !ownRow && rejectionStands(verdict)) {
            desks.steering().reject();
        }
    }

    private boolean rejectionStands(Verdict verdict) {
        return verdict != Verdict.REJECT
                || desks.approvals().evaluation().map(Evaluation::isRejected).orElse(false);
    }

    /** A question sends the case back to the requester (canonical CT6); the decisions stay for an unchanged digest. */
    private boolean requestInfo(Task task, ApprovalStage stage) {
        Set<PersonId> people = Set.of(proceeding.command().actor().asPerson().orElseThrow());
        boolean asked = task.assignee()
                .map(people::contains)
                .orElseGet(() -> !roleHolders(stage, people).isEmpty());
        if (!asked) {
            throw new Refusal(DecisionCheck.notAsked(
                    stage,
                    new Decider(
                            people.iterator().next(),
                            proceeding.command().actor().principal())));
        }
        if (proceeding.here().status().phase() != Phase.APPROVE) {
            // a ratification is asked about while the case goes on: there is nothing to send back (canonical CT6)
            throw new Refusal(Finding.error("SYS_NO_SUCH_STEP", "A question sends back only what waits for approval")
                    .with("state", proceeding.here().status().state()));
        }
        if (proceeding.command().terms().reason().isBlank()) {
            throw new Refusal(Finding.error("APR_REASON_MISSING", "A question must be asked"));
        }
        desks.tasks().leave("requestInfo");
        desks.rows().move(0, "requestInfo", "RETURNED");
        return true;
    }
}
