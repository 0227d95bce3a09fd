package io.bursar.controls.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.assist.AssistMode;
import io.bursar.controls.tolerance.ToleranceRule;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitOrderTest {

    private static final List<String> SCORES = List.of("0", "0.25", "0.5", "0.8", "1");

    @Test
    void aToleranceIsStricterExactlyWhenItNeverAllowsMoreOnAnyBase() {
        List<ToleranceRule> rules = new ArrayList<>();
        for (String percent : List.of("0", "0.5", "1", "2", "3", "10")) {
            for (int absolute = 0; absolute <= 4; absolute++) {
                rules.add(rule(percent, absolute + ".00"));
            }
        }
        assertThat(Exhaustively.compareAll(rules, LimitOrderTest::allowedDifferences, PolicyOrder::compare))
                .isEqualTo(900);
        Laws.check(rules.subList(3, 18), PolicyOrder::compare);
    }

    /** Every cent up to five dollars over, on every base up to a thousand dollars. */
    private static BitSet allowedDifferences(ToleranceRule rule) {
        Exhaustively.Answers answers = new Exhaustively.Answers();
        for (int base = 0; base <= 1_000; base += 5) {
            BigDecimal allowed = rule.allowedOn(BigDecimal.valueOf(base));
            for (int over = 1; over <= 500; over++) {
                answers.add(BigDecimal.valueOf(over, 2).compareTo(allowed) <= 0);
            }
        }
        return answers.allowed();
    }

    @Test
    void namesABaseOnWhichMoreIsAllowed() {
        assertThat(PolicyOrder.compare(rule("3", "100.00"), rule("2", "100.00")).points())
                .extracting(PolicyPoint::toString)
                .containsExactly("on a base of 3,333.33333333: 99.9999999999 where the standard allows 66.6666666666");
        assertThat(PolicyOrder.compare(rule("2", "150.00"), rule("2", "100.00")).points())
                .extracting(PolicyPoint::toString)
                .containsExactly("on a base of 7,500.00: 150.00 where the standard allows 100.00");
    }

    @Test
    void toleranceOfNothingIsTheStrictest() {
        assertThat(PolicyOrder.compare(rule("2", "100.00"), rule("0", "100.00")).points())
                .extracting(PolicyPoint::toString)
                .containsExactly("any base: 2 % up to 100.00 USD where the standard allows nothing");
        assertThat(PolicyOrder.compare(rule("5", "0.00"), rule("0", "100.00")).verdict())
                .isEqualTo(Strictness.EQUAL);
    }

    @Test
    void tolerancesInTwoCurrenciesAreIncomparable() {
        ToleranceRule euro = new ToleranceRule(BigDecimal.ONE, Money.of("1.00", "EUR"));
        assertThat(PolicyOrder.compare(euro, rule("2", "100.00")).verdict()).isEqualTo(Strictness.INCOMPARABLE);
        assertThat(PolicyOrder.compare(euro, rule("0", "100.00")).verdict()).isEqualTo(Strictness.WEAKER);
    }

    @Test
    void anAssistLimitIsStricterExactlyWhenNoSuggestionGoesFurther() {
        List<AssistLimit> limits = new ArrayList<>();
        for (AssistMode mode : AssistMode.values()) {
            SCORES.forEach(score -> limits.add(new AssistLimit("A05", mode, new BigDecimal(score))));
        }
        assertThat(Exhaustively.compareAll(limits, LimitOrderTest::reach, PolicyOrder::compare))
                .isEqualTo(400);
        Laws.check(limits, PolicyOrder::compare);
    }

    /** For each score, each mode that a suggestion reaches. */
    private static BitSet reach(AssistLimit limit) {
        Exhaustively.Answers answers = new Exhaustively.Answers();
        for (int score = 0; score <= 100; score++) {
            boolean scored = BigDecimal.valueOf(score, 2).compareTo(limit.threshold()) >= 0;
            for (AssistMode mode : List.of(AssistMode.HUMAN, AssistMode.ADVISORY, AssistMode.AUTO)) {
                answers.add(scored && mode.atMost(limit.mode()) == mode);
            }
        }
        return answers.allowed();
    }

    @Test
    void namesTheScoreFromWhichASuggestionGoesFurther() {
        AssistLimit usual = new AssistLimit("A05", AssistMode.ADVISORY, new BigDecimal("0.80"));
        assertThat(PolicyOrder.compare(new AssistLimit("A05", AssistMode.AUTO, new BigDecimal("0.70")), usual)
                        .points())
                .extracting(PolicyPoint::toString)
                .containsExactly(
                        "A05 at a score of 0.7: AUTO where the standard allows OFF",
                        "A05 at a score of 0.8: AUTO where the standard allows ADVISORY");
    }

    @Test
    void aThresholdIsAShare() {
        assertThatThrownBy(() -> new AssistLimit("A05", AssistMode.AUTO, new BigDecimal("1.01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AssistLimit("A05", AssistMode.AUTO, new BigDecimal("-0.01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ToleranceRule rule(String percent, String absolute) {
        return new ToleranceRule(new BigDecimal(percent), Money.usd(absolute));
    }
}
