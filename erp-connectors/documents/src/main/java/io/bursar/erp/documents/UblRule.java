package io.bursar.erp.documents;

import io.bursar.model.finding.Finding;
import io.bursar.model.finding.Severity;
import java.util.TreeMap;

/**
 * What a UBL document is held to: each rule with the stable code of its findings. Sources: UBL 2.1, EN 16931 totals
 * (BR-CO-10 to 17), canonical W04, controls §5.
 *
 * <pre>{@code
 * UblRule.SUM_OF_LINES.code();   // UBL-SUM-OF-LINES
 * }</pre>
 */
public enum UblRule {
    /** The document is larger than the limit. */
    TOO_LARGE("UBL-TOO-LARGE", Severity.ERROR, true, "The document is larger than the limit"),
    /** Elements are nested deeper than the limit. */
    TOO_DEEP("UBL-TOO-DEEP", Severity.ERROR, true, "Elements are nested deeper than the limit"),
    /** The document has more elements than the limit. */
    TOO_MANY_ELEMENTS("UBL-TOO-MANY-ELEMENTS", Severity.ERROR, true, "The document has more elements than the limit"),
    /** The document has more lines than the limit. */
    TOO_MANY_LINES("UBL-TOO-MANY-LINES", Severity.ERROR, true, "The document has more lines than the limit"),
    /** A part is repeated more often than the limit. */
    TOO_MANY_PARTS("UBL-TOO-MANY-PARTS", Severity.ERROR, true, "A part is repeated more often than the limit"),
    /** A text or an attribute is longer than the limit. */
    TEXT_TOO_LONG("UBL-TEXT-TOO-LONG", Severity.ERROR, true, "A text or an attribute is longer than the limit"),
    /** An element has more attributes or namespaces than the limit. */
    TOO_MANY_ATTRIBUTES(
            "UBL-TOO-MANY-ATTRIBUTES",
            Severity.ERROR,
            true,
            "An element has more attributes or namespaces than the limit"),
    /** A document type declaration is not accepted. */
    DTD("UBL-DTD", Severity.ERROR, true, "A document type declaration is not accepted"),
    /** An entity reference is not accepted. */
    ENTITY("UBL-ENTITY", Severity.ERROR, true, "An entity reference is not accepted"),
    /** The document is not XML 1.0 in UTF-8, or declares that it is not. */
    ENCODING("UBL-ENCODING", Severity.ERROR, true, "The document is not XML 1.0 in UTF-8, or declares that it is not"),
    /** The document is not well-formed XML, or it ends early. */
    MALFORMED("UBL-MALFORMED", Severity.ERROR, true, "The document is not well-formed XML, or it ends early"),
    /** The root element is neither a UBL 2 Invoice nor a UBL 2 CreditNote. */
    WRONG_ROOT(
            "UBL-WRONG-ROOT",
            Severity.ERROR,
            true,
            "The root element is neither a UBL 2 Invoice nor a UBL 2 CreditNote"),
    /** A mandatory element or attribute is missing or empty. */
    MISSING("UBL-MISSING", Severity.ERROR, true, "A mandatory element or attribute is missing or empty"),
    /** An element that may stand once stands more than once. */
    DUPLICATE("UBL-DUPLICATE", Severity.ERROR, true, "An element that may stand once stands more than once"),
    /** A value has elements inside it. */
    MIXED_CONTENT("UBL-MIXED-CONTENT", Severity.ERROR, true, "A value has elements inside it"),
    /** A date is not a calendar date in the form year-month-day. */
    INVALID_DATE("UBL-INVALID-DATE", Severity.ERROR, true, "A date is not a calendar date in the form year-month-day"),
    /** A number is not a plain decimal within the limits. */
    INVALID_NUMBER("UBL-INVALID-NUMBER", Severity.ERROR, true, "A number is not a plain decimal within the limits"),
    /** A flag is neither true nor false. */
    INVALID_FLAG("UBL-INVALID-FLAG", Severity.ERROR, true, "A flag is neither true nor false"),
    /** The document currency is not an ISO 4217 currency in use for amounts. */
    INVALID_CURRENCY(
            "UBL-INVALID-CURRENCY",
            Severity.ERROR,
            true,
            "The document currency is not an ISO 4217 currency in use for amounts"),
    /** An amount is not in the document currency. */
    CURRENCY_DIFFERS("UBL-CURRENCY-DIFFERS", Severity.ERROR, true, "An amount is not in the document currency"),
    /** An amount has more decimals than its currency, or a price more than six. */
    TOO_MANY_DECIMALS(
            "UBL-TOO-MANY-DECIMALS",
            Severity.ERROR,
            true,
            "An amount has more decimals than its currency, or a price more than six"),
    /** The type code does not fit the root element, or is not one that asks for or gives back money. */
    TYPE_CODE(
            "UBL-TYPE-CODE",
            Severity.ERROR,
            true,
            "The type code does not fit the root element, or is not one that asks for or gives back money"),
    /** The line amounts do not add up to the stated line total. */
    SUM_OF_LINES("UBL-SUM-OF-LINES", Severity.ERROR, false, "The line amounts do not add up to the stated line total"),
    /** The allowances do not add up to the stated allowance total. */
    SUM_OF_ALLOWANCES(
            "UBL-SUM-OF-ALLOWANCES",
            Severity.ERROR,
            false,
            "The allowances do not add up to the stated allowance total"),
    /** The charges do not add up to the stated charge total. */
    SUM_OF_CHARGES("UBL-SUM-OF-CHARGES", Severity.ERROR, false, "The charges do not add up to the stated charge total"),
    /** The tax per category does not add up to the stated tax. */
    SUM_OF_TAX("UBL-SUM-OF-TAX", Severity.ERROR, false, "The tax per category does not add up to the stated tax"),
    /** Lines less allowances plus charges is not the stated total without tax. */
    TAX_EXCLUSIVE_TOTAL(
            "UBL-TAX-EXCLUSIVE-TOTAL",
            Severity.ERROR,
            false,
            "Lines less allowances plus charges is not the stated total without tax"),
    /** The total without tax plus tax is not the stated total with tax. */
    TAX_INCLUSIVE_TOTAL(
            "UBL-TAX-INCLUSIVE-TOTAL",
            Severity.ERROR,
            false,
            "The total without tax plus tax is not the stated total with tax"),
    /** The total with tax less what is prepaid plus rounding is not the stated payable amount. */
    PAYABLE_TOTAL(
            "UBL-PAYABLE-TOTAL",
            Severity.ERROR,
            false,
            "The total with tax less what is prepaid plus rounding is not the stated payable amount"),
    /** The taxable amounts do not add up to the total without tax. */
    TAX_BASE("UBL-TAX-BASE", Severity.WARN, false, "The taxable amounts do not add up to the total without tax"),
    /** The taxable amount times the rate is not the stated tax. */
    TAX_RATE("UBL-TAX-RATE", Severity.WARN, false, "The taxable amount times the rate is not the stated tax"),
    /** Quantity times price with the line's allowances and charges is not the stated line amount. */
    LINE_AMOUNT(
            "UBL-LINE-AMOUNT",
            Severity.ERROR,
            false,
            "Quantity times price with the line's allowances and charges is not the stated line amount"),
    /** The signs of quantity and line amount contradict each other. */
    NEGATIVE_QUANTITY(
            "UBL-NEGATIVE-QUANTITY",
            Severity.ERROR,
            false,
            "The signs of quantity and line amount contradict each other"),
    /** A price is below zero. */
    NEGATIVE_PRICE("UBL-NEGATIVE-PRICE", Severity.ERROR, false, "A price is below zero"),
    /** A credit note with a total below zero asks for money. */
    NEGATIVE_CREDIT(
            "UBL-NEGATIVE-CREDIT", Severity.ERROR, false, "A credit note with a total below zero asks for money"),
    /** The document number is longer than thirty characters. */
    NUMBER_TOO_LONG(
            "UBL-NUMBER-TOO-LONG", Severity.ERROR, false, "The document number is longer than thirty characters"),
    /** Two lines have the same identifier. */
    REPEATED_LINE_ID("UBL-REPEATED-LINE-ID", Severity.WARN, false, "Two lines have the same identifier"),
    /** A credit or correction does not name the document it corrects. */
    CORRECTION_WITHOUT_REFERENCE(
            "UBL-CORRECTION-WITHOUT-REFERENCE",
            Severity.WARN,
            false,
            "A credit or correction does not name the document it corrects"),
    /** A line names more than one order line; the first is taken. */
    SEVERAL_ORDER_LINES(
            "UBL-SEVERAL-ORDER-LINES",
            Severity.WARN,
            false,
            "A line names more than one order line; the first is taken"),
    /** A part is stated as paid already: the payable amount differs from the total. */
    PREPAID(
            "UBL-PREPAID",
            Severity.WARN,
            false,
            "A part is stated as paid already: the payable amount differs from the total"),
    /** Payment is asked to another party than the supplier. */
    OTHER_PAYEE("UBL-OTHER-PAYEE", Severity.WARN, false, "Payment is asked to another party than the supplier"),
    /** The due date lies before the issue date. */
    DUE_BEFORE_ISSUE("UBL-DUE-BEFORE-ISSUE", Severity.WARN, false, "The due date lies before the issue date"),
    /** An embedded attachment was not read. */
    ATTACHMENT_SKIPPED("UBL-ATTACHMENT-SKIPPED", Severity.INFO, false, "An embedded attachment was not read"),
    /** There are more findings than are listed. */
    MORE_FINDINGS("UBL-MORE-FINDINGS", Severity.WARN, false, "There are more findings than are listed");

    private final String code;
    private final Severity severity;
    private final boolean structural;
    private final String message;

    UblRule(String code, Severity severity, boolean structural, String message) {
        this.code = code;
        this.severity = severity;
        this.structural = structural;
        this.message = message;
    }

    /** The stable code of its findings. */
    public String code() {
        return code;
    }

    /** How much its findings weigh. */
    public Severity severity() {
        return severity;
    }

    /** Whether a document that breaks it is unreadable as a whole. */
    public boolean structural() {
        return structural;
    }

    /** A finding of this rule, without context yet. */
    public Finding finding() {
        return new Finding(code, severity, message, new TreeMap<>());
    }
}
