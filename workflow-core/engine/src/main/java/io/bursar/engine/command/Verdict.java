package io.bursar.engine.command;

/**
 * How a person decides an approval task.
 *
 * <pre>{@code
 * Verdict.ofCode("requestInfo");   // REQUEST_INFO
 * }</pre>
 */
public enum Verdict {
    /** Yes, within one's authority. */
    APPROVE("approve"),
    /** No, with a reason. */
    REJECT("reject"),
    /** Not yet: a question to the requester (canonical CT6). */
    REQUEST_INFO("requestInfo"),
    /** Not me: a conflict of interest; leaves the quorum (canonical §1.6-1). */
    RECUSE("recuse");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** The event a decision is, and its stable code. */
    public String code() {
        return code;
    }

    /** The verdict of a code. */
    public static Verdict ofCode(String code) {
        for (Verdict verdict : values()) {
            if (verdict.code.equals(code)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("No such verdict");
    }
}
