package io.bursar.erp.spi.finance;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * An account and its class; valid means it may be used with the cost center asked for.
 *
 * <pre>{@code
 * GlAccountVerifyCapability.CONTRACT.readAnswer(answer.value()).valid();
 * }</pre>
 *
 * @param glAccountId the account
 * @param name its name
 * @param accountClass the class budgets are kept by, such as {@code SUPPLIES}
 * @param active whether it takes postings
 * @param valid active, and allowed for the cost center where one was named
 */
public record GlAccount(String glAccountId, String name, String accountClass, boolean active, boolean valid)
        implements CapabilityData {

    /** Refuses nulls. */
    public GlAccount {
        Objects.requireNonNull(glAccountId, "glAccountId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(accountClass, "accountClass");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static GlAccount from(RecordValue data) {
        Fields fields = new Fields(data);
        return new GlAccount(
                fields.text("glAccountId"),
                fields.text("name"),
                fields.text("accountClass"),
                fields.truth("active"),
                fields.truth("valid"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("glAccountId", glAccountId)
                .put("name", name)
                .put("accountClass", accountClass)
                .put("active", active)
                .put("valid", valid)
                .build();
    }
}
