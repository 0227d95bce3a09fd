package io.bursar.jdbc.host;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.controls.approval.Decision;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads what {@link HostEvents} wrote. */
final class HostReadings {

    private HostReadings() {}

    /** The chain a case was recorded in first. */
    static Optional<String> chain(AuditRecord first) {
        return bodies(first, EventCode.STARTED).stream()
                .flatMap(body -> body.text("chain").stream())
                .findFirst();
    }

    /** What the host calls the case that begins with this record; empty for a case the engine runs. */
    static Optional<String> name(AuditRecord first) {
        return bodies(first, EventCode.STARTED).stream()
                .flatMap(body ->
                        body.text("kind").flatMap(kind -> body.text("key").map(key -> kind + " " + key)).stream())
                .findFirst();
    }

    /** The approval that the records of a case amount to, oldest first; empty where nothing was submitted. */
    static Optional<HostApproval> approval(List<AuditRecord> records) {
        RecordValue made = null;
        HostStanding standing = null;
        for (AuditRecord record : records) {
            for (RecordValue body : bodies(record, EventCode.PLAN_MADE)) {
                made = body;
                standing = null;
            }
            for (RecordValue body : bodies(record, EventCode.STANDING_USED)) {
                standing = standing(body);
            }
            if (!bodies(record, EventCode.RELEASED).isEmpty()) {
                made = null;
            }
        }
        if (made == null) {
            return Optional.empty();
        }
        List<Scope> place =
                made.list("place").texts().stream().map(Scope::parse).toList();
        Set<ScopeKey> scopes =
                made.list("scopes").texts().stream().map(ScopeKey::parse).collect(Collectors.toSet());
        ApprovalPlan plan = ApprovalPlan.from(made.record("plan"));
        return Optional.of(new HostApproval(
                plan, digest(made), place, scopes, decisions(sinceRelease(records)), reviewers(records), standing));
    }

    /** What happened since the request last came to nothing: nobody's earlier word is carried over. */
    static List<AuditRecord> sinceRelease(List<AuditRecord> records) {
        int from = 0;
        for (int i = 0; i < records.size(); i++) {
            if (!bodies(records.get(i), EventCode.RELEASED).isEmpty()) {
                from = i + 1;
            }
        }
        return records.subList(from, records.size());
    }

    /** Whoever has been a party of any plan that was made. */
    static Set<PersonId> parties(List<AuditRecord> records) {
        return records.stream()
                .flatMap(record -> bodies(record, EventCode.PLAN_MADE).stream())
                .map(body -> ApprovalPlan.from(body.record("plan")).parties())
                .flatMap(parties -> parties.excluded().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whom approvers of a case have asked to agree as well, in that order, whatever became of what they agree to. */
    static List<PersonId> reviewers(List<AuditRecord> records) {
        return records.stream()
                .flatMap(record -> bodies(record, EventCode.REVIEWER_ADDED).stream())
                .map(body -> new PersonId(body.text("reviewer").orElseThrow()))
                .toList();
    }

    /** Every decision made on a case, oldest first, whatever became of what it was made on. */
    static List<Decision> decisions(List<AuditRecord> records) {
        return records.stream()
                .flatMap(record -> bodies(record, EventCode.DECIDED).stream())
                .map(body -> Decision.from(body.record("decision")))
                .toList();
    }

    private static HostStanding standing(RecordValue used) {
        return new HostStanding(
                used.text("id").orElseThrow(), new PersonId(used.text("grantor").orElseThrow()));
    }

    /** The digest a recorded value has. */
    static Digest digest(RecordValue made) {
        if (made.get("digest").orElse(RecordValue.EMPTY) instanceof BytesValue hash) {
            return Digest.ofHash(hash.bytes());
        }
        throw new BursarException(FailureCode.STORE_CORRUPT, "A recorded value lacks its digest", Map.of());
    }

    /** What a record says in events of one code. */
    static List<RecordValue> bodies(AuditRecord record, EventCode code) {
        return record.events().stream()
                .filter(event -> event.code().equals(code.code()))
                .map(RecordedEvent::body)
                .toList();
    }
}
