package io.bursar.controls.tolerance;

/**
 * What billed quantities are held against (controls §5).
 *
 * <pre>{@code
 * QuantityBasis.RECEIVED.code();   // received
 * }</pre>
 */
public enum QuantityBasis {
    /** What was received so far: a three-way match. */
    RECEIVED("received", "INV_QTY_RECEIVED"),
    /** What was ordered: a two-way match. */
    ORDERED("ordered", "INV_QTY_ORDERED");

    private final String code;
    private final String hold;

    QuantityBasis(String code, String hold) {
        this.code = code;
        this.hold = hold;
    }

    /** The stable code used in definitions and stored data. */
    public String code() {
        return code;
    }

    /** The hold that an excess raises (canonical W05). */
    public String hold() {
        return hold;
    }
}
