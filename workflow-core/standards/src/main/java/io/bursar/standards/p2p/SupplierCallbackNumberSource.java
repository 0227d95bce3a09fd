package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * Where the number that was called came from. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierCallbackNumberSource.ofCode("PRIOR_MASTER");
 * }</pre>
 */
public enum SupplierCallbackNumberSource {
    /** The code {@code PRIOR_MASTER}. */
    PRIOR_MASTER("PRIOR_MASTER"),
    /** The code {@code CONTRACT}. */
    CONTRACT("CONTRACT"),
    /** The code {@code INDEPENDENT}. */
    INDEPENDENT("INDEPENDENT");

    private final String code;

    SupplierCallbackNumberSource(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static SupplierCallbackNumberSource ofCode(String code) {
        for (SupplierCallbackNumberSource value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("SupplierCallbackNumberSource");
    }
}
