package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.WireCode;

/**
 * Where a reservation stands.
 *
 * <pre>{@code
 * ReservationState.OPEN.code();   // OPEN
 * }</pre>
 */
public enum ReservationState implements WireCode {
    /** It holds its amount. */
    OPEN("OPEN"),
    /** It became a commitment of an order. */
    COMMITTED("COMMITTED"),
    /** It was given back. */
    RELEASED("RELEASED");

    private final String code;

    ReservationState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
