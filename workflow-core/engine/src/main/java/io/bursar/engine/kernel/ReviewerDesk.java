package io.bursar.engine.kernel;

import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.ApprovalStage;
import io.bursar.controls.approval.DecisionCheck;
import io.bursar.controls.approval.ReviewerAttempt;
import io.bursar.controls.approval.ReviewerCheck;
import io.bursar.controls.approval.ReviewerFacts;
import io.bursar.controls.approval.RoleAtScope;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.DelegationQuestion;
import io.bursar.controls.sod.SodConflict;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.CaseStatus;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Lets an approver ask a further reviewer: one more who must agree, and nobody less. */
final class ReviewerDesk {

    private static final String PROCESS_OWNER = "PROCESS_OWNER";

    private final Proceeding proceeding;
    private final Desks desks;
    private final People people;

    ReviewerDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
        this.people = new People(proceeding);
    }

    boolean add(Wish.AddReviewer wish) {
        Actor actor = proceeding.command().actor();
        if (actor.kind() != Actor.Kind.PERSON) {
            throw new Refusal(Finding.error(DecisionCheck.NOT_A_PERSON, "Only a person can ask for a review"));
        }
        refuseStanding();
        ApprovalSpec spec = desks.approvals().currentSpec();
        Set<PersonId> parties =
                new PlanQuestion(proceeding, desks).parties(spec).excluded();
        refuseOthers(actor, parties);
        refuseFindings(wish.reviewer(), parties);
        proceeding.happen(Happenings.of(
                EventCode.REVIEWER_ADDED,
                Data.record()
                        .put("reviewer", wish.reviewer().value())
                        .put("approval", spec.name())
                        .put("by", actor.id())
                        .put("for", actor.principalPerson().map(PersonId::value).orElse(null))
                        .put("reason", proceeding.command().terms().reason())
                        .build()));
        // the plan in force with one more question: nobody is asked anew for that
        ApprovalPlan plan = desks.approvals().current().orElseThrow();
        return desks.approvals()
                .store(
                        spec.name(),
                        plan.withReviewer(wish.reviewer(), spec.conduct().act()));
    }

    /** Whoever was added as a reviewer of a declared approval, in that order. */
    static List<PersonId> added(Proceeding proceeding, ApprovalSpec spec) {
        return Book.of(proceeding.here().work()).records(Book.REVIEWERS).stream()
                .filter(added -> added.text("approval").orElse("").equals(spec.name()))
                .map(added -> new PersonId(added.text("reviewer").orElseThrow()))
                .toList();
    }

    private void refuseStanding() {
        CaseStatus status = proceeding.here().status();
        if (status.terminal()) {
            throw new Refusal(Finding.error("SYS_CASE_ENDED", "The case has ended; corrections are new cases"));
        }
        if (status.state().equals(CaseStatus.ON_HOLD)) {
            throw new Refusal(Finding.error("SYS_ON_HOLD", "The case is on hold"));
        }
        desks.approvalTasks().keepTasks();
        if (tasks().isEmpty() || desks.approvals().current().isEmpty()) {
            throw new Refusal(Finding.error(DecisionCheck.NOT_OPEN, "Nobody is asked to approve this case now")
                    .with("state", status.state()));
        }
    }

    private List<Task> tasks() {
        return proceeding.here().work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .toList();
    }

    /** Whoever is asked to approve, or owns the process, may add; a party of the request may not. */
    private void refuseOthers(Actor actor, Set<PersonId> parties) {
        PersonId person = actor.asPerson().orElseThrow();
        boolean asked = tasks().stream().anyMatch(task -> desks.authorizer().mayTake(person, task));
        boolean party = identities(actor).stream().anyMatch(parties::contains);
        if (party || !(asked || desks.authorizer().holds(person, PROCESS_OWNER))) {
            throw new Refusal(Finding.error(
                            "POL_NOT_ALLOWED", "Only who is asked to approve, or the process owner, adds a reviewer")
                    .with("person", actor));
        }
    }

    private static Set<PersonId> identities(Actor actor) {
        Set<PersonId> people = new LinkedHashSet<>();
        actor.asPerson().ifPresent(people::add);
        actor.principalPerson().ifPresent(people::add);
        return people;
    }

    private void refuseFindings(PersonId reviewer, Set<PersonId> parties) {
        Set<PersonId> involved = new LinkedHashSet<>(parties);
        involved.add(reviewer);
        Availability availability = people.availability(involved);
        proceeding.requireComplete();
        if (!availability.levels().containsKey(reviewer)) {
            // services and models are not on the staff either
            throw new Refusal(ActorCheck.unknown(reviewer));
        }
        ApprovalSpec spec = desks.approvals().currentSpec();
        List<SodConflict> conflicts = desks.acts().conflicts(spec.conduct().act(), Set.of(reviewer));
        ApprovalPlan plan = desks.approvals().current().orElseThrow();
        ReviewerFacts facts = new ReviewerFacts(
                Set.copyOf(added(proceeding, spec)),
                holding(),
                new DelegationQuestion(proceeding.today(), people.scopes(), parties, availability),
                conflicts,
                queues(plan));
        ReviewerAttempt attempt = new ReviewerAttempt(
                reviewer,
                identities(proceeding.command().actor()),
                proceeding.command().terms().reason(),
                desks.approvals().digest());
        proceeding.requireComplete();
        List<Finding> findings = ReviewerCheck.check(plan, desks.approvals().decisions(), attempt, facts);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    private Set<PersonId> holding() {
        Set<PersonId> holding = new LinkedHashSet<>();
        tasks().forEach(task -> task.assignee().ifPresent(holding::add));
        return holding;
    }

    private Map<Integer, List<PersonId>> queues(ApprovalPlan plan) {
        Map<Integer, List<PersonId>> queues = new TreeMap<>();
        for (ApprovalStage stage : plan.stages()) {
            Optional<RoleAtScope> queue = stage.queue();
            queue.ifPresent(role -> queues.put(stage.seq(), people.holders(role)));
        }
        return queues;
    }
}
