package io.bursar.erp.screening.match;

import io.bursar.erp.spi.WireCode;

/**
 * What agrees between a party and an entry.
 *
 * <pre>{@code
 * MatchedOn.NPI.identifies();   // true
 * }</pre>
 */
public enum MatchedOn implements WireCode {
    /** The same National Provider Identifier. */
    NPI("NPI", true),
    /** The same tax number, by its key. */
    TIN("TIN", true),
    /** The same former physician identifier. */
    UPIN("UPIN", true),
    /** A name that is alike, by Jaro-Winkler. */
    NAME("NAME", false),
    /** The same date of birth. */
    BORN("BORN", false),
    /** The same street and postal code. */
    ADDRESS("ADDRESS", false),
    /** The same postal code, five digits. */
    ZIP("ZIP", false),
    /** The same state. */
    STATE("STATE", false);

    private final String code;
    private final boolean identifies;

    MatchedOn(String code, boolean identifies) {
        this.code = code;
        this.identifies = identifies;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it is an identifier, so that a person only has to check the identity (controls §3). */
    public boolean identifies() {
        return identifies;
    }
}
