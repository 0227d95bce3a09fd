package io.bursar.controls.commitment;

import io.bursar.model.identity.CaseId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A request that might be one part of a split one.
 *
 * <pre>{@code
 * new SplitQuestion(caseId, Money.usd("4800.00"), now, List.of(Money.usd("5000.00"), Money.usd("25000.00")));
 * }</pre>
 *
 * @param caseId the case
 * @param amount its own total commitment
 * @param at when it is submitted
 * @param thresholds the amounts at which a stricter route begins: limits of the climb, quote threshold, auto-approve
 *     limit
 */
public record SplitQuestion(CaseId caseId, Money amount, Instant at, List<Money> thresholds) {

    /** Copies the thresholds. */
    public SplitQuestion {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(at, "at");
        thresholds = List.copyOf(thresholds);
    }
}
