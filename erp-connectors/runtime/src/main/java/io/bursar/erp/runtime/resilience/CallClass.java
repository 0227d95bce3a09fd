package io.bursar.erp.runtime.resilience;

import io.bursar.erp.spi.WireCode;

/**
 * Classes of calls that do not stand in each other's way: each has its own time limit, breaker, bulkhead and rate.
 * Look-ups are a class of their own because they settle what is in doubt and must not wait behind reads.
 *
 * <pre>{@code
 * limits.of(CallClass.COMMAND).timeLimit();
 * }</pre>
 */
public enum CallClass implements WireCode {
    /** Reads. */
    QUERY("query"),
    /** Writes. */
    COMMAND("command"),
    /** Looks up whether a write was applied. */
    LOOKUP("lookup");

    private final String code;

    CallClass(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
