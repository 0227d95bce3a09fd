package io.bursar.model.variation;

import io.bursar.model.data.DataValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Sets a variation point for one scope, between two dates, on somebody's request and somebody else's approval.
 *
 * <pre>{@code
 * new VariationGrant("p2p.req.quoteThreshold", Scope.facility("MERCY"), Data.money("8000"), terms);
 * }</pre>
 *
 * @param key the variation point
 * @param scope where it holds
 * @param value the value
 * @param terms why, who and when
 */
public record VariationGrant(String key, Scope scope, DataValue value, Terms terms) {

    /** Longest life of a grant in months. */
    public static final int MAX_MONTHS = 24;

    /** Refuses nulls. */
    public VariationGrant {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(terms, "terms");
    }

    /**
     * Why, who and when.
     *
     * @param reason why the scope differs
     * @param requestedBy who asked
     * @param approvedBy who approved; never the same person (SOD-32)
     * @param validFrom first day
     * @param expiresOn last day, at most {@value VariationGrant#MAX_MONTHS} months later
     * @param fallback whether the wider value is used once this grant does not hold; otherwise the definition refuses
     *     to load for the scope
     */
    public record Terms(
            String reason,
            PersonId requestedBy,
            PersonId approvedBy,
            LocalDate validFrom,
            LocalDate expiresOn,
            boolean fallback) {}
}
