package io.bursar.audit.log;

import io.bursar.audit.log.Break.Place;
import io.bursar.audit.record.AuditRecord;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;

/**
 * Checks stored records without an export: places without gaps from 1, each record continuing the one before it, time
 * never going back. Where breaks are named, the line is the position among the records given, from 1.
 *
 * <pre>{@code
 * Verdict verdict = RecordChain.verify(store.records(caseId));
 * }</pre>
 */
public final class RecordChain {

    private RecordChain() {}

    /** Checks the records of a case, or of several, in the order they were written. */
    public static Verdict verify(Iterable<AuditRecord> records) {
        Chain chain = new Chain();
        records.forEach(chain::follow);
        return chain.verdict();
    }

    /** Checks stored rows; a row that cannot be read is a break and not a failure. */
    public static Verdict verifyStored(Iterable<byte[]> rows) {
        Chain chain = new Chain();
        rows.forEach(chain::followStored);
        return chain.verdict();
    }

    private static final class Chain {

        private final BreakList breaks = new BreakList(VerifierLimits.MAX_BREAKS);
        private final CaseHeads heads = new CaseHeads(VerifierLimits.MAX_CASES, breaks);
        private long position;

        void follow(AuditRecord record) {
            position++;
            heads.follow(record, position);
        }

        void followStored(byte[] row) {
            AuditRecord record;
            try {
                record = AuditRecord.parse(row);
            } catch (BursarException refused) {
                if (refused.code() != FailureCode.STORE_CORRUPT) {
                    throw refused;
                }
                position++;
                String detail = "byte " + refused.context().getOrDefault("offset", "unknown");
                breaks.add(Place.ofLine(position), BreakKind.UNREADABLE, detail);
                return;
            }
            follow(record);
        }

        Verdict verdict() {
            return breaks.verdict(heads.summary(position));
        }
    }
}
