package io.bursar.audit.record;

import io.bursar.audit.bytes.CanonicalReader;

/**
 * The format of a stored record: its first byte. Old rows are never rewritten; a library that knows a newer format
 * still reads every older one and lifts it to the present {@link AuditRecord}.
 *
 * <pre>{@code
 * FormatVersion.CURRENT.code();   // 1
 * }</pre>
 */
public enum FormatVersion {
    /** The first format. */
    V1(1);

    /** The format new records are written in. */
    public static final FormatVersion CURRENT = V1;

    private final int code;

    FormatVersion(int code) {
        this.code = code;
    }

    /** The first byte of a record. */
    public int code() {
        return code;
    }

    /** Reads the first byte; fails with {@code STORE_CORRUPT} for a format this library does not know. */
    public static FormatVersion read(CanonicalReader in) {
        int start = in.offset();
        int code = in.octet();
        for (FormatVersion version : values()) {
            if (version.code == code) {
                return version;
            }
        }
        throw in.corrupt("A stored record has a format that this library does not read", start);
    }
}
