package io.bursar.audit.record;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Chains records outside the engine, for an application that brings its own process and table. Reads the last record of
 * the case and adds the next one; both in the host's transaction.
 *
 * <pre>{@code
 * AuditLog log = new AuditLog(1, new DecisionBasis(new WorkflowId("orders"), definition, policy, 1), records);
 * AuditRecord record = log.append(caseId, entry);
 * }</pre>
 */
public final class AuditLog {

    private final long storeEpoch;
    private final DecisionBasis basis;
    private final AuditRecords records;

    /**
     * A log over a host's records.
     *
     * @param storeEpoch which life of the store this is, from 1; one more after every restore
     * @param basis by which rules the host decides
     * @param records where records are kept
     */
    public AuditLog(long storeEpoch, DecisionBasis basis, AuditRecords records) {
        RecordLimits.range("storeEpoch", storeEpoch, RecordLimits.MAX_STORE_EPOCH);
        this.storeEpoch = storeEpoch;
        this.basis = Objects.requireNonNull(basis, "basis");
        this.records = Objects.requireNonNull(records, "records");
    }

    /**
     * Adds what one command did to its case.
     *
     * @throws BursarException {@code EVIDENCE_BROKEN} where the entry is earlier than the record before it or the
     *     store's epoch went back; {@code STORE_CONFLICT} where another record took the place: append again
     */
    public AuditRecord append(CaseId caseId, AuditEntry entry) {
        Optional<AuditRecord> before = records.last(caseId);
        before.ifPresent(last -> checkOrder(last, entry));
        RecordPosition position = before.map(last -> last.nextPosition(storeEpoch))
                .orElseGet(() -> RecordPosition.first(storeEpoch, caseId));
        AuditRecord record = AuditRecord.of(position, entry.command(), basis, entry.content());
        records.add(record);
        return record;
    }

    private void checkOrder(AuditRecord last, AuditEntry entry) {
        // a chain that goes back in time would never verify again: better no record than a false one
        if (entry.command().at().isBefore(last.at())) {
            throw broken("A record cannot be earlier than the one before it", last);
        }
        if (storeEpoch < last.position().storeEpoch()) {
            throw broken("The store epoch cannot go back", last);
        }
    }

    private static BursarException broken(String message, AuditRecord last) {
        return new BursarException(
                FailureCode.EVIDENCE_BROKEN,
                message,
                Map.of("case", last.caseId().toString(), "seq", Long.toString(last.seq())));
    }
}
