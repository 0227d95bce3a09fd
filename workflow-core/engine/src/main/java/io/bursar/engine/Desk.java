package io.bursar.engine;

import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.Actor;
import java.util.List;

/**
 * What one actor does: start, decide, fire steps, see the own inbox.
 *
 * <pre>{@code
 * CaseRef requisition = bursar.as("dana.reyes").start(ProcureToPay.REQUISITION, "MERCY", data);
 * }</pre>
 */
public final class Desk {

    private final Engine engine;
    private final Actor actor;

    Desk(Engine engine, Actor actor) {
        this.engine = engine;
        this.actor = actor;
    }

    /** Starts a case and submits it; fails with {@code REFUSED} when it is refused. */
    public CaseRef start(WorkflowId workflow, String facility, RecordValue data) {
        CaseId caseId = engine.settings().ids().newCaseId();
        tryStart(opening(workflow, facility, data, caseId), "submit", caseId).orThrow();
        return new CaseRef(engine, caseId);
    }

    /**
     * What a case of this actor at a facility begins with: whoever acts, or is acted for, is the requester, and a new
     * chain begins, unless an open case waits for this one, such as an order for its delivery.
     */
    public Opening opening(WorkflowId workflow, String facility, RecordValue data, CaseId caseId) {
        FacilityId place = new FacilityId(facility);
        CaseHeader.Place where = new CaseHeader.Place(
                place,
                engine.standard().policy().organization().facility(place).legalEntity(),
                "api",
                new CorrelationId("C-" + caseId),
                null,
                List.of());
        PersonId requester = actor.principalPerson().orElseGet(() -> new PersonId(actor.id()));
        return new Opening(workflow, where, new Opening.Requester(requester, null), data);
    }

    /** Starts a case and fires its first event; the outcome says whether it was refused. */
    public Outcome tryStart(Opening opening, String event, CaseId caseId) {
        return engine.run(
                Command.of(engine.settings().ids().newCommandId(), caseId, actor, new Wish.Start(opening, event)));
    }

    /** Fires a step of a case. */
    public Outcome fire(CaseId caseId, String event, RecordValue payload) {
        return run(caseId, new Wish.Fire(event, payload), "");
    }

    /** Decides an approval task of a case. */
    public Outcome decide(CaseId caseId, int task, Verdict verdict, String reason) {
        return run(caseId, new Wish.Decide(task, verdict), reason);
    }

    /**
     * Asks a further reviewer of a case that this actor is asked to approve, or whose process the actor owns. It adds
     * one who must agree, and takes nobody out; at most
     * {@value io.bursar.controls.approval.ReviewerCheck#MAX_REVIEWERS} of them, each for a reason. Refused with
     * {@code POL_NOT_ALLOWED} to anybody else, and with a code that begins with {@code APR_} or {@code POL_} where the
     * reviewer may not decide, is asked anyway or was added before.
     */
    public Outcome addReviewer(CaseId caseId, PersonId reviewer, String reason) {
        return run(caseId, new Wish.AddReviewer(reviewer), reason);
    }

    /**
     * Approves many tasks, one after the other: each by a command of its own, checked as if it came alone, so that what
     * was approved before in the list already counts. What is refused stops none of the others.
     *
     * <pre>{@code
     * BulkApproval done = desk.approveAll(desk.inbox().tasks(), "Within budget");
     * done.refused().forEach(item -> System.out.println(item.task().caseId() + ": " + item.findings()));
     * }</pre>
     *
     * Fails with {@code LIMIT_EXCEEDED}, and approves none, where there are more than {@value BulkApproval#MAX_ITEMS}.
     */
    public BulkApproval approveAll(List<InboxTask> tasks, String reason) {
        return BulkApproval.of(this, tasks, reason);
    }

    /** Carries out any wish of this actor on a case. */
    public Outcome run(CaseId caseId, Wish wish, String reason) {
        return engine.run(Command.of(engine.settings().ids().newCommandId(), caseId, actor, wish)
                .because(reason));
    }

    /**
     * Lets a parked effect go on that is proved not sent: the same intent under the same key, sent by the next
     * {@link Engine#runDue}. Refused to whoever does not work the queue of {@code SYS_CONNECTOR_DOWN}, and for an
     * effect in doubt with {@code SYS_EFFECT_IN_DOUBT}.
     */
    public Outcome resume(ParkedEffect parked) {
        return run(parked.caseId(), new Wish.Resume(parked.number()), "");
    }

    /** The actor's open tasks, most urgent first. */
    public Inbox inbox() {
        return Inbox.of(engine, this, actor);
    }
}
