package io.bursar.audit.record;

import io.bursar.model.identity.CaseId;
import java.util.Optional;

/**
 * Where a host that runs without the engine keeps its records: one table with case, place and bytes, the first two
 * unique together. Both calls belong to the host's own transaction.
 *
 * <pre>{@code
 * // last: select bytes from audit_record where case_id = ? order by seq desc fetch first row only
 * // add:  insert into audit_record (case_id, seq, bytes) values (?, ?, ?)
 * }</pre>
 */
public interface AuditRecords {

    /** The last record of a case. */
    Optional<AuditRecord> last(CaseId caseId);

    /**
     * Keeps a record's bytes as they are.
     *
     * @throws io.bursar.model.finding.BursarException {@code STORE_CONFLICT} where another record took the place
     *     meanwhile
     */
    void add(AuditRecord record);
}
