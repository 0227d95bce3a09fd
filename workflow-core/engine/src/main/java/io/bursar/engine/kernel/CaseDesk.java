package io.bursar.engine.kernel;

import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Trigger;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.GuardFormatter;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.cases.CaseStatus;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Phase;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.variation.VariationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts cases and fires the rows that people and outside systems ask for. */
final class CaseDesk {

    private static final String RESUBMIT = "resubmit";
    private static final String START = "start";

    private final Proceeding proceeding;
    private final Desks desks;

    CaseDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    boolean start(Wish.Start start) {
        HandedIn.atSubmit(proceeding, start.opening().data());
        begin(start.opening());
        CaseParties parties = new CaseParties(proceeding);
        parties.requireKnownBeneficiary();
        // whoever fills in a request for somebody else hands it in as well, whoever submits it then
        parties.noteSubmitters(START);
        return start.event() == null || fire(new Wish.Fire(start.event(), RecordValue.EMPTY));
    }

    /** A new case stands in the first state. */
    void begin(Opening opening) {
        var header = proceeding.definition().header();
        refuseFaulty(opening.data(), false);
        CaseHeader.People people = new CaseHeader.People(
                opening.people().requester(), opening.people().beneficiary(), null, proceeding.now(), null);
        CaseHeader.Pins pins =
                new CaseHeader.Pins(header.id(), header.version(), header.digest(), "", RecordValue.EMPTY);
        CaseHeader caseHeader = new CaseHeader(proceeding.command().caseId(), pins, opening.place(), people);
        var first = proceeding.definition().graph().first();
        proceeding.happen(Happenings.of(
                EventCode.STARTED,
                Data.record()
                        .put("header", caseHeader.toData())
                        .put("state", first.name())
                        .put("phase", first.phase().code())
                        .put("data", opening.data())
                        .build()));
    }

    private void refuseFaulty(RecordValue data, boolean complete) {
        List<Finding> findings = new ArrayList<>(
                DataCheck.findings(proceeding.definition().vocabulary().data(), data, complete));
        if (complete) {
            List<String> granted = Parameters.named(proceeding, VariationKind.EXTRA_FIELD);
            findings.addAll(DataCheck.extensions(data, granted));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    boolean fire(Wish.Fire fire) {
        requireMovable();
        if (fire.event().equals(RESUBMIT) && proceeding.here().status().state().equals("RETURNED")) {
            return resubmit(fire);
        }
        String state = proceeding.here().status().state();
        List<TransitionSpec> rows = proceeding.definition().graph().rows(state, fire.event());
        if (rows.isEmpty() && desks.extraTasks().done(fire.event())) {
            return true;
        }
        List<TransitionSpec> open = rows.stream().filter(this::mayFire).toList();
        if (open.isEmpty()) {
            throw new Refusal(
                    rows.isEmpty()
                            ? Finding.error("SYS_NO_SUCH_STEP", "The case does not take this step where it stands")
                                    .with("state", state)
                                    .with("step", fire.event())
                                    .with(
                                            "takes",
                                            proceeding.definition().graph().events(state))
                            : Authorizer.notAllowed(
                                    rows.get(0), proceeding.command().actor()));
        }
        if (submits(open)) {
            refuseFaulty(proceeding.here().data(), true);
        }
        if (proceeding.command().actor().kind() == Actor.Kind.PERSON) {
            new Rates(proceeding).requireOwn(fire.payload());
        }
        proceeding.carry(withReason(fire.payload()));
        fireFirst(open);
        return true;
    }

    /**
     * Whether the case would leave its first state and intake in one step: then what is missing is said before any
     * guard. A document that is received first and read later is held against the data when it leaves intake.
     */
    private boolean submits(List<TransitionSpec> rows) {
        var graph = proceeding.definition().graph();
        return proceeding.here().status().state().equals(graph.first().name())
                && rows.stream()
                        .anyMatch(row -> desks.rows().leavesIntake(desks.rows().target(row)));
    }

    private boolean mayFire(TransitionSpec row) {
        boolean byHand =
                row.authority().trigger() == Trigger.PERSON || row.authority().trigger() == Trigger.RULE;
        boolean person = proceeding.command().actor().kind() == Actor.Kind.PERSON;
        return (byHand == person || row.authority().trigger() == Trigger.EXTERNAL)
                && !row.authority().who().isApprover()
                && desks.authorizer().mayFire(row);
    }

    private RecordValue withReason(RecordValue payload) {
        String reason = proceeding.command().terms().reason();
        return reason.isEmpty() ? payload : payload.with("reason", Data.text(reason));
    }

    /** The first row that is enabled fires; where none is, the refusal says what is in the way of each. */
    private void fireFirst(List<TransitionSpec> rows) {
        List<Finding> why = new ArrayList<>();
        for (TransitionSpec row : rows) {
            if (!blocked(row, why)) {
                if (desks.guards().holds(row.edge().when())) {
                    requireReason(row);
                    if (desks.authorizer().joins(row)) {
                        desks.rows().fireByHand(row);
                    }
                    return;
                }
                explain(row, why);
            }
        }
        throw new Refusal(why);
    }

    private boolean blocked(TransitionSpec row, List<Finding> why) {
        List<ExceptionCase> blocking = desks.exceptions().blocking(row);
        blocking.forEach(exception -> why.add(Finding.error("SYS_BLOCKED", "An open exception blocks this step")
                .with("step", row.edge().event())
                .with("exception", exception.code())));
        List<Task> holding = desks.extraTasks().holding(row);
        holding.forEach(
                task -> why.add(Finding.error("SYS_TASK_OPEN", "A task that the facility adds is to be done first")
                        .with("step", row.edge().event())
                        .with("task", task.name())));
        return !blocking.isEmpty() || !holding.isEmpty();
    }

    private void explain(TransitionSpec row, List<Finding> why) {
        List<Guard> failing = desks.guards().failing(row.edge().when());
        if (failing.isEmpty()) {
            why.add(Finding.error("SYS_CONNECTOR_DOWN", "A system of record did not answer what this step rests on")
                    .with("step", row.edge().event())
                    .with("row", row.row()));
        }
        for (Guard part : failing) {
            why.add(Finding.error("SYS_GUARD", "A condition of this step does not hold")
                    .with("step", row.edge().event())
                    .with("row", row.row())
                    .with("condition", GuardFormatter.format(part)));
        }
    }

    private void requireReason(TransitionSpec row) {
        if (row.authority().reasonRequired()
                && proceeding.command().terms().reason().isBlank()) {
            throw new Refusal(Finding.error("APR_REASON_MISSING", "A reason must be given"));
        }
    }

    /**
     * A returned case goes back to validation with the answers (canonical CT7); decisions on an unchanged digest carry
     * over.
     */
    private boolean resubmit(Wish.Fire fire) {
        if (!mayResubmit(proceeding.here().header().people().requester())) {
            throw new Refusal(Finding.error("POL_NOT_ALLOWED", "Only the requester may resubmit"));
        }
        RecordValue changed = fire.payload().record("data");
        HandedIn.atResubmit(proceeding, changed);
        ObjectChange object = new ObjectChange(proceeding, desks);
        if (!changed.fields().isEmpty()) {
            proceeding.happen(Happenings.dataSet(changed));
        }
        refuseFaulty(proceeding.here().data(), true);
        new CaseParties(proceeding).requireKnownBeneficiary();
        new CaseParties(proceeding).noteSubmitters(RESUBMIT);
        object.follow();
        Optional<String> validated =
                proceeding.definition().graph().firstValidation().map(StateSpec::name);
        desks.rows().move(0, RESUBMIT, validated.orElseGet(this::firstApproval));
        if (validated.isEmpty() && desks.approvals().current().isPresent()) {
            // nothing is validated here: the question came from people who are asked again, about what it is now; what
            // stands in the way of that is raised where they are asked, and blocks the way on from there
            desks.approvals().replan();
        }
        return true;
    }

    private String firstApproval() {
        return proceeding.definition().graph().states().values().stream()
                .filter(state -> state.phase() == Phase.APPROVE)
                .map(StateSpec::name)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The requester; where a service submitted the case, whoever works the workflow's intake queue (canonical §1.3).
     */
    private boolean mayResubmit(PersonId requester) {
        if (desks.authorizer().isRequester()) {
            return true;
        }
        boolean staff = desks.tasks().isOnTheStaff(requester);
        Task.Audience intake =
                desks.tasks().audience(proceeding.definition().header().intakeQueue());
        Task answering = new Task(
                0, TaskKind.WORK, RESUBMIT, intake, new Task.Subject(0, List.of(), proceeding.now(), null, null));
        return !staff
                && proceeding
                        .command()
                        .actor()
                        .asPerson()
                        .map(person -> desks.authorizer().mayTake(person, answering))
                        .orElse(false);
    }

    private void requireMovable() {
        CaseStatus status = proceeding.here().status();
        if (status.terminal()) {
            throw new Refusal(Finding.error("SYS_CASE_ENDED", "The case has ended; corrections are new cases"));
        }
        if (status.state().equals(CaseStatus.ON_HOLD)) {
            throw new Refusal(Finding.error("SYS_ON_HOLD", "The case is on hold"));
        }
        if (status.marks().cancelling()) {
            throw new Refusal(Finding.error("SYS_CANCELLING", "The case is being cancelled"));
        }
        if (Book.of(proceeding.here().work()).has(Book.PENDING)) {
            throw new Refusal(Finding.error("SYS_ROW_PENDING", "A step waits for its effects"));
        }
    }

    /** Gives a task of a role to one of its holders (canonical CT11); a named approver is only replaced by a plan. */
    boolean reassign(Wish.Reassign reassign) {
        Task task = proceeding
                .here()
                .work()
                .task(reassign.task())
                .orElseThrow(() -> new Refusal(Finding.error("SYS_NO_SUCH_TASK", "No open task has this number")
                        .with("task", reassign.task())));
        Actor actor = proceeding.command().actor();
        boolean allowed = actor.asPerson()
                .map(person -> desks.authorizer().mayTake(person, task)
                        || desks.authorizer().holds(person, "PROCESS_OWNER"))
                .orElse(false);
        boolean named = task.kind() == TaskKind.APPROVAL && task.assignee().isPresent();
        Task open = new Task(
                task.number(), task.kind(), task.name(), task.audience().givenTo(null), task.subject());
        if (!allowed || named || !desks.authorizer().mayTake(reassign.to(), open)) {
            throw new Refusal(Finding.error("POL_NOT_ELIGIBLE", "This task cannot be given to this person")
                    .with("person", reassign.to()));
        }
        Task given = new Task(
                task.number(), task.kind(), task.name(), task.audience().givenTo(reassign.to()), task.subject());
        proceeding.happen(Happenings.of(EventCode.TASK_REASSIGNED, given.toData()));
        return false;
    }
}
