package io.bursar.audit.record;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.Map;

/**
 * How large the parts of a record may be; the whole is bounded by {@link io.bursar.audit.bytes.ByteLimits#MAX_BYTES}.
 *
 * <pre>{@code
 * String reason = text.substring(0, Math.min(text.length(), RecordLimits.MAX_REASON));
 * }</pre>
 */
public final class RecordLimits {

    /** Most characters of a command kind, event code, fact source or actor id. */
    public static final int MAX_NAME = 120;

    /** Most characters of a trace context. */
    public static final int MAX_TRACE = 256;

    /** Most characters of a reason. */
    public static final int MAX_REASON = 4_000;

    /** Most facts of one command. */
    public static final int MAX_FACTS = 1_000;

    /** Most events of one command. */
    public static final int MAX_EVENTS = 4_000;

    /** Highest store epoch, so that every JSON reader holds it exactly. */
    public static final long MAX_STORE_EPOCH = (1L << 53) - 1;

    /** Highest sequence number of a case, so that every JSON reader holds it exactly. */
    public static final long MAX_SEQ = (1L << 53) - 1;

    private RecordLimits() {}

    static String name(String what, String value) {
        return text(what, value, MAX_NAME);
    }

    static String text(String what, String value, int limit) {
        if (value.isEmpty() || value.length() > limit) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A text of an audit record is empty or over the limit",
                    Map.of("part", what, "limit", Integer.toString(limit)));
        }
        return value;
    }

    static void size(String what, int size, int limit) {
        if (size > limit) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "An audit record has too many parts",
                    Map.of("part", what, "limit", Integer.toString(limit)));
        }
    }

    static void range(String what, long value, long max) {
        if (value < 1 || value > max) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A number of an audit record is outside its range",
                    Map.of("part", what, "value", Long.toString(value)));
        }
    }
}
