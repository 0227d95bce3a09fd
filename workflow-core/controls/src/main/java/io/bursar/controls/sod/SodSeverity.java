package io.bursar.controls.sod;

import io.bursar.controls.internal.StoredFields;

/**
 * How much a rule weighs (controls §1). Both block at the act; only a medium rule may be mitigated for entitlements.
 *
 * <pre>{@code
 * SodSeverity.ofCode("HIGH");
 * }</pre>
 */
public enum SodSeverity {
    /** Blocks; mitigated only where the rule says so. */
    HIGH("HIGH"),
    /** Blocks in the case; entitlements may be mitigated. */
    MED("MED");

    private final String code;

    SodSeverity(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The severity of a code; an unknown code is an illegal argument. */
    public static SodSeverity ofCode(String code) {
        return StoredFields.coded(values(), SodSeverity::code, code);
    }
}
