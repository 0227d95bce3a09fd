package io.bursar.engine;

import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.store.InboxItem;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;

/**
 * One task in somebody's inbox, with what can be done about it.
 *
 * <pre>{@code
 * task.approve("Within budget").orThrow();
 * }</pre>
 */
public final class InboxTask {

    private final Desk desk;
    private final InboxItem item;

    InboxTask(Desk desk, InboxItem item) {
        this.desk = desk;
        this.item = item;
    }

    /** What the work list shows. */
    public InboxItem item() {
        return item;
    }

    /** Approves, saying why. */
    public Outcome approve(String reason) {
        return desk.decide(item.caseId(), item.task().number(), Verdict.APPROVE, reason);
    }

    /** Rejects, saying why. */
    public Outcome reject(String reason) {
        return desk.decide(item.caseId(), item.task().number(), Verdict.REJECT, reason);
    }

    /** Asks a further reviewer of the same case, saying why; this task stays as it is. */
    public Outcome addReviewer(PersonId reviewer, String reason) {
        return desk.addReviewer(item.caseId(), reviewer, reason);
    }

    /** Sends a question back to the requester. */
    public Outcome requestInfo(String question) {
        return desk.decide(item.caseId(), item.task().number(), Verdict.REQUEST_INFO, question);
    }

    /** Fires the step this task is about. */
    public Outcome fire(String event, RecordValue payload) {
        return desk.fire(item.caseId(), event, payload);
    }

    /** Resolves the exception this task is about. */
    public Outcome resolve(String resolution, RecordValue correction) {
        return desk.run(item.caseId(), new Wish.Resolve(item.task().subject().stage(), resolution, correction), "");
    }
}
