package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;

/**
 * What it came from; no case closes without. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExceptionCaseCauseCode.ofCode("PRICE_ABOVE_ORDER");
 * }</pre>
 */
public enum InvoiceExceptionCaseCauseCode {
    /** The code {@code PRICE_ABOVE_ORDER}. */
    PRICE_ABOVE_ORDER("PRICE_ABOVE_ORDER"),
    /** The code {@code CONTRACT_PRICE_CHANGED}. */
    CONTRACT_PRICE_CHANGED("CONTRACT_PRICE_CHANGED"),
    /** The code {@code QUANTITY_ABOVE_ORDER}. */
    QUANTITY_ABOVE_ORDER("QUANTITY_ABOVE_ORDER"),
    /** The code {@code RECEIVED_SHORT}. */
    RECEIVED_SHORT("RECEIVED_SHORT"),
    /** The code {@code NOT_RECEIVED}. */
    NOT_RECEIVED("NOT_RECEIVED"),
    /** The code {@code NO_ORDER}. */
    NO_ORDER("NO_ORDER"),
    /** The code {@code ORDER_CLOSED}. */
    ORDER_CLOSED("ORDER_CLOSED"),
    /** The code {@code BILLED_TWICE}. */
    BILLED_TWICE("BILLED_TWICE"),
    /** The code {@code MASTER_OUTDATED}. */
    MASTER_OUTDATED("MASTER_OUTDATED"),
    /** The code {@code TAX_RULE}. */
    TAX_RULE("TAX_RULE"),
    /** The code {@code FREIGHT_NOT_AGREED}. */
    FREIGHT_NOT_AGREED("FREIGHT_NOT_AGREED"),
    /** The code {@code UNIT_DIFFERS}. */
    UNIT_DIFFERS("UNIT_DIFFERS"),
    /** The code {@code CODING_WRONG}. */
    CODING_WRONG("CODING_WRONG"),
    /** The code {@code BUDGET_SHORT}. */
    BUDGET_SHORT("BUDGET_SHORT"),
    /** The code {@code PERIOD_CLOSED}. */
    PERIOD_CLOSED("PERIOD_CLOSED"),
    /** The code {@code UNREADABLE}. */
    UNREADABLE("UNREADABLE"),
    /** The code {@code SUPPLIER_UNDER_HOLD}. */
    SUPPLIER_UNDER_HOLD("SUPPLIER_UNDER_HOLD"),
    /** The code {@code SUPPLIER_ERROR}. */
    SUPPLIER_ERROR("SUPPLIER_ERROR"),
    /** The code {@code OTHER}. */
    OTHER("OTHER");

    private final String code;

    InvoiceExceptionCaseCauseCode(String code) {
        this.code = code;
    }

    /** The code written in data and events. */
    public String code() {
        return code;
    }

    /** The value of a code; fails with {@code WRONG_TYPE} when there is none. */
    public static InvoiceExceptionCaseCauseCode ofCode(String code) {
        for (InvoiceExceptionCaseCauseCode value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw PayloadFields.unknownCode("InvoiceExceptionCaseCauseCode");
    }
}
