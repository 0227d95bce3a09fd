package io.bursar.controls.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AuthorityProperties {

    private static final CommitmentType OPEX = CommitmentType.OPEX_BUDGETED;

    /** Whatever local limits are tried: a table that loads never lets a lower level commit more than a higher one. */
    @Property(tries = 300)
    void aTableThatLoadsRisesWithTheLevelAndNeverExceedsTheEnterprise(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 7) Integer> ranks,
            @ForAll @Size(min = 6, max = 6) List<@LongRange(min = 0, max = 1_100_000) Long> amounts) {
        List<DofaRule> rules = new ArrayList<>(ExampleDofa.rules());
        for (int i = 0; i < ranks.size(); i++) {
            rules.add(new DofaRule(
                    OPEX,
                    AuthorityLevel.ofRank(ranks.get(i)),
                    AuthorityLimit.upTo(dollars(amounts.get(i))),
                    i % 2 == 0 ? Scope.facility("MERCY") : Scope.legalEntity("MERCY-INC"),
                    ExampleDofa.START,
                    null,
                    "LOCAL"));
        }
        AuthorityTable enterprise = ExampleDofa.table();
        AuthorityTable.load(rules, List.of())
                .fold(
                        loaded -> {
                            AuthorityLimit below = AuthorityLimit.NONE;
                            for (AuthorityLevel level : AuthorityLevel.values()) {
                                AuthorityLimit limit = loaded.table().limitOf(level, ExampleDofa.basis(OPEX));
                                assertThat(limit).isGreaterThanOrEqualTo(below);
                                assertThat(limit)
                                        .isLessThanOrEqualTo(enterprise.limitOf(level, ExampleDofa.basis(OPEX)));
                                below = limit;
                            }
                            return true;
                        },
                        refused -> !refused.findings().isEmpty());
    }

    @Property(tries = 200)
    void aLimitCoversExactlyWhatIsNotAboveIt(
            @ForAll @LongRange(min = 1, max = 10_000_000) long limit,
            @ForAll @LongRange(min = 0, max = 10_000_000) long amount) {
        AuthorityLimit upTo = AuthorityLimit.upTo(cents(limit));
        assertThat(upTo.covers(cents(amount))).isEqualTo(amount <= limit);
    }

    @Property(tries = 200)
    void aLimitSurvivesItsStoredForm(@ForAll @LongRange(min = 0, max = 10_000_000) long amount) {
        AuthorityLimit limit = AuthorityLimit.upTo(cents(amount));
        assertThat(AuthorityLimit.from(limit.toData())).isEqualTo(limit);
        assertThat(AuthorityLimit.from(AuthorityLimit.UNLIMITED.toData())).isEqualTo(AuthorityLimit.UNLIMITED);
    }

    @Property(tries = 200)
    void theStricterOfTwoLimitsCoversWhatBothCover(
            @ForAll @LongRange(min = 0, max = 1000) long one,
            @ForAll @LongRange(min = 0, max = 1000) long other,
            @ForAll @LongRange(min = 0, max = 1000) long amount) {
        AuthorityLimit first = AuthorityLimit.upTo(cents(one));
        AuthorityLimit second = AuthorityLimit.upTo(cents(other));
        assertThat(first.strictest(second).covers(cents(amount)))
                .isEqualTo(first.covers(cents(amount)) && second.covers(cents(amount)));
        assertThat(first.widest(second).covers(cents(amount)))
                .isEqualTo(first.covers(cents(amount)) || second.covers(cents(amount)));
    }

    private static Money cents(long amount) {
        return new Money(BigDecimal.valueOf(amount, 2), Currency.getInstance("USD"));
    }

    private static Money dollars(long amount) {
        return new Money(BigDecimal.valueOf(amount), Currency.getInstance("USD"));
    }
}
