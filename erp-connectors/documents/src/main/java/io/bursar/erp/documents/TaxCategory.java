package io.bursar.erp.documents;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tax category with its rate.
 *
 * <pre>{@code
 * new TaxCategory("S", new BigDecimal("25"), null);   // standard rate, 25 percent
 * }</pre>
 *
 * @param code the UNTDID 5305 code, such as {@code S} or {@code E}
 * @param percent the rate in percent, if stated
 * @param exemptionReason why no tax is due, if stated
 */
public record TaxCategory(
        String code, @Nullable BigDecimal percent, @Nullable String exemptionReason) {

    /** Refuses a null code. */
    public TaxCategory {
        Objects.requireNonNull(code, "code");
    }
}
