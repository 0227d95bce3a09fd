package io.bursar.erp.spi.evidence;

import io.bursar.erp.spi.WireCode;

/**
 * What the verification of a bank account found.
 *
 * <pre>{@code
 * BankVerificationResult.VERIFIED.code();   // VERIFIED
 * }</pre>
 */
public enum BankVerificationResult implements WireCode {
    /** The account is open and in the name given. */
    VERIFIED("VERIFIED"),
    /** The account is in another name. */
    HOLDER_MISMATCH("HOLDER_MISMATCH"),
    /** There is no such open account. */
    NOT_FOUND("NOT_FOUND");

    private final String code;

    BankVerificationResult(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
