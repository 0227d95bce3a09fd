package io.bursar.erp.runtime.routing;

import io.bursar.erp.spi.WireCode;

/**
 * Whether a capability of a connector may still be used (governance of interfaces).
 *
 * <pre>{@code
 * table.status(connector, capability) == CapabilityStatus.RETIRED;   // then nothing is asked or sent
 * }</pre>
 */
public enum CapabilityStatus implements WireCode {
    /** In use. */
    PUBLISHED("PUBLISHED"),
    /** In use, with an end in sight. */
    DEPRECATED("DEPRECATED"),
    /** No more: reads and writes are refused; what was sent before is still looked up. */
    RETIRED("RETIRED");

    private final String code;

    CapabilityStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
