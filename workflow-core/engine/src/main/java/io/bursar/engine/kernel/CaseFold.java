package io.bursar.engine.kernel;

import io.bursar.model.cases.Approvals;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.cases.CaseStatus;
import io.bursar.model.cases.CaseWork;
import io.bursar.model.cases.Phase;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a case from its events, and nothing but its events: replaying the log gives the case (canonical §3, G12).
 *
 * <pre>{@code
 * Case after = CaseFold.applyAll(before, events, record.at());
 * }</pre>
 */
public final class CaseFold {

    private CaseFold() {}

    /**
     * The case after one log record with these events, decided at a time; {@code before} is null for the first record.
     */
    public static Case applyAll(@Nullable Case before, List<CaseEvent> events, Instant at) {
        Case here = before;
        for (CaseEvent event : events) {
            here = apply(here, event);
        }
        if (here == null) {
            throw new IllegalArgumentException("A case begins with its start");
        }
        CaseStatus status = here.status();
        return here.with(new CaseStatus(
                status.state(), status.phase(), status.seq() + 1, at.truncatedTo(ChronoUnit.MICROS), status.marks()));
    }

    /** The case after one event; {@code before} is null only for the start. */
    public static Case apply(@Nullable Case before, CaseEvent event) {
        RecordValue body = event.body();
        if (before == null) {
            return started(body);
        }
        CaseWork work = before.work();
        return switch (event.code()) {
            case STARTED -> throw new IllegalArgumentException("A case starts once");
            case PINNED -> BookFold.rated(before.with(pinned(before.header(), body)), body.record("rates"));
            case DATA_SET -> before.with(before.data().with(body.record("fields")));
            case MOVED -> finished(before.with(moved(before.status(), body)));
            case HELD -> before.with(held(before.status(), body));
            case RESUMED -> before.with(resumed(before.status()));
            case CANCELLING -> before.with(cancelling(before.status()));
            case LINKED -> before.with(linked(before.header(), body));
            case MIGRATED -> before.with(migrated(before.header(), body));
            case PLAN_MADE, DECIDED, APPROVALS_VOIDED, PLAN_SATISFIED, STANDING_USED ->
                before.with(ApprovalFold.apply(work, event));
            case TASK_OPENED, TASK_CLOSED, TASK_REASSIGNED, EXCEPTION_RAISED, EXCEPTION_RESOLVED ->
                before.with(WorkFold.apply(work, event));
            case EFFECT_INTENDED, EFFECT_OUTCOME, EFFECT_WITHDRAWN -> before.with(EffectFold.apply(work, event));
            case CLOCK_SET, ESCALATED -> before.with(WorkFold.clocks(work, event));
            case COMMITTED, CLAIMED, RELEASED, JOINED, ACTED, ROW_PENDING, FACT_DEFERRED, FACT_TAKEN, REVIEWER_ADDED ->
                before.with(BookFold.apply(work, event));
            // a finished case keeps no suggestions: what became of them is in the log
            case PROPOSED, PROPOSAL_REVIEWED ->
                before.status().terminal() ? before : before.with(BookFold.apply(work, event));
            case ACT_IMPORTED -> before.with(BookFold.imported(work, body));
            case EMITTED ->
                body.record("data").get("lifted").isPresent() ? before.with(BookFold.apply(work, event)) : before;
            case IMPORTED, REFERENCE_IMPORTED -> before;
        };
    }

    private static Case started(RecordValue body) {
        CaseHeader header = CaseHeader.from(body.record("header"));
        CaseStatus status = new CaseStatus(
                body.text("state").orElseThrow(),
                Phase.ofCode(body.text("phase").orElseThrow()),
                0,
                header.people().startedAt(),
                new CaseStatus.Marks(null, null, false, 0, body.text("state").orElseThrow()));
        return new Case(header, status, body.record("data"), CaseWork.NONE);
    }

    private static CaseHeader pinned(CaseHeader header, RecordValue body) {
        CaseHeader.Pins pins = header.pins();
        CaseHeader.People people = header.people();
        return new CaseHeader(
                header.caseId(),
                new CaseHeader.Pins(
                        pins.workflow(),
                        pins.version(),
                        pins.definition(),
                        body.text("policy").orElseThrow(),
                        body.record("variation")),
                header.place(),
                new CaseHeader.People(
                        people.requester(),
                        people.beneficiary(),
                        body.text("submittedBy")
                                .map(io.bursar.model.identity.PersonId::new)
                                .orElse(people.submittedBy()),
                        people.startedAt(),
                        body.instant("at").orElse(people.submittedAt())));
    }

    private static CaseHeader migrated(CaseHeader header, RecordValue body) {
        CaseHeader.Pins pins = header.pins();
        return new CaseHeader(
                header.caseId(),
                new CaseHeader.Pins(
                        pins.workflow(),
                        body.text("version").orElseThrow(),
                        io.bursar.model.identity.Digest.ofHex(
                                body.text("definition").orElseThrow()),
                        body.text("policy").orElse(pins.policy()),
                        body.get("variation").isPresent() ? body.record("variation") : pins.variation()),
                header.place(),
                header.people());
    }

    private static CaseHeader linked(CaseHeader header, RecordValue body) {
        CaseHeader.Place place = header.place();
        List<CaseId> related = new ArrayList<>(place.related());
        related.add(CaseId.of(body.text("case").orElseThrow()));
        return new CaseHeader(
                header.caseId(),
                header.pins(),
                new CaseHeader.Place(
                        place.facility(),
                        place.legalEntity(),
                        place.channel(),
                        place.correlation(),
                        place.parent(),
                        related),
                header.people());
    }

    private static CaseStatus moved(CaseStatus status, RecordValue body) {
        String to = body.text("to").orElseThrow();
        String from = body.text("from").orElseThrow();
        CaseStatus.Marks marks = status.marks();
        boolean seen = List.of(marks.visited().split(",", -1)).contains(to);
        boolean again = seen && !from.equals(to);
        CaseStatus.Marks next = new CaseStatus.Marks(
                null,
                null,
                marks.cancelling(),
                again ? marks.rework() + 1 : marks.rework(),
                seen ? marks.visited() : marks.visited() + "," + to);
        return new CaseStatus(to, Phase.ofCode(body.text("phase").orElseThrow()), status.seq(), status.at(), next);
    }

    /** A finished case keeps its data and what stands approved; how it came there is in the log. */
    private static Case finished(Case moved) {
        return moved.status().terminal() ? moved.with(FinishedWork.of(moved.work())) : moved;
    }

    private static CaseStatus held(CaseStatus status, RecordValue body) {
        CaseStatus.Marks marks = status.marks();
        return new CaseStatus(
                CaseStatus.ON_HOLD,
                status.phase(),
                status.seq(),
                status.at(),
                new CaseStatus.Marks(
                        status.state(),
                        body.text("reason").orElseThrow(),
                        marks.cancelling(),
                        marks.rework(),
                        marks.visited()));
    }

    private static CaseStatus resumed(CaseStatus status) {
        CaseStatus.Marks marks = status.marks();
        return new CaseStatus(
                status.heldFrom().orElseThrow(),
                status.phase(),
                status.seq(),
                status.at(),
                new CaseStatus.Marks(null, null, marks.cancelling(), marks.rework(), marks.visited()));
    }

    private static CaseStatus cancelling(CaseStatus status) {
        CaseStatus.Marks marks = status.marks();
        return new CaseStatus(
                status.state(),
                status.phase(),
                status.seq(),
                status.at(),
                new CaseStatus.Marks(marks.heldFrom(), marks.holdReason(), true, marks.rework(), marks.visited()));
    }

    /** Approvals as events change them. */
    private static final class ApprovalFold {

        private ApprovalFold() {}

        static CaseWork apply(CaseWork work, CaseEvent event) {
            RecordValue body = event.body();
            Approvals now = work.approvals();
            Approvals next = switch (event.code()) {
                case PLAN_MADE ->
                    new Approvals(body.record("plan"), now.decisions(), body.isTrue("again") ? null : now.satisfied());
                case DECIDED -> {
                    List<RecordValue> decisions = new ArrayList<>(now.decisions());
                    decisions.add(body.record("decision"));
                    yield new Approvals(now.plan(), decisions, now.satisfied());
                }
                case APPROVALS_VOIDED ->
                    new Approvals(null, List.of(), body.isTrue("keepApproved") ? now.satisfied() : null);
                case PLAN_SATISFIED, STANDING_USED ->
                    new Approvals(
                            now.plan(), now.decisions(), Approvals.from(body).satisfied());
                default -> throw new IllegalArgumentException("Not an event of approvals");
            };
            return new CaseWork(work.tasks(), work.effects(), work.exceptions(), next, work.clocks(), work.book());
        }
    }
}
