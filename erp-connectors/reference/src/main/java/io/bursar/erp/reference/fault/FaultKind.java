package io.bursar.erp.reference.fault;

import io.bursar.erp.spi.WireCode;

/**
 * What can go wrong with one call.
 *
 * <pre>{@code
 * FaultPlan.always(FaultKind.TIMEOUT_AFTER_COMMIT);
 * }</pre>
 */
public enum FaultKind implements WireCode {
    /** Nothing goes wrong. */
    NONE("NONE"),
    /** No answer, and nothing was applied. */
    TIMEOUT_BEFORE_COMMIT("TIMEOUT_BEFORE_COMMIT"),
    /** No answer, but the write was applied. */
    TIMEOUT_AFTER_COMMIT("TIMEOUT_AFTER_COMMIT"),
    /** No answer; the write is applied later, perhaps after a look-up said that it is absent. */
    LATE_LANDING("LATE_LANDING"),
    /** The middleware delivers the same call a second time. */
    DUPLICATE_DELIVERY("DUPLICATE_DELIVERY"),
    /** The answer takes long; nobody sleeps, the latency is only told. */
    SLOW("SLOW"),
    /** Too many requests: nothing was processed. */
    THROTTLED("THROTTLED"),
    /** A refusal for a business reason that no rule explains; the same for every attempt of a key. */
    BUSINESS_REJECTION("BUSINESS_REJECTION"),
    /** The system is down. */
    OUTAGE("OUTAGE");

    private final String code;

    FaultKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
