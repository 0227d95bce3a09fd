package io.bursar.erp.screening.match;

import io.bursar.erp.spi.WireCode;

/**
 * What a list says about a party. There is no confirmed match here: that is a person's word.
 *
 * <pre>{@code
 * ListVerdict.STALE.code();   // STALE
 * }</pre>
 */
public enum ListVerdict implements WireCode {
    /** Nobody on a list that is young enough looks like the party. */
    CLEAR("CLEAR"),
    /** Nobody looks like the party, but the list is too old to say so. */
    STALE("STALE"),
    /** Somebody looks like the party, on however old a list. */
    POSSIBLE_MATCH("POSSIBLE_MATCH");

    private final String code;

    ListVerdict(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
