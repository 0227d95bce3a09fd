package io.bursar.controls.authority;

import io.bursar.model.money.Money;
import java.util.Objects;
import java.util.Set;

/**
 * What the risk tier of a case depends on.
 *
 * <pre>{@code
 * new RiskFacts(Money.usd("420"), basis, true, Set.of(), RiskTier.LOW);
 * }</pre>
 *
 * @param amount the total commitment
 * @param basis type, place and day
 * @param routine whether it is catalogue, contract price or an unmodified template
 * @param marks what makes it of high risk
 * @param floor the lowest tier the facility allows
 */
public record RiskFacts(Money amount, AuthorityBasis basis, boolean routine, Set<RiskMark> marks, RiskTier floor) {

    /** Copies the marks. */
    public RiskFacts {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(floor, "floor");
        marks = Set.copyOf(marks);
    }
}
