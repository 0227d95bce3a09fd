package io.bursar.jdbc.host;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.Decision;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.commitment.ClaimKey;
import io.bursar.controls.commitment.CommitmentKey;
import io.bursar.controls.commitment.SplitResult;
import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.controls.sod.SodSignature;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.engine.store.SignedControl;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the events of a host's records; the codes are those of cases the engine runs. */
final class HostEvents {

    /** Most violations of one batch that are recorded as sentences; all are counted. */
    static final int MAX_VIOLATIONS = 100;

    private HostEvents() {}

    static RecordedEvent started(HostCase on) {
        return event(
                EventCode.STARTED,
                Data.record()
                        .put("kind", on.kind())
                        .put("key", on.key())
                        .put("chain", on.chain().value())
                        .build());
    }

    /** An act, and under which compensating controls it is done where a rule forbids it. */
    static RecordedEvent acted(
            FunctionName function, Set<PersonId> people, Set<ScopeKey> scopes, List<SodMitigation> under) {
        List<RecordValue> mitigations = under.stream().map(SodMitigation::named).toList();
        return event(
                EventCode.ACTED,
                Data.record()
                        .put("function", function.value())
                        .put("people", texts(people))
                        .put("scopes", texts(scopes))
                        .put("under", mitigations.isEmpty() ? null : Data.list(mitigations))
                        .build());
    }

    static RecordedEvent signed(HostMitigation wanted, SodSignature signature) {
        return event(
                EventCode.JOINED, SignedControl.signature(wanted.what(), wanted.place(), signature, wanted.confirms()));
    }

    static RecordedEvent said(RecordValue content) {
        return event(EventCode.DATA_SET, Data.record().put("fields", content).build());
    }

    static RecordedEvent planMade(ApprovalPlan plan, HostSubmission submission) {
        return event(
                EventCode.PLAN_MADE,
                Data.record()
                        .put("plan", plan.toData())
                        .put("digest", new BytesValue(submission.digest().bytes()))
                        .put("place", texts(submission.plan().place().scopes()))
                        .put("scopes", texts(submission.act().scopes()))
                        .build());
    }

    /** The plan of what was submitted before, with one more question. */
    static RecordedEvent planMade(ApprovalPlan more, HostApproval approval) {
        return event(
                EventCode.PLAN_MADE,
                Data.record()
                        .put("plan", more.toData())
                        .put("digest", new BytesValue(approval.digest().bytes()))
                        .put("place", texts(approval.place()))
                        .put("scopes", texts(approval.scopes()))
                        .build());
    }

    static RecordedEvent reviewerAdded(HostReviewer added) {
        return event(
                EventCode.REVIEWER_ADDED,
                Data.record()
                        .put("reviewer", added.reviewer().value())
                        .put("by", added.actor().id())
                        .put(
                                "for",
                                added.actor()
                                        .principalPerson()
                                        .map(PersonId::value)
                                        .orElse(null))
                        .put("reason", added.reason())
                        .build());
    }

    static RecordedEvent committed(List<CommitmentKey> keys, Money amount, Optional<SplitResult> split) {
        return event(
                EventCode.COMMITTED,
                Data.record()
                        .put("keys", texts(keys))
                        .put("amount", amount)
                        .put("aggregated", split.map(SplitResult::aggregated).orElse(null))
                        .put(
                                "siblings",
                                split.map(together -> texts(together.siblings()))
                                        .orElse(null))
                        .build());
    }

    static RecordedEvent standingUsed(StandingApproval grant, Money amount, Digest digest) {
        return event(
                EventCode.STANDING_USED,
                Data.record()
                        .put("id", grant.id())
                        .put("grantor", grant.grantor().value())
                        .put("digest", new BytesValue(digest.bytes()))
                        .put("total", amount)
                        .put(
                                "limit",
                                AuthorityLimit.upTo(grant.limits().perCase()).toData())
                        .build());
    }

    static RecordedEvent decided(Decision decision) {
        return event(
                EventCode.DECIDED,
                Data.record().put("decision", decision.toData()).build());
    }

    static RecordedEvent claimed(ClaimKey claim) {
        return event(
                EventCode.CLAIMED,
                Data.record().put("kind", claim.kind()).put("key", claim.key()).build());
    }

    static RecordedEvent released() {
        return event(EventCode.RELEASED, RecordValue.EMPTY);
    }

    /** What another store says of somebody: written as acts from before a case came here are. */
    static RecordedEvent imported(Act act, Set<ScopeKey> scopes) {
        return event(
                EventCode.ACT_IMPORTED,
                Data.record()
                        .put("function", act.function().value())
                        .put("people", texts(Set.of(act.person())))
                        .put("scopes", texts(scopes))
                        .put("at", act.at())
                        .put("evidence", false)
                        .build());
    }

    /** Which batch of a feed was taken. */
    record Taken(long number, Digest digest) {}

    static RecordedEvent taken(ActBatch batch, List<Finding> violations) {
        List<String> said =
                violations.stream().limit(MAX_VIOLATIONS).map(Finding::toString).toList();
        return said(Data.record()
                .put("batch", batch.number())
                .put("digest", new BytesValue(batch.digest().bytes()))
                .put("violations", violations.size())
                .put("says", Data.texts(said))
                .build());
    }

    /** Which batch a record of a feed is about. */
    static Optional<Taken> taken(AuditRecord record) {
        return HostReadings.bodies(record, EventCode.DATA_SET).stream()
                .map(body -> body.record("fields"))
                .map(fields -> new Taken(
                        fields.decimal("batch").map(BigDecimal::longValueExact).orElse(0L),
                        HostReadings.digest(fields)))
                .findFirst();
    }

    private static RecordedEvent event(EventCode code, RecordValue body) {
        return new RecordedEvent(code.code(), body);
    }

    private static ListValue texts(Collection<?> values) {
        return Data.texts(values.stream().map(HostEvents::text).toList());
    }

    private static String text(Object value) {
        return value instanceof PersonId person
                ? person.value()
                : value instanceof CaseId id ? id.toString() : value.toString();
    }
}
