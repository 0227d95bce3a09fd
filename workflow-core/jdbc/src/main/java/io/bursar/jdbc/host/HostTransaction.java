package io.bursar.jdbc.host;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.commitment.Commitment;
import io.bursar.controls.commitment.CommitmentKey;
import io.bursar.controls.commitment.SplitResult;
import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.jdbc.internal.SqlFailures;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Controls and log inside one transaction of the host: what is recorded here is there when the host commits, and never
 * was when it rolls back. Each call locks the people and keys it looks at until then (design §4.3, §4.4), so two
 * transactions that are each legal and jointly not cannot both commit. After a {@link BursarException} other than
 * {@code REFUSED} the host rolls back; {@code STORE_CONFLICT} says that it may try again, for example because it locked
 * people in several calls in another order than somebody else.
 *
 * <pre>{@code
 * HostTransaction here = controls.on(connection);
 * here.submit(submission).orThrow();
 * here.approval(purchase).orElseThrow().asked();
 * }</pre>
 */
public final class HostTransaction {

    /** Most records of one case. */
    public static final int MAX_RECORDS = 1_000;

    private final HostContext context;
    private final HostBook book;
    private final HostDuties duties;
    private final HostClaims claims;

    HostTransaction(HostContext context, Connection connection) {
        this.context = context;
        this.book = new HostBook(context, connection);
        this.duties = new HostDuties(context, book);
        this.claims = new HostClaims(book);
    }

    /**
     * Why an act would be refused as things are now, without locking or recording anything; empty when it would not.
     */
    public List<Finding> refusals(HostAct act) {
        return on(() -> {
            Optional<Finding> barred = book.barred(HostWish.of(act, "ask"));
            return barred.isPresent() ? List.of(barred.get()) : refusals(act, book.now(act.on()));
        });
    }

    private List<Finding> refusals(HostAct act, Instant now) throws SQLException {
        List<Finding> unknown = duties.unknown(act.function());
        if (!unknown.isEmpty()) {
            return unknown;
        }
        HostDuties.Place place = new HostDuties.Place(act.scopes(), now);
        List<Finding> refusals =
                new ArrayList<>(duties.explained(duties.conflicts(HostAct.people(act.actor()), act.function(), place)));
        refusals.addAll(claims.held(act));
        return refusals;
    }

    /**
     * Somebody does something: refused where a rule forbids it to them or to whom they act for, or where another case
     * holds what it claims ({@code HOST_CLAIM_HELD}); else recorded.
     */
    public HostOutcome perform(HostAct act) {
        return on(() -> {
            HostWish wish = HostWish.of(act, "perform");
            Optional<HostOutcome> before = begin(wish, act.claimLocks());
            if (before.isPresent()) {
                return before.get();
            }
            Instant now = book.now(act.on());
            List<Finding> refusals = refusals(act, now);
            if (!refusals.isEmpty()) {
                return new HostOutcome.Refused(refusals);
            }
            book.rows().add(acts(HostAct.people(act.actor()), act.function(), new Where(act.on(), act.scopes(), now)));
            List<RecordedEvent> events = events(act);
            events.addAll(claims.place(act));
            return new HostOutcome.Recorded(book.write(wish, now, events), List.of(), false);
        });
    }

    private static List<RecordedEvent> events(HostAct act) {
        List<RecordedEvent> events = new ArrayList<>();
        events.add(HostEvents.acted(act.function(), HostAct.people(act.actor()), act.scopes()));
        if (!act.content().fields().isEmpty()) {
            events.add(HostEvents.said(act.content()));
        }
        return events;
    }

    /** Where and when an act counts. */
    private record Where(HostCase on, Set<ScopeKey> scopes, Instant at) {}

    private static List<Act> acts(Set<PersonId> people, FunctionName function, Where where) {
        CaseId caseId = where.on().id();
        return people.stream()
                .flatMap(person ->
                        Act.rows(new Act(person, where.on().caseScope(), function, where.at(), caseId), where.scopes())
                                .stream())
                .toList();
    }

    /**
     * Somebody asks for approval: the plan is made and recorded, and the amount counts under its keys until it is
     * {@link #release released}. Refused where no plan exists ({@code POL_NO_APPROVER}, {@code POL_AUTHORITY_GAP},
     * {@code POL_SOD_CONFLICT}) or where the act of asking is.
     */
    public HostOutcome submit(HostSubmission submission) {
        return on(() -> {
            HostAct act = submission.act();
            Optional<HostOutcome> before = begin(HostWish.of(act, "submit"), submission.locks());
            if (before.isPresent()) {
                return before.get();
            }
            Instant now = book.now(act.on());
            List<Finding> refusals = new ArrayList<>(refusals(act, now));
            refusals.addAll(duties.unknown(submission.plan().rules().function()));
            if (!refusals.isEmpty()) {
                return new HostOutcome.Refused(refusals);
            }
            HostPlanning planning = new HostPlanning(context, book.rows(), duties);
            Optional<SplitResult> together = planning.together(submission, now);
            return planning.plan(submission, together, now)
                    .fold(
                            planned -> on(() -> submitted(submission, planned.plan(), together, now)),
                            not -> new HostOutcome.Refused(not.findings()));
        });
    }

    private HostOutcome submitted(
            HostSubmission submission, ApprovalPlan plan, Optional<SplitResult> together, Instant now)
            throws SQLException {
        HostAct act = submission.act();
        List<RecordedEvent> events = new ArrayList<>(events(act));
        events.add(HostEvents.planMade(plan, submission));
        events.addAll(claims.place(act));
        book.rows().uncount(act.on().id());
        if (together.isPresent() && submission.plan().tested() != null) {
            Money amount = submission.plan().tested().amount();
            book.rows().count(commitments(submission, amount, now));
            events.add(HostEvents.committed(submission.keys(), amount, together.get()));
        }
        book.rows().add(acts(HostAct.people(act.actor()), act.function(), new Where(act.on(), act.scopes(), now)));
        AuditRecord record = book.write(HostWish.of(act, "submit"), now, events);
        List<Finding> notes = together.flatMap(SplitResult::finding).stream().toList();
        return new HostOutcome.Recorded(record, notes, false);
    }

    private static List<Commitment> commitments(HostSubmission submission, Money amount, Instant now) {
        CaseId caseId = submission.act().on().id();
        Stream<CommitmentKey> keys = submission.keys().stream().sorted();
        return keys.map(key -> new Commitment(key, caseId, now, amount, Commitment.State.COUNTED))
                .toList();
    }

    /**
     * Somebody decides on what was submitted: refused with the codes of
     * {@link io.bursar.controls.approval.DecisionCheck} and those of segregation of duties, else recorded. What it
     * amounts to says {@link #approval}.
     */
    public HostOutcome decide(HostDecision decision) {
        return on(() -> {
            HostWish wish =
                    new HostWish(decision.commandId(), decision.on(), decision.actor(), "decide", decision.reason());
            Optional<HostOutcome> before = begin(wish, Set.of());
            if (before.isPresent()) {
                return before.get();
            }
            Instant now = book.now(decision.on());
            Optional<HostApproval> approval = approval(decision.on());
            if (approval.isEmpty()) {
                return new HostOutcome.Refused(List.of(HostDeciding.nothingSubmitted(decision)));
            }
            Where where = new Where(decision.on(), approval.get().scopes(), now);
            return new HostDeciding(context, duties, approval.get())
                    .decide(decision, now)
                    .fold(accepted -> on(() -> decided(wish, accepted, where)), refused -> refused);
        });
    }

    private HostOutcome decided(HostWish wish, HostDeciding.Accepted accepted, Where where) throws SQLException {
        Set<PersonId> people = HostAct.people(wish.actor());
        List<RecordedEvent> events = new ArrayList<>();
        events.add(HostEvents.decided(accepted.decision()));
        if (accepted.decision().verdict().speaks()) {
            book.rows().add(acts(people, accepted.function(), where));
            events.add(HostEvents.acted(accepted.function(), people, where.scopes()));
        }
        return new HostOutcome.Recorded(book.write(wish, where.at(), events), accepted.notes(), false);
    }

    /**
     * What was submitted comes to nothing, rejected or cancelled: its amount counts no longer, and what it claimed is
     * free. Whether it may be cancelled is the host's to say.
     */
    public HostOutcome release(CommandId commandId, HostCase of, Actor actor, String reason) {
        return on(() -> {
            HostWish wish = new HostWish(commandId, of, actor, "release", reason);
            Optional<HostOutcome> before = begin(wish, Set.of());
            if (before.isPresent()) {
                return before.get();
            }
            book.rows().uncount(of.id());
            book.rows().unclaim(of.id());
            AuditRecord record = book.write(wish, book.now(of), List.of(HostEvents.released()));
            return new HostOutcome.Recorded(record, List.of(), false);
        });
    }

    /** Locks what a wish looks at; gives why it goes no further, if it does not. */
    private Optional<HostOutcome> begin(HostWish wish, Set<String> keys) throws SQLException {
        Optional<HostOutcome> before = book.open(wish, HostAct.people(wish.actor()), keys);
        return before.isPresent() ? before : book.full(wish.on());
    }

    /**
     * Takes what people did in another store, as that store signed it. It is too late to refuse those acts, so the
     * check is detective: the notes of the outcome say which of them are forbidden together with what is recorded here.
     * From then on they count here as acts of their people, and only against them. The same batch again changes
     * nothing; refused is one that the key of the source did not sign ({@code FEED_SIGNATURE}), that cannot be read
     * ({@code FEED_MALFORMED}, {@code FEED_TOO_LARGE}), is of another store ({@code FEED_OTHER_STORE}), or does not
     * follow what was taken before ({@code FEED_GAP}, {@code FEED_FORKED}).
     */
    public HostOutcome take(SignedActBatch sent, FeedSource source) {
        return on(() -> new FeedTaking(book, duties).take(sent, source));
    }

    /** How a submitted request stands; empty where nothing was submitted. */
    public Optional<HostApproval> approval(HostCase on) {
        return on(() -> HostEvents.approval(book.records(on)));
    }

    /** The records of a case as seen in this transaction, oldest first. */
    public List<AuditRecord> records(HostCase on) {
        return on(() -> book.records(on));
    }

    private interface Step<T> {
        T run() throws SQLException;
    }

    private static <T> T on(Step<T> step) {
        try {
            return step.run();
        } catch (SQLException thrown) {
            throw SqlFailures.of(thrown);
        }
    }
}
