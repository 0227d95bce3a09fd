package io.bursar.audit.record;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Records in memory, for tests and trials.
 *
 * <pre>{@code
 * InMemoryAuditRecords records = new InMemoryAuditRecords();
 * AuditLog log = new AuditLog(1, basis, records);
 * }</pre>
 */
public final class InMemoryAuditRecords implements AuditRecords {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<CaseId, AuditRecord> last = new HashMap<>();
    private final List<AuditRecord> all = new ArrayList<>();

    /** No records. */
    public InMemoryAuditRecords() {}

    @Override
    public Optional<AuditRecord> last(CaseId caseId) {
        lock.lock();
        try {
            return Optional.ofNullable(last.get(caseId));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void add(AuditRecord record) {
        lock.lock();
        try {
            AuditRecord before = last.get(record.caseId());
            if (record.seq() != (before == null ? 1 : before.seq() + 1)) {
                throw new BursarException(
                        FailureCode.STORE_CONFLICT, "Another record took this place of the case", Map.of());
            }
            last.put(record.caseId(), record);
            all.add(record);
        } finally {
            lock.unlock();
        }
    }

    /** All records in the order they were added. */
    public List<AuditRecord> all() {
        lock.lock();
        try {
            return List.copyOf(all);
        } finally {
            lock.unlock();
        }
    }
}
