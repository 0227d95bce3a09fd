package io.bursar.standards.internal.function;

import java.util.Set;

/**
 * The holds a match can raise, with the argument that tells about their exception and the resolutions that settle them.
 */
enum HoldCode {
    PRICE("INV_PRICE", "price", Set.of("ACCEPT_VARIANCE", "SHORT_PAY", "CREDIT_REQUESTED")),
    QTY_ORDERED("INV_QTY_ORDERED", "qtyOrdered", Set.of("CREDIT_REQUESTED")),
    QTY_RECEIVED("INV_QTY_RECEIVED", "qtyReceived", Set.of()),
    NO_RECEIPT("INV_NO_RECEIPT", "noReceipt", Set.of()),
    PO_MISSING("INV_PO_MISSING", "poMissing", Set.of()),
    PO_CLOSED("INV_PO_CLOSED", "poClosed", Set.of()),
    SUPPLIER_MISMATCH("INV_SUPPLIER_MISMATCH", "supplierMismatch", Set.of()),
    FREIGHT("INV_FREIGHT", "freight", Set.of("ACCEPT_VARIANCE", "SHORT_PAY")),
    UOM("INV_UOM", "uom", Set.of("ACCEPT_VARIANCE", "SHORT_PAY"));

    /** The resolution that sends the invoice back; it settles nothing. */
    static final String RETURN = "RETURN_TO_SUPPLIER";

    private final String code;
    private final String argument;
    private final Set<String> settledBy;

    HoldCode(String code, String argument, Set<String> settledBy) {
        this.code = code;
        this.argument = argument;
        this.settledBy = settledBy;
    }

    String code() {
        return code;
    }

    String argument() {
        return argument;
    }

    /** Whether a resolution settles a hold as it stands; every other one needs the facts to change. */
    boolean settledBy(String resolution) {
        return settledBy.contains(resolution);
    }

    static HoldCode ofCode(String code) {
        for (HoldCode hold : values()) {
            if (hold.code.equals(code)) {
                return hold;
            }
        }
        throw new IllegalArgumentException("No such hold");
    }
}
