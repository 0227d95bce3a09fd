package io.bursar.examples.intake;

import io.bursar.model.identity.FacilityId;
import java.util.Currency;
import java.util.Objects;
import java.util.Set;

/**
 * What rows are checked against.
 *
 * <pre>{@code
 * new IntakeRules(Set.of(new FacilityId("MERCY")), Currency.getInstance("USD"));
 * }</pre>
 *
 * @param facilities the facilities that take part
 * @param currency the currency prices are in, and the only one accepted
 */
public record IntakeRules(Set<FacilityId> facilities, Currency currency) {

    /** Copies the set. */
    public IntakeRules {
        facilities = Set.copyOf(facilities);
        Objects.requireNonNull(currency, "currency");
    }
}
