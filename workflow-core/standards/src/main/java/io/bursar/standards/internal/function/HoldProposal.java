package io.bursar.standards.internal.function;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a proposed resolution of a hold needs (canonical W05, rows 6 and 7 and its approval): nothing but a new match
 * where the facts were put right in a case of their own, the supervisor of payables where little or no money is given,
 * and authority over the amount for the rest.
 */
final class HoldProposal {

    /** Facts corrected in their own case, or coding and link to an order: no money is given. */
    private static final Set<String> ELSEWHERE = Set.of("RECEIPT_POSTED", "LINK_PO", "RECODE", "MASTER_FIX");

    private static final Set<String> SUPERVISED =
            Set.of("SHORT_PAY", "CREDIT_REQUESTED", "CONFIRMED_DISTINCT", HoldRule.RETURN);

    private static final String ACCEPT = "ACCEPT_VARIANCE";
    private static final String CHANGE_ORDER = "PO_CHANGE";

    /** Up to this amount the buyer and the owner of the cost centre accept a variance together. */
    private static final String BUYER_UP_TO = "1000.00";

    private HoldProposal() {}

    /**
     * Allowed for the hold, and which way it goes: {@code elsewhere}, {@code byRole} or {@code byAuthority}; none of
     * them where it is not proposed but confirmed, as a duplicate is.
     */
    static Optional<DataValue> of(FactFields facts) {
        Optional<String> resolution = facts.text("resolution");
        Optional<HoldRule> rule = HoldRule.of(facts);
        if (resolution.isEmpty() || rule.isEmpty()) {
            return Optional.empty();
        }
        String word = resolution.get();
        boolean allowed = rule.get().allows(word) && !leavesNothing(facts, word);
        Optional<Money> tested = tested(facts, word);
        boolean little = word.equals(ACCEPT) && within(tested, facts.money("acceptVarianceAp"));
        boolean byRole = SUPERVISED.contains(word) || little;
        boolean weighed = (word.equals(ACCEPT) || word.equals(CHANGE_ORDER)) && tested.isPresent();
        boolean withBuyer = word.equals(ACCEPT) && within(tested, tested.map(HoldProposal::buyerLimit));
        return Optional.of(Data.record()
                .put("allowed", allowed)
                .put("elsewhere", allowed && ELSEWHERE.contains(word))
                .put("byRole", allowed && byRole)
                .put("byAuthority", allowed && weighed && !little)
                .put("withBuyer", withBuyer)
                .put("tested", tested.orElse(null))
                .put("resolvedAmount", amount(facts).orElse(null))
                .build());
    }

    /** A short payment of nothing is a return to the supplier. */
    private static boolean leavesNothing(FactFields facts, String resolution) {
        return resolution.equals("SHORT_PAY")
                && facts.money("variance")
                        .flatMap(less -> facts.money("invoiceTotal").map(all -> !all.exceeds(less)))
                        .orElse(false);
    }

    private static boolean within(Optional<Money> amount, Optional<Money> limit) {
        return amount.flatMap(money -> limit.map(most -> !money.exceeds(most))).orElse(false);
    }

    private static Money buyerLimit(Money like) {
        return new Money(new BigDecimal(BUYER_UP_TO), like.currency());
    }

    /** What somebody must have authority over: the variance; of a changed order the whole line too. */
    private static Optional<Money> tested(FactFields facts, String resolution) {
        Optional<Money> variance = amount(facts);
        Optional<Money> line = facts.money("lineTotal");
        return resolution.equals(CHANGE_ORDER) && variance.isPresent() && line.isPresent()
                ? Optional.of(variance.get().max(line.get()))
                : variance;
    }

    /** The variance; where a hold has none, the line it is about, or the whole invoice. */
    private static Optional<Money> amount(FactFields facts) {
        return Stream.of("variance", "lineTotal", "invoiceTotal")
                .map(facts::money)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Money::abs);
    }
}
