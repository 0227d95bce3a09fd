package io.bursar.erp.documents;

/**
 * The most a supplier document may hold. What is over a limit is refused as a whole, with the limit in the finding: a
 * document cut short would be a document changed.
 *
 * <pre>{@code
 * if (upload.length > DocumentLimits.MAX_BYTES) { … }   // refuse before storing
 * }</pre>
 */
public final class DocumentLimits {

    /** Most bytes of one document, attachments included: 10 MiB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Most elements inside one another; UBL invoices need about ten. */
    public static final int MAX_DEPTH = 32;

    /** Most elements of one document. */
    public static final int MAX_ELEMENTS = 200_000;

    /** Most invoice or credit note lines: what one list of the value tree holds, less the room charges need. */
    public static final int MAX_LINES = 4_800;

    /** Most repetitions of any other part, such as allowances, references or payment means. */
    public static final int MAX_PARTS = 100;

    /** Most characters of one element's text; embedded attachments are skipped and do not count. */
    public static final int MAX_TEXT_LENGTH = 5_000;

    /** Most attributes of one element. */
    public static final int MAX_ATTRIBUTES = 16;

    /** Most namespace declarations of one element; parsers take quadratic time over them. */
    public static final int MAX_NAMESPACES = 32;

    /** Most characters of one attribute's value. */
    public static final int MAX_ATTRIBUTE_LENGTH = 1_000;

    /** Most digits before the decimal point of any number. */
    public static final int MAX_INTEGER_DIGITS = 12;

    /** Most digits after the decimal point of any number. */
    public static final int MAX_DECIMALS = 12;

    /** Most findings of one document; the last one then says that there are more. */
    public static final int MAX_FINDINGS = 100;

    /** Most characters of an invoice number (canonical W04). */
    public static final int MAX_NUMBER_LENGTH = 30;

    private DocumentLimits() {}
}
