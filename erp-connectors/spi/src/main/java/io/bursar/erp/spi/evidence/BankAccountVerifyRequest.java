package io.bursar.erp.spi.evidence;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.erp.spi.supplier.BankAccount;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import java.util.Objects;

/**
 * Asks whether a bank account is open and in whose name.
 *
 * <pre>{@code
 * new BankAccountVerifyRequest("case-1", "tok-acct", account);
 * }</pre>
 *
 * @param requestId identifies the run in the evidence
 * @param accountToken token of the account (FIN_RESTRICTED)
 * @param account where it is and in whose name
 */
public record BankAccountVerifyRequest(String requestId, String accountToken, BankAccount account)
        implements CapabilityData {

    /** Refuses nulls. */
    public BankAccountVerifyRequest {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(accountToken, "accountToken");
        Objects.requireNonNull(account, "account");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static BankAccountVerifyRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new BankAccountVerifyRequest(
                fields.text("requestId"), fields.token("accountToken"), BankAccount.from(fields.record("account")));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("requestId", requestId)
                .put("accountToken", new TokenValue(accountToken))
                .put("account", account.toData())
                .build();
    }
}
