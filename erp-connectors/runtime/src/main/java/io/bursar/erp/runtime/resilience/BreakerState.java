package io.bursar.erp.runtime.resilience;

import io.bursar.erp.spi.WireCode;

/**
 * Whether calls of a class pass to a connector.
 *
 * <pre>{@code
 * runtime.lines().get(0).breaker();   // OPEN
 * }</pre>
 */
public enum BreakerState implements WireCode {
    /** All pass. */
    CLOSED("closed"),
    /** None passes: too many failed. */
    OPEN("open"),
    /** A few pass on trial; they decide. */
    HALF_OPEN("half-open");

    private final String code;

    BreakerState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
