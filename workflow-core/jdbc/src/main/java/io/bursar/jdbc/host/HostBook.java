package io.bursar.jdbc.host;

import io.bursar.audit.record.AuditEntry;
import io.bursar.audit.record.AuditLog;
import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.AuditRecords;
import io.bursar.audit.record.DecisionBasis;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.assist.AiSeats;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.LogRow;
import io.bursar.engine.store.StoreLocks;
import io.bursar.jdbc.host.internal.HostRows;
import io.bursar.jdbc.internal.LockBuckets;
import io.bursar.jdbc.internal.SqlFailures;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The log of a host's cases on one connection: locks first, then what was there, then at most one record. */
final class HostBook {

    /** Code: a case goes on in another chain than it began in. */
    static final String OTHER_CHAIN = "HOST_OTHER_CHAIN";

    /** Code: a case has as many records as one may have. */
    static final String TOO_MANY_RECORDS = "HOST_TOO_MANY_RECORDS";

    /** The version of what deciding means here. */
    private static final int KERNEL = 1;

    private final HostContext context;
    private final Connection connection;
    private final HostRows rows;

    HostBook(HostContext context, Connection connection) {
        this.context = context;
        this.connection = connection;
        this.rows = new HostRows(connection, context.statements());
    }

    HostRows rows() {
        return rows;
    }

    /**
     * Locks people and every key a wish looks at (design §4.3, §4.4), and the case; gives what was said to the same
     * wish before, or why it cannot be taken.
     */
    Optional<HostOutcome> open(HostWish wish, Set<PersonId> people, Set<String> keys) throws SQLException {
        CaseId caseId = wish.on().id();
        Set<String> names = new TreeSet<>(keys);
        names.add("host-case:" + caseId);
        StoreLocks locks = StoreLocks.of(people, names);
        context.statements().lock(connection, LockBuckets.ofNames(locks.names()));
        Optional<CaseStore.Receipt> receipt = rows.receipt(wish.commandId());
        if (receipt.isPresent()) {
            return Optional.of(replayed(wish, receipt.get()));
        }
        if (rows.isRunByTheEngine(caseId)) {
            throw new BursarException(
                    FailureCode.INVALID_IDENTIFIER,
                    "The engine runs a case of this id",
                    Map.of("case", caseId.toString()));
        }
        return barred(wish).map(finding -> new HostOutcome.Refused(List.of(finding)));
    }

    /** Locks more keys, such as those of what lets a forbidden act pass. */
    void lock(Collection<String> keys) throws SQLException {
        StoreLocks locks = StoreLocks.of(Set.of(), Set.copyOf(keys));
        context.statements().lock(connection, LockBuckets.ofNames(locks.names()));
    }

    /** Opens a case that is read whole later: no further where it is full. */
    Optional<HostOutcome> begin(HostWish wish, Set<PersonId> people, Set<String> keys) throws SQLException {
        Optional<HostOutcome> before = open(wish, people, keys);
        return before.isPresent() ? before : full(wish.on());
    }

    /** Why nobody takes a wish, whatever it is: a model's, or one in another chain. */
    Optional<Finding> barred(HostWish wish) {
        return AiSeats.refusal(wish.actor()).or(() -> otherChain(wish.on()));
    }

    /** Why nothing more can be recorded of a case that is read whole. */
    private Optional<HostOutcome> full(HostCase on) throws SQLException {
        return last(on).filter(record -> record.seq() >= HostTransaction.MAX_RECORDS)
                .map(record -> Finding.error(TOO_MANY_RECORDS, "The case has as many records as one may have")
                        .with("limit", HostTransaction.MAX_RECORDS))
                .map(finding -> new HostOutcome.Refused(List.of(finding)));
    }

    /** What the host calls a case, such as {@code invoice INV-88}; for a case the engine runs, its id. */
    String name(CaseId caseId) throws SQLException {
        return rows.log(caseId, 1, 1).stream()
                .flatMap(row -> HostReadings.name(AuditRecord.parse(row.bytes())).stream())
                .findFirst()
                .orElse("case " + caseId);
    }

    /** The last record of a case. */
    Optional<AuditRecord> last(HostCase on) throws SQLException {
        return rows.last(on.id());
    }

    private HostOutcome replayed(HostWish wish, CaseStore.Receipt receipt) throws SQLException {
        if (!receipt.caseId().equals(wish.on().id())) {
            throw new BursarException(
                    FailureCode.INVALID_IDENTIFIER,
                    "The command id was used for another case",
                    Map.of("case", receipt.caseId().toString()));
        }
        LogRow row = rows.log(receipt.caseId(), receipt.seq(), 1).get(0);
        AuditRecord before = AuditRecord.parse(row.bytes());
        return HostRepeat.other(wish, before)
                .<HostOutcome>map(other -> new HostOutcome.Refused(List.of(other)))
                .orElseGet(() -> new HostOutcome.Recorded(before, List.of(), true));
    }

    /** Acts in two chains would not be seen together. */
    private Optional<Finding> otherChain(HostCase on) {
        try {
            return rows.log(on.id(), 1, 1).stream()
                    .flatMap(row -> HostReadings.chain(AuditRecord.parse(row.bytes())).stream())
                    .filter(chain -> !chain.equals(on.chain().value()))
                    .findFirst()
                    .map(chain -> Finding.error(OTHER_CHAIN, "The case was begun in another chain")
                            .with("case", on)
                            .with("chain", chain)
                            .with("asked", on.chain()));
        } catch (SQLException thrown) {
            throw SqlFailures.of(thrown);
        }
    }

    /** The time of an act on a case: never before what was recorded last. */
    Instant now(HostCase on) throws SQLException {
        Instant now = context.clock() == null
                ? context.statements().now(connection)
                : context.clock().instant();
        return rows.last(on.id())
                .map(AuditRecord::at)
                .filter(last -> last.isAfter(now))
                .orElse(now);
    }

    /** The records of a case, oldest first. */
    List<AuditRecord> records(HostCase on) throws SQLException {
        return records(on.id());
    }

    /** The records of a case that is known by its id only, oldest first. */
    List<AuditRecord> records(CaseId caseId) throws SQLException {
        List<LogRow> found = rows.log(caseId, 1, HostTransaction.MAX_RECORDS + 1);
        if (found.size() > HostTransaction.MAX_RECORDS) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A host's case has too many records",
                    Map.of("limit", Integer.toString(HostTransaction.MAX_RECORDS)));
        }
        return found.stream().map(row -> AuditRecord.parse(row.bytes())).toList();
    }

    /** Adds a record to the chain of its case. */
    AuditRecord write(HostWish wish, Instant at, List<RecordedEvent> events) {
        AuditEntry.Builder entry =
                AuditEntry.command(at, wish.commandId(), wish.kind()).by(wish.actor());
        AuditRecords kept = new Kept();
        if (kept.last(wish.on().id()).isEmpty()) {
            entry.happened(HostEvents.started(wish.on()));
        }
        events.forEach(entry::happened);
        if (!wish.reason().isEmpty()) {
            entry.because(wish.reason());
        }
        HostRules rules = context.rules();
        DecisionBasis basis = new DecisionBasis(rules.process(), Digest.NONE, rules.policy(), KERNEL);
        return new AuditLog(context.epoch(), basis, kept).append(wish.on().id(), entry.build());
    }

    /** The records of the store on this connection. */
    private final class Kept implements AuditRecords {

        @Override
        public Optional<AuditRecord> last(CaseId caseId) {
            try {
                return rows.last(caseId);
            } catch (SQLException thrown) {
                throw SqlFailures.of(thrown);
            }
        }

        @Override
        public void add(AuditRecord record) {
            try {
                rows.add(record);
            } catch (SQLException thrown) {
                throw SqlFailures.of(thrown);
            }
        }
    }
}
