package io.bursar.erp.runtime;

import io.bursar.erp.spi.WireCode;

/**
 * Why the runtime held a call back, or has no answer although the connector gave none of its own reasons. What a
 * connector says itself stays as it said it ({@link io.bursar.erp.spi.TransportReason}).
 *
 * <pre>{@code
 * notSent.reason().equals(RuntimeReason.CIRCUIT_OPEN.code());
 * }</pre>
 */
public enum RuntimeReason implements WireCode {
    /** No row of the routing table says who serves it, or who it was sent by is not there any more. */
    NO_ROUTE("NO_ROUTE"),
    /** The capability is retired at the connector that serves it. */
    RETIRED("RETIRED"),
    /** Too many calls failed; nothing passes for a while. */
    CIRCUIT_OPEN("CIRCUIT_OPEN"),
    /** As many calls as may be are under way. */
    BULKHEAD_FULL("BULKHEAD_FULL"),
    /** As many calls as may be were made in this while. */
    RATE_LIMITED("RATE_LIMITED"),
    /** The connector threw instead of answering. */
    CONNECTOR_FAILED("CONNECTOR_FAILED");

    private final String code;

    RuntimeReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
