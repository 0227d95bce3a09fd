package io.bursar.erp.documents;

/**
 * Which way a supplier document moves money (canonical W04 {@code docType}).
 *
 * <pre>{@code
 * DocumentKind.CREDIT.code();   // CREDIT
 * }</pre>
 */
public enum DocumentKind {
    /** Asks for money. */
    INVOICE("INVOICE"),
    /** Gives money back; amounts in {@link SupplierDocument#toData()} are positive. */
    CREDIT("CREDIT"),
    /** Asks for more money on an earlier invoice. */
    DEBIT("DEBIT"),
    /** Asks for money before delivery. */
    PREPAYMENT("PREPAYMENT");

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    /** The stable code, as in the data of W04. */
    public String code() {
        return code;
    }
}
