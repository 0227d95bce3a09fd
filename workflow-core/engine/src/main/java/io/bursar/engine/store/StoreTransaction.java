package io.bursar.engine.store;

import io.bursar.model.identity.CaseId;
import java.util.Optional;

/**
 * One transaction: reads that see everything committed before the locks were taken, and at most one write per case.
 *
 * <pre>{@code
 * if (transaction.write(batch) == WriteOutcome.STALE) {
 *     // somebody else was first: decide again on what stands now
 * }
 * }</pre>
 */
public interface StoreTransaction extends StoreReads {

    /** What was locked before anything was read in this transaction. */
    StoreLocks locks();

    /** The case as committed. */
    Optional<StoredCase> read(CaseId caseId);

    /**
     * Writes one commit: the log row, the case row and the work rows.
     *
     * @return what came of it; anything but {@code WRITTEN} has written nothing
     */
    WriteOutcome write(CommitBatch batch);

    /** What came of a write. */
    enum WriteOutcome {
        /** Everything is written. */
        WRITTEN,
        /** The case is no longer at the expected version. */
        STALE,
        /** The command was committed before. */
        REPLAYED,
        /** A claim, or the business key of a new case, is held by another case. */
        CLAIM_HELD
    }
}
