package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.WireCode;

/**
 * Result of one screening run against one list (controls §4).
 *
 * <pre>{@code
 * ScreeningResult.CLEAR.code();   // CLEAR
 * }</pre>
 */
public enum ScreeningResult implements WireCode {
    /** No match. */
    CLEAR("CLEAR"),
    /** No match, but the list is too old to clear anybody (controls §3: 31 days). */
    STALE("STALE"),
    /** A match that a person must look at. */
    POSSIBLE_MATCH("POSSIBLE_MATCH"),
    /** A confirmed match. */
    CONFIRMED("CONFIRMED");

    private final String code;

    ScreeningResult(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
