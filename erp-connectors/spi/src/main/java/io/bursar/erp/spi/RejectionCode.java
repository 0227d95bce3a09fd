package io.bursar.erp.spi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Business reasons for which a system of record rejects a write. Connectors translate the vendor's own codes into
 * these, so that a definition can map them to its exception codes (CT17); each contract lists those it may use.
 *
 * <pre>{@code
 * RejectionCode.find(rejected.code());   // Optional[SUPPLIER_BLOCKED]
 * }</pre>
 */
public enum RejectionCode implements WireCode {
    /** The arguments do not fit the contract. */
    INVALID_REQUEST("INVALID_REQUEST"),
    /** A value is longer than the system can hold, such as an invoice number. */
    FIELD_TOO_LONG("FIELD_TOO_LONG"),
    /** The idempotency key was used before with other content. */
    KEY_REUSED("KEY_REUSED"),
    /** The document has another version than the request expects. */
    VERSION_CONFLICT("VERSION_CONFLICT"),
    /** No such supplier. */
    SUPPLIER_UNKNOWN("SUPPLIER_UNKNOWN"),
    /** The supplier is not active. */
    SUPPLIER_INACTIVE("SUPPLIER_INACTIVE"),
    /** The supplier is blocked. */
    SUPPLIER_BLOCKED("SUPPLIER_BLOCKED"),
    /** The document belongs to another supplier. */
    SUPPLIER_MISMATCH("SUPPLIER_MISMATCH"),
    /** There is a supplier with the same tax number and remit-to. */
    DUPLICATE_SUPPLIER("DUPLICATE_SUPPLIER"),
    /** A supplier becomes active only where its screening is there, recent and CLEAR. */
    SCREENING_NOT_CLEAR("SCREENING_NOT_CLEAR"),
    /** The supplier has no block to lift. */
    SUPPLIER_NOT_BLOCKED("SUPPLIER_NOT_BLOCKED"),
    /** A block for a confirmed exclusion is not lifted while the last screening is not CLEAR. */
    BLOCK_STANDS("BLOCK_STANDS"),
    /** A bank account changes only while the payments to the supplier are held. */
    PAYMENTS_NOT_HELD("PAYMENTS_NOT_HELD"),
    /** One order of a one-time supplier is above its limit. */
    PURCHASE_LIMIT_EXCEEDED("PURCHASE_LIMIT_EXCEEDED"),
    /** The bank token is not the one the supplier has now. */
    BANK_ACCOUNT_MISMATCH("BANK_ACCOUNT_MISMATCH"),
    /** No such cost center. */
    COST_CENTER_UNKNOWN("COST_CENTER_UNKNOWN"),
    /** The cost center takes no postings. */
    COST_CENTER_CLOSED("COST_CENTER_CLOSED"),
    /** No such account. */
    GL_ACCOUNT_UNKNOWN("GL_ACCOUNT_UNKNOWN"),
    /** The account may not be used with the cost center. */
    GL_ACCOUNT_INVALID("GL_ACCOUNT_INVALID"),
    /** Amounts are in different currencies. */
    CURRENCY_MISMATCH("CURRENCY_MISMATCH"),
    /** The period takes no postings of this module. */
    PERIOD_CLOSED("PERIOD_CLOSED"),
    /** No period is defined for the date. */
    PERIOD_UNKNOWN("PERIOD_UNKNOWN"),
    /** No budget exists for the position. */
    BUDGET_UNKNOWN("BUDGET_UNKNOWN"),
    /** The amount is more than what is available plus the allowed overrun. */
    BUDGET_EXCEEDED("BUDGET_EXCEEDED"),
    /** No such reservation. */
    RESERVATION_UNKNOWN("RESERVATION_UNKNOWN"),
    /** The reservation was released or committed before. */
    RESERVATION_CLOSED("RESERVATION_CLOSED"),
    /** No such commitment. */
    COMMITMENT_UNKNOWN("COMMITMENT_UNKNOWN"),
    /** The commitment would fall below what is billed. */
    COMMITMENT_BELOW_BILLED("COMMITMENT_BELOW_BILLED"),
    /** No such purchase order. */
    PO_UNKNOWN("PO_UNKNOWN"),
    /** No such line of the purchase order. */
    PO_LINE_UNKNOWN("PO_LINE_UNKNOWN"),
    /** The purchase order is closed or cancelled. */
    PO_NOT_OPEN("PO_NOT_OPEN"),
    /** The emergency order is not ratified yet. */
    PO_UNRATIFIED("PO_UNRATIFIED"),
    /** Something was received on the purchase order. */
    PO_PARTLY_RECEIVED("PO_PARTLY_RECEIVED"),
    /** Something was billed on the purchase order. */
    PO_PARTLY_BILLED("PO_PARTLY_BILLED"),
    /** The new quantity is below what was received. */
    QUANTITY_BELOW_RECEIVED("QUANTITY_BELOW_RECEIVED"),
    /** The new quantity is below what was billed. */
    QUANTITY_BELOW_BILLED("QUANTITY_BELOW_BILLED"),
    /** More would be billed than ordered. */
    PO_QUANTITY_EXCEEDED("PO_QUANTITY_EXCEEDED"),
    /** A larger amount would be billed than ordered. */
    PO_AMOUNT_EXCEEDED("PO_AMOUNT_EXCEEDED"),
    /** More would be billed than received. */
    RECEIPT_QUANTITY_EXCEEDED("RECEIPT_QUANTITY_EXCEEDED"),
    /** No such receipt. */
    RECEIPT_UNKNOWN("RECEIPT_UNKNOWN"),
    /** The delivery note was posted before with other content. */
    DUPLICATE_RECEIPT("DUPLICATE_RECEIPT"),
    /** More would be received than ordered plus tolerance. */
    OVER_RECEIPT("OVER_RECEIPT"),
    /** The receipt is billed and cannot be reversed. */
    RECEIPT_ALREADY_BILLED("RECEIPT_ALREADY_BILLED"),
    /** The receipt was reversed before. */
    RECEIPT_ALREADY_REVERSED("RECEIPT_ALREADY_REVERSED"),
    /** Goods of the receipt went back to the supplier. */
    RECEIPT_PARTLY_RETURNED("RECEIPT_PARTLY_RETURNED"),
    /** The unit is not that of the order. */
    UNIT_MISMATCH("UNIT_MISMATCH"),
    /** The lot may not be used any more. */
    LOT_EXPIRED("LOT_EXPIRED"),
    /** No such return. */
    RETURN_UNKNOWN("RETURN_UNKNOWN"),
    /** The return was taken back before. */
    RETURN_ALREADY_CANCELLED("RETURN_ALREADY_CANCELLED"),
    /** More would go back than came on the receipt. */
    RETURN_EXCEEDS_RECEIPT("RETURN_EXCEEDS_RECEIPT"),
    /** Less lies there than shall leave. */
    STOCK_INSUFFICIENT("STOCK_INSUFFICIENT"),
    /** What shall leave is in quarantine. */
    STOCK_QUARANTINED("STOCK_QUARANTINED"),
    /** The same invoice was posted before and is not reversed. */
    DUPLICATE_INVOICE("DUPLICATE_INVOICE"),
    /** Lines, tax and freight do not sum to the gross amount. */
    AMOUNTS_DO_NOT_ADD_UP("AMOUNTS_DO_NOT_ADD_UP"),
    /** No such invoice. */
    INVOICE_UNKNOWN("INVOICE_UNKNOWN"),
    /** The invoice was reversed before. */
    INVOICE_ALREADY_REVERSED("INVOICE_ALREADY_REVERSED"),
    /** The invoice is paid. */
    INVOICE_PAID("INVOICE_PAID"),
    /** The invoice has no open hold of this code. */
    HOLD_NOT_FOUND("HOLD_NOT_FOUND"),
    /** No such payment. */
    PAYMENT_UNKNOWN("PAYMENT_UNKNOWN"),
    /** The payment run was released; only a stop helps now. */
    PAYMENT_RELEASED("PAYMENT_RELEASED"),
    /** The payment was stopped, returned or cleared before. */
    PAYMENT_NOT_STOPPABLE("PAYMENT_NOT_STOPPABLE"),
    /** The bank cut-off has passed. */
    CUT_OFF_PASSED("CUT_OFF_PASSED"),
    /** Whoever prepared a payment run may not release it. */
    PREPARER_MAY_NOT_RELEASE("PREPARER_MAY_NOT_RELEASE"),
    /** The payment run needs a second person to release it. */
    SECOND_RELEASER_NEEDED("SECOND_RELEASER_NEEDED"),
    /** A reason of the vendor that has no code here; the detail carries the vendor code. */
    OTHER("OTHER");

    private static final Map<String, RejectionCode> BY_CODE = byCode();

    private final String code;

    RejectionCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The constant of a code that a connector gave; empty for a code of its own. */
    public static Optional<RejectionCode> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Map<String, RejectionCode> byCode() {
        Map<String, RejectionCode> byCode = new HashMap<>();
        for (RejectionCode constant : values()) {
            byCode.put(constant.code, constant);
        }
        return Map.copyOf(byCode);
    }
}
