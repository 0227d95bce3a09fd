package io.bursar.erp.documents;

import io.bursar.model.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something taken off (an allowance) or added (a charge), on the document or on one line.
 *
 * <pre>{@code
 * new AllowanceCharge(true, "FC", null, Money.usd("40.00"), null).isFreight();   // true
 * }</pre>
 *
 * @param charge true for a charge, false for an allowance
 * @param reasonCode UNTDID 7161 for charges, 5189 for allowances, if stated
 * @param reason the reason in words, if stated
 * @param amount how much, without tax; positive in either case
 * @param taxCategory how it is taxed; on a line the line's category holds
 */
public record AllowanceCharge(
        boolean charge,
        @Nullable String reasonCode,
        @Nullable String reason,
        Money amount,
        @Nullable TaxCategory taxCategory) {

    /** The UNTDID 7161 code of freight service. */
    public static final String FREIGHT_CODE = "FC";

    /** Words by which a charge without a code counts as freight. */
    public static final List<String> FREIGHT_WORDS =
            List.of("freight", "shipping", "shipment", "carriage", "postage", "delivery", "transport");

    /** Refuses a null amount. */
    public AllowanceCharge {
        Objects.requireNonNull(amount, "amount");
    }

    /** Whether this is a freight charge: by its code, or by its words where it has no code. */
    public boolean isFreight() {
        if (!charge) {
            return false;
        }
        if (reasonCode != null) {
            return reasonCode.equals(FREIGHT_CODE);
        }
        if (reason == null) {
            return false;
        }
        String words = reason.toLowerCase(Locale.ROOT);
        return FREIGHT_WORDS.stream().anyMatch(words::contains);
    }

    /** The amount as it changes the total: positive for a charge, negative for an allowance. */
    public Money signed() {
        return charge ? amount : amount.negated();
    }
}
