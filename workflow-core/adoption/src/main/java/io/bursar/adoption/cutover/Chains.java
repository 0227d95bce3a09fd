package io.bursar.adoption.cutover;

/**
 * The chain of a document of a former system (canonical §1.17): what is imported of an order, its receipts and invoices
 * meets there. A host that opens a case about an imported order takes the chain from the order's case.
 *
 * <pre>{@code
 * Chains.of("LAWSON", "PO-4711");   // LAWSON:PO-4711
 * }</pre>
 */
public final class Chains {

    private Chains() {}

    /** The correlation of a document of a source. */
    public static String of(String source, String document) {
        return source + ":" + document;
    }
}
