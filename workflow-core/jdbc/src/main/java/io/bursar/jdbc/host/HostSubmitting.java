package io.bursar.jdbc.host;

import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.TestedAmount;
import io.bursar.controls.commitment.Commitment;
import io.bursar.controls.commitment.CommitmentKey;
import io.bursar.controls.commitment.SplitResult;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.jdbc.internal.SqlFailures;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a request: plans it, counts its amount, and lets a standing approval stand where one is live. */
final class HostSubmitting {

    private final HostContext context;
    private final HostBook book;
    private final HostDuties duties;
    private final HostActing acting;
    private final GrantSearch search;

    HostSubmitting(HostContext context, HostBook book, HostDuties duties, HostActing acting) {
        this.context = context;
        this.book = book;
        this.duties = duties;
        this.acting = acting;
        this.search = new GrantSearch(context, book, duties);
    }

    HostOutcome submit(HostSubmission submission) throws SQLException {
        HostAct act = submission.act();
        Set<PersonId> people = HostAct.people(act.actor());
        Set<String> keys = submission.locks();
        for (StandingApproval grant : search.candidates(submission)) {
            people.add(grant.grantor());
            keys.add(CommitmentKey.standing(grant.id()).toString());
        }
        Optional<HostOutcome> before = book.begin(HostWish.submit(submission), people, keys);
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = book.now(act.on());
        HostActing.Judged judged = acting.judge(submission.placed(), now, HostSoftening::soften);
        List<Finding> refusals = new ArrayList<>(judged.refusals());
        refusals.addAll(duties.unknown(submission.plan().rules().function()));
        if (!refusals.isEmpty()) {
            return new HostOutcome.Refused(refusals);
        }
        HostPlanning planning = new HostPlanning(context, book, duties);
        Optional<SplitResult> together = planning.together(submission, now);
        HostSaid said = HostSaid.of(book.records(act.on()), submission);
        return planning.plan(submission.after(said), together, now)
                .fold(
                        planned -> submitted(new Asked(submission, judged, planned.plan(), said, together, now)),
                        not -> new HostOutcome.Refused(not.findings()));
    }

    /** A request that can be planned: what it amounts to together with others, and when it is asked. */
    record Asked(
            HostSubmission submission,
            HostActing.Judged judged,
            ApprovalPlan plan,
            HostSaid said,
            Optional<SplitResult> together,
            Instant now) {}

    private HostOutcome submitted(Asked asked) {
        try {
            return recorded(asked, search.find(asked));
        } catch (SQLException thrown) {
            throw SqlFailures.of(thrown);
        }
    }

    private HostOutcome recorded(Asked asked, GrantSearch.Found found) throws SQLException {
        HostSubmission submission = asked.submission();
        HostAct act = submission.act();
        List<RecordedEvent> events = new ArrayList<>(acting.done(act, asked.judged(), asked.now()));
        events.add(HostEvents.planMade(asked.plan(), submission));
        if (found.live() != null) {
            events.addAll(used(found.live(), asked));
        }
        count(asked, found).ifPresent(events::add);
        List<Finding> notes = new ArrayList<>(asked.judged().notes());
        notes.addAll(found.notes());
        asked.together().flatMap(SplitResult::finding).ifPresent(notes::add);
        return new HostOutcome.Recorded(book.write(HostWish.submit(submission), asked.now(), events), notes, false);
    }

    /** The grantor has approved by this, as if at this moment. */
    private List<RecordedEvent> used(StandingApproval grant, Asked asked) throws SQLException {
        HostSubmission submission = asked.submission();
        HostAct act = submission.act();
        RecordedEvent acted = acting.keep(
                Set.of(grant.grantor()),
                submission.plan().rules().function(),
                new HostActing.Where(act.on(), act.scopes(), asked.now()),
                List.of());
        return List.of(HostEvents.standingUsed(grant, amount(submission), submission.digest()), acted);
    }

    /** Counts the amount anew, under its own keys and that of the standing approval. */
    private Optional<RecordedEvent> count(Asked asked, GrantSearch.Found found) throws SQLException {
        HostSubmission submission = asked.submission();
        CaseId caseId = submission.act().on().id();
        book.rows().uncount(caseId);
        List<CommitmentKey> keys = new ArrayList<>(submission.keys());
        if (found.live() != null) {
            keys.add(CommitmentKey.standing(found.live().id()));
        }
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        Money amount = amount(submission);
        book.rows()
                .count(keys.stream()
                        .sorted()
                        .map(key -> new Commitment(key, caseId, asked.now(), amount, Commitment.State.COUNTED))
                        .toList());
        return Optional.of(HostEvents.committed(keys, amount, asked.together()));
    }

    private static Money amount(HostSubmission submission) {
        TestedAmount tested = submission.plan().tested();
        if (tested == null) {
            throw new IllegalStateException("A submission with keys or a class has an amount");
        }
        return tested.amount();
    }
}
