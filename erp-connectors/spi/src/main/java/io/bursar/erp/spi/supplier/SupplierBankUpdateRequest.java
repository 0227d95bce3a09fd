package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import java.util.Objects;

/**
 * Sets the bank account that a supplier is paid to, or takes it back. The account travels as a token; the connector
 * renders it when it sends.
 *
 * <pre>{@code
 * new SupplierBankUpdateRequest("SUP-100", "tok-acct-2", false, account);
 * }</pre>
 *
 * @param supplierId the supplier
 * @param accountToken token of the account to be set, or to be taken back (FIN_RESTRICTED)
 * @param takeBack true: put back the account before this one, and hold the payments
 * @param account where the account is
 */
public record SupplierBankUpdateRequest(String supplierId, String accountToken, boolean takeBack, BankAccount account)
        implements CapabilityData {

    /** Refuses nulls. */
    public SupplierBankUpdateRequest {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(accountToken, "accountToken");
        Objects.requireNonNull(account, "account");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static SupplierBankUpdateRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new SupplierBankUpdateRequest(
                fields.text("supplierId"),
                fields.token("accountToken"),
                fields.truth("takeBack"),
                BankAccount.from(fields.record("account")));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("supplierId", supplierId)
                .put("accountToken", new TokenValue(accountToken))
                .put("takeBack", takeBack)
                .put("account", account.toData())
                .build();
    }
}
