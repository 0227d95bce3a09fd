package io.bursar.jdbc.host;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.sod.Act;
import io.bursar.jdbc.internal.SqlFailures;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Controls and log inside one transaction of the host: what is recorded here is there when the host commits, and never
 * was when it rolls back. Each call locks the people and keys it looks at until then (design §4.3, §4.4), so two
 * transactions that are each legal and jointly not cannot both commit. A wish that is sent twice is done once: the
 * second time the record comes back, {@link HostOutcome.Recorded#replayed}. The same id for a wish of somebody else, on
 * other data or for something else is refused ({@code HOST_COMMAND_USED}), so it names the person where several may
 * wish the same. After a {@link BursarException} other than {@code REFUSED} the host rolls back; {@code STORE_CONFLICT}
 * says that it may try again, for example because it locked people in several calls in another order than somebody
 * else.
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
    private final HostActing acting;

    HostTransaction(HostContext context, Connection connection) {
        this.context = context;
        this.book = new HostBook(context, connection);
        this.duties = new HostDuties(context, book);
        this.acting = new HostActing(context, book, duties);
    }

    /**
     * Why an act would be refused as things are now, without locking or recording anything; empty when it would not.
     */
    public List<Finding> refusals(HostAct act) {
        return on(() -> {
            Optional<Finding> barred = acting.barred(act);
            return barred.isPresent()
                    ? List.of(barred.get())
                    : acting.judge(act, book.now(act.on()), HostSoftening::seen).refusals();
        });
    }

    /**
     * Somebody does something: refused where a rule forbids it to them or to whom they act for, or where another case
     * holds what it claims ({@code HOST_CLAIM_HELD}), or where the id of the command was used for something else or by
     * somebody else ({@code HOST_COMMAND_USED}, as in every other call); else recorded. What a compensating control in
     * force allows is recorded as done under it, and a note names who reviews it.
     */
    public HostOutcome perform(HostAct act) {
        return on(() -> acting.perform(act));
    }

    /**
     * Somebody asks for approval: the plan is made and recorded, and the amount counts under its keys until it is
     * {@link #release released}. Refused where no plan exists ({@code POL_NO_APPROVER}, {@code POL_AUTHORITY_GAP},
     * {@code POL_SOD_CONFLICT}) or where the act of asking is. Submitted again under another id, it is planned anew:
     * after a change of the data, and when somebody who is asked goes away, so that their delegate is asked. A request
     * {@link HostSubmission#ofClass of a class} for which a standing approval is live is approved by it: the grantor
     * counts as the approver, the amount counts against the limit over the life of the grant, and
     * {@link HostApproval#byStanding} names both.
     */
    public HostOutcome submit(HostSubmission submission) {
        return on(() -> new HostSubmitting(context, book, duties, acting).submit(submission));
    }

    /**
     * Somebody decides on what was submitted: refused with the codes of
     * {@link io.bursar.controls.approval.DecisionCheck} and those of segregation of duties, else recorded. What it
     * amounts to says {@link #approval}.
     */
    public HostOutcome decide(HostDecision decision) {
        return on(() -> {
            HostWish wish = new HostWish(
                    decision.commandId(),
                    decision.on(),
                    decision.actor(),
                    HostRepeat.DECIDE,
                    decision.reason(),
                    HostRepeat.decided(decision));
            Optional<HostOutcome> before = book.begin(wish, HostAct.people(wish.actor()), Set.of());
            if (before.isPresent()) {
                return before.get();
            }
            Instant now = book.now(decision.on());
            Optional<HostApproval> approval = approval(decision.on());
            if (approval.isEmpty()) {
                return new HostOutcome.Refused(List.of(HostDeciding.nothingSubmitted(decision)));
            }
            HostActing.Where where =
                    new HostActing.Where(decision.on(), approval.get().scopes(), now);
            return new HostDeciding(context, book, approval.get())
                    .decide(decision, now)
                    .fold(accepted -> on(() -> decided(wish, accepted, where)), refused -> refused);
        });
    }

    private HostOutcome decided(HostWish wish, HostDeciding.Accepted accepted, HostActing.Where where)
            throws SQLException {
        Set<PersonId> people = HostAct.people(wish.actor());
        List<RecordedEvent> events = new ArrayList<>();
        events.add(HostEvents.decided(accepted.decision()));
        if (accepted.decision().verdict().speaks()) {
            events.add(acting.keep(people, accepted.function(), where, accepted.under()));
        }
        return new HostOutcome.Recorded(book.write(wish, where.at(), events), accepted.notes(), false);
    }

    /**
     * An approver asks a further reviewer, who must agree as well. Refused where nobody is asked to approve, where the
     * one who asks is not asked either ({@code POL_NOT_ALLOWED}), where the reviewer is not on the staff
     * ({@code POL_UNKNOWN_PERSON}), and with the codes of {@link io.bursar.controls.approval.ReviewerCheck}. The review
     * stays asked for when the request is submitted again.
     */
    public HostOutcome addReviewer(HostReviewer reviewer) {
        return on(() -> new HostReviewing(context, book, duties).add(reviewer));
    }

    /**
     * Somebody signs a compensating control: recorded, and in force once the owner of the rule and the controller or
     * the security officer have signed the same. From then on its person does what its rule alone forbids in its place,
     * in acts, requests, plans and decisions here and in cases that the engine runs, and what was done is kept for its
     * review ({@link #doneUnder}). Where the rule has a condition, the place has as few people as it says
     * ({@code SOD_MITIGATION_STAFF}) and the second signer confirms its statement ({@code SOD_MITIGATION_UNCONFIRMED}).
     * {@link #release Released}, it is over at once; then its reviewer says what was found ({@link #review}). Refused
     * with the codes of {@link io.bursar.controls.sod.SodSigning}, where other terms were signed under its id
     * ({@code SOD_MITIGATION_OTHER}), and while one for the same rule, person and place is in force
     * ({@code SOD_MITIGATION_HELD}) or is over and was not reviewed ({@code SOD_MITIGATION_UNREVIEWED}), whether a host
     * or the engine had it signed.
     */
    public HostOutcome mitigate(HostMitigation mitigation) {
        return on(() -> new HostMitigating(context, book).sign(mitigation));
    }

    /**
     * The reviewer of a compensating control says what was found, once it is over; then another one may be signed for
     * the same rule, person and place. Refused before ({@code SOD_MITIGATION_NOT_OVER}), by anybody else
     * ({@code SOD_MITIGATION_REVIEWER}), and without saying what was found ({@code APR_REASON_MISSING}). One that the
     * engine had signed is reviewed there.
     */
    public HostOutcome review(HostMitigationReview review) {
        return on(() -> new HostMitigating(context, book).review(review));
    }

    /** What was done under a compensating control, here and in the engine, oldest first: for its reviewer. */
    public List<Act> doneUnder(String mitigationId) {
        return doneUnder(HostMitigation.caseOf(mitigationId).id());
    }

    /** The same for the case that holds it, such as one that the engine runs. */
    public List<Act> doneUnder(CaseId holder) {
        return on(() -> new HostSoftening(context, book).done(holder));
    }

    /**
     * What was submitted comes to nothing, rejected or cancelled: its amount counts no longer, and what it claimed is
     * free; no approval covers it any more, and submitted again it asks everybody again. Whether it may be cancelled is
     * the host's to say.
     */
    public HostOutcome release(CommandId commandId, HostCase of, Actor actor, String reason) {
        return on(() -> {
            HostWish wish = new HostWish(commandId, of, actor, "release", reason, RecordValue.EMPTY);
            HostMitigating mitigating = new HostMitigating(context, book);
            Optional<HostOutcome> before = book.begin(wish, HostAct.people(wish.actor()), mitigating.lockNames(of));
            if (before.isPresent()) {
                return before.get();
            }
            book.rows().uncount(of.id());
            if (!mitigating.isSigned(of)) {
                // a compensating control that was in force keeps its claim until it is reviewed
                book.rows().unclaim(of.id());
            }
            AuditRecord record = book.write(wish, book.now(of), List.of(HostEvents.released()));
            return new HostOutcome.Recorded(record, List.of(), false);
        });
    }

    /**
     * Takes what people did in another store, as that store signed it. It is too late to refuse those acts, so the
     * check is detective: the notes of the outcome say which of them are forbidden together with what is recorded here.
     * From then on they count here as acts of their people, and only against them. The same batch again changes
     * nothing; refused is one that the key of the source did not sign ({@code FEED_SIGNATURE}), that cannot be read
     * ({@code FEED_MALFORMED}, {@code FEED_TOO_LARGE}), is of another store ({@code FEED_OTHER_STORE}), or does not
     * follow what was taken before ({@code FEED_GAP}, {@code FEED_FORKED}), or that tells of an act to come
     * ({@code FEED_FUTURE}).
     */
    public HostOutcome take(SignedActBatch sent, FeedSource source) {
        return on(() -> new FeedTaking(book, duties).take(sent, source));
    }

    /** How a submitted request stands; empty where nothing was submitted, or what was has been released. */
    public Optional<HostApproval> approval(HostCase on) {
        return on(() -> HostReadings.approval(book.records(on)));
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
