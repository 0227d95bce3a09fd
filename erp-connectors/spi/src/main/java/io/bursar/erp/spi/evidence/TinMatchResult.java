package io.bursar.erp.spi.evidence;

import io.bursar.erp.spi.WireCode;

/**
 * What the tax authority says about a name and a tax number.
 *
 * <pre>{@code
 * TinMatchResult.MATCH.code();   // MATCH
 * }</pre>
 */
public enum TinMatchResult implements WireCode {
    /** Name and number belong together. */
    MATCH("MATCH"),
    /** The number belongs to another name. */
    MISMATCH("MISMATCH"),
    /** The number is not issued. */
    NOT_ISSUED("NOT_ISSUED");

    private final String code;

    TinMatchResult(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
