package io.bursar.audit.record;

import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import java.util.Objects;

/**
 * Where a record stands: which case, which place in it, and which record it continues.
 *
 * <pre>{@code
 * RecordPosition first = RecordPosition.first(1, caseId);
 * RecordPosition next = last.nextPosition(1);
 * }</pre>
 *
 * @param storeEpoch which life of the store wrote the record: 1 when the store was created, one more after every
 *     restore that may have lost commits
 * @param caseId the case
 * @param seq the place in the case, from 1, without gaps
 * @param prevHash the hash of the record before it; {@link Digest#NONE} at the first
 */
public record RecordPosition(long storeEpoch, CaseId caseId, long seq, Digest prevHash) {

    /** Refuses a first record that continues another, and a later one that continues none. */
    public RecordPosition {
        RecordLimits.range("storeEpoch", storeEpoch, RecordLimits.MAX_STORE_EPOCH);
        RecordLimits.range("seq", seq, RecordLimits.MAX_SEQ);
        Objects.requireNonNull(caseId, "caseId");
        if ((seq == 1) != prevHash.equals(Digest.NONE)) {
            throw new IllegalArgumentException("Exactly the first record of a case continues nothing");
        }
    }

    /** The place of the first record of a case. */
    public static RecordPosition first(long storeEpoch, CaseId caseId) {
        return new RecordPosition(storeEpoch, caseId, 1, Digest.NONE);
    }
}
