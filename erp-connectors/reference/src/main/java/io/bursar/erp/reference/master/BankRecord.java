package io.bursar.erp.reference.master;

import java.util.Objects;

/**
 * A bank account and in whose name it is. The reference ERP asks no bank: it answers {@code bank.account.verify} from
 * these.
 *
 * <pre>{@code
 * new BankRecord("tok-acct-1", "Acme Medical LLC", true);
 * }</pre>
 *
 * @param accountToken token of the account (FIN_RESTRICTED)
 * @param holderName in whose name it is
 * @param open whether it takes payments
 */
public record BankRecord(String accountToken, String holderName, boolean open) {

    /** Refuses nulls. */
    public BankRecord {
        Objects.requireNonNull(accountToken, "accountToken");
        Objects.requireNonNull(holderName, "holderName");
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "BankRecord[" + holderName + ", open=" + open + "]";
    }
}
