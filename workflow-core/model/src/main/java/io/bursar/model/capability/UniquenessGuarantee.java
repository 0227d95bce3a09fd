package io.bursar.model.capability;

/**
 * What a receiver does for us against duplicates (design §4.2). Only the first may be re-sent automatically; the others
 * wait out the in-flight maximum, look up by business key, and park while doubt remains.
 *
 * <pre>{@code
 * UniquenessGuarantee.LOOKUP_STRONG.code();   // lookup-strong
 * }</pre>
 */
public enum UniquenessGuarantee {
    /** The receiver refuses or absorbs a second call with the same key. */
    SERVER_ENFORCED("server-enforced"),
    /** A look-up by business key sees every call that was applied. */
    LOOKUP_STRONG("lookup-strong"),
    /** A look-up sees an applied call only after a while. */
    LOOKUP_EVENTUAL("lookup-eventual"),
    /** Nothing helps. */
    NONE("none");

    private final String code;

    UniquenessGuarantee(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }
}
