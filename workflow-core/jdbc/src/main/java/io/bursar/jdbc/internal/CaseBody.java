package io.bursar.jdbc.internal;

import io.bursar.audit.bytes.ByteLimits;
import io.bursar.audit.bytes.CanonicalValues;
import io.bursar.model.data.DataValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The snapshot of a case in its row: canonical bytes, deflated. Every commit writes the whole row, so that smaller is
 * also faster; the evidence is in the log, from which a snapshot can always be made again. A first byte says how it is
 * written, so that a later way can be told from this one.
 */
final class CaseBody {

    private static final byte DEFLATED_1 = 1;
    private static final int GROWTH = 4;

    /** Names that every case has, the commonest last. Never changed: another list would be another first byte. */
    private static final byte[] NAMES_1 =
            ("cardinality extensions pauses startedAt calendar legal pausable target within met clock"
                            + " dated scopes facility: legal-entity: enterprise type tested level limit eligible function group meaning"
                            + " SERIAL mode ANY quorum rules owner covers seq stages parties requester minimumHumans approval plan"
                            + " APPROVE verdict stage reason person decisions digest approvals commitment claims keys book done performed"
                            + " tasks assignee due approval kind name approve: openedAt queue person: events exceptions code clocks"
                            + " WITHDRAWN REJECTED UNKNOWN INTENT CONFIRMED alias arguments businessKey capability effect key reference"
                            + " result state after undoes effects work visited DRAFT,SUBMITTED,PENDING_APPROVAL rework cancelling"
                            + " phase END seq status p2p. 1.0.0 workflow version submittedAt submittedBy startedAt requester related"
                            + " policy parent api portal channel legalEntity facility definition correlation case header"
                            + " poNumber costCenter supplierId unitPrice uom qty description lineNo lines currency amount total data")
                    .getBytes(StandardCharsets.US_ASCII);

    private CaseBody() {}

    static byte[] of(DataValue value) {
        byte[] plain = CanonicalValues.encode(value);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setDictionary(NAMES_1);
            deflater.setInput(plain);
            deflater.finish();
            byte[] out = new byte[plain.length + plain.length / 2 + 64];
            out[0] = DEFLATED_1;
            int size = deflater.deflate(out, 1, out.length - 1);
            return Arrays.copyOf(out, size + 1);
        } finally {
            deflater.end();
        }
    }

    static DataValue read(byte[] stored) {
        if (stored.length == 0 || stored[0] != DEFLATED_1) {
            throw corrupt(null);
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(NAMES_1);
            inflater.setInput(stored, 1, stored.length - 1);
            byte[] plain = new byte[Math.min(stored.length * GROWTH + 64, ByteLimits.MAX_BYTES)];
            int size = inflater.inflate(plain);
            while (!inflater.finished()) {
                if (plain.length == ByteLimits.MAX_BYTES || inflater.needsInput() || inflater.needsDictionary()) {
                    throw corrupt(null);
                }
                plain = Arrays.copyOf(plain, Math.min(plain.length * GROWTH, ByteLimits.MAX_BYTES));
                size += inflater.inflate(plain, size, plain.length - size);
            }
            return CanonicalValues.decode(Arrays.copyOf(plain, size));
        } catch (DataFormatException unreadable) {
            throw corrupt(unreadable);
        } finally {
            inflater.end();
        }
    }

    private static BursarException corrupt(@org.jspecify.annotations.Nullable Throwable cause) {
        return new BursarException(FailureCode.STORE_CORRUPT, "The snapshot of a case cannot be read", Map.of(), cause);
    }
}
