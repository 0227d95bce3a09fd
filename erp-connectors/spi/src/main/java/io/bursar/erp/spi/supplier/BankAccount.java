package io.bursar.erp.spi.supplier;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a bank account is held, and in whose name; the number itself is a token beside it.
 *
 * <pre>{@code
 * BankAccount.from(Data.record().put("country", "US").put("routing", "021000021").build());
 * }</pre>
 *
 * @param country ISO 3166 code
 * @param routing ABA routing number
 * @param bic BIC of the bank
 * @param holderName in whose name
 */
public record BankAccount(
        Optional<String> country, Optional<String> routing, Optional<String> bic, Optional<String> holderName)
        implements CapabilityData {

    /** Refuses nulls. */
    public BankAccount {
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(routing, "routing");
        Objects.requireNonNull(bic, "bic");
        Objects.requireNonNull(holderName, "holderName");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static BankAccount from(RecordValue data) {
        Fields fields = new Fields(data);
        return new BankAccount(
                fields.maybeText("country"),
                fields.maybeText("routing"),
                fields.maybeText("bic"),
                fields.maybeText("holderName"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("country", country.orElse(null))
                .put("routing", routing.orElse(null))
                .put("bic", bic.orElse(null))
                .put("holderName", holderName.orElse(null))
                .build();
    }
}
