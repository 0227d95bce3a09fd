package io.bursar.controls.approval;

import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.Objects;

/**
 * The amount that authority is tested against: the total commitment with tax, freight, all years and options, in entity
 * currency, together with split requests (canonical §1.6-2, §1.6-10).
 *
 * <pre>{@code
 * new TestedAmount(Money.usd("48000.00"), basis);
 * }</pre>
 *
 * @param amount the total commitment, not negative
 * @param basis type, place and day
 */
public record TestedAmount(Money amount, AuthorityBasis basis) {

    /** Refuses a negative amount. */
    public TestedAmount {
        Objects.requireNonNull(basis, "basis");
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A commitment is not negative");
        }
    }

    /** The stored form. */
    public RecordValue toData() {
        return basis.toData().with(Data.record().put("amount", amount).build());
    }

    /** Reads the stored form. */
    public static TestedAmount from(RecordValue stored) {
        return new TestedAmount(StoredFields.money(stored, "amount"), AuthorityBasis.from(stored));
    }
}
