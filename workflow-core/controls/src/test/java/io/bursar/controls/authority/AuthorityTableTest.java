package io.bursar.controls.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorityTableTest {

    private static final CommitmentType OPEX = CommitmentType.OPEX_BUDGETED;
    private final AuthorityTable table = ExampleDofa.table();

    @Test
    void aLimitIsInclusive() {
        AuthorityLimit manager = table.limitOf(AuthorityLevel.L2, ExampleDofa.basis(OPEX));
        assertThat(manager.covers(Money.usd("5000.00"))).isTrue();
        assertThat(manager.covers(Money.usd("5000.01"))).isFalse();
    }

    @Test
    void aZeroLimitNeverDecidesFinally() {
        AuthorityLimit supervisor = table.limitOf(AuthorityLevel.L1, ExampleDofa.basis(CommitmentType.CAPITAL));
        assertThat(supervisor.isNone()).isTrue();
        assertThat(supervisor.covers(Money.usd("0.00"))).isFalse();
    }

    @Test
    void theBoardCommitsAnyAmount() {
        for (CommitmentType type : CommitmentType.values()) {
            assertThat(table.limitOf(AuthorityLevel.L8, ExampleDofa.basis(type)).covers(Money.usd("99999999999.99")))
                    .isTrue();
        }
    }

    @Test
    void theStrictestOfTheScopeChainHolds() {
        List<DofaRule> rules = new ArrayList<>(ExampleDofa.rules());
        rules.add(at(Scope.facility("MERCY"), AuthorityLevel.L4, "60000"));
        rules.add(at(Scope.legalEntity("MERCY-INC"), AuthorityLevel.L4, "80000"));
        AuthorityTable local = AuthorityTable.loadOrThrow(rules, List.of());
        assertThat(local.limitOf(AuthorityLevel.L4, ExampleDofa.basis(OPEX)))
                .isEqualTo(AuthorityLimit.upTo(Money.usd("60000")));
        AuthorityBasis elsewhere = new AuthorityBasis(OPEX, List.of(Scope.facility("OTHER")), ExampleDofa.TODAY);
        assertThat(local.limitOf(AuthorityLevel.L4, elsewhere)).isEqualTo(AuthorityLimit.upTo(Money.usd("100000")));
    }

    @Test
    void theEnterpriseLimitHoldsAlsoWhenTheChainDoesNotNameTheEnterprise() {
        AuthorityBasis bare = new AuthorityBasis(OPEX, List.of(), ExampleDofa.TODAY);
        assertThat(table.limitOf(AuthorityLevel.L1, bare)).isEqualTo(AuthorityLimit.upTo(Money.usd("1000")));
    }

    @Test
    void nobodyHasAuthorityBeforeTheFirstDay() {
        AuthorityBasis before = new AuthorityBasis(OPEX, ExampleDofa.MERCY, ExampleDofa.START.minusDays(1));
        assertThat(table.limitOf(AuthorityLevel.L8, before).isNone()).isTrue();
    }

    @Test
    void theLastDayOfALimitStillHolds() {
        LocalDate change = LocalDate.parse("2026-07-01");
        List<DofaRule> rules = new ArrayList<>(ExampleDofa.rules());
        rules.removeIf(rule -> rule.type() == OPEX && rule.level() == AuthorityLevel.L2);
        rules.add(dated("5000", ExampleDofa.START, change.minusDays(1)));
        rules.add(dated("4000", change, null));
        AuthorityTable changing = AuthorityTable.loadOrThrow(rules, List.of());
        assertThat(limitOn(changing, change.minusDays(1))).isEqualTo(AuthorityLimit.upTo(Money.usd("5000")));
        assertThat(limitOn(changing, change)).isEqualTo(AuthorityLimit.upTo(Money.usd("4000")));
    }

    @Test
    void refusesALimitBelowTheOneOfTheLevelBelow() {
        assertThat(codes(replaced(AuthorityLevel.L3, "4999.99"))).containsExactly("AUTHORITY_DECREASING");
    }

    @Test
    void refusesATypeThatDoesNotReachAnUnlimitedLevel() {
        List<DofaRule> rules = new ArrayList<>(ExampleDofa.rules());
        rules.removeIf(rule -> rule.type() == OPEX && rule.level() == AuthorityLevel.L8);
        assertThat(codes(rules)).contains("AUTHORITY_UNCOVERED");
        List<DofaRule> withoutType = new ArrayList<>(ExampleDofa.rules());
        withoutType.removeIf(rule -> rule.type() == CommitmentType.PAYROLL);
        assertThat(codes(withoutType)).containsExactly("AUTHORITY_UNCOVERED");
        assertThat(codes(List.of())).contains("AUTHORITY_UNCOVERED");
    }

    @Test
    void refusesATypeThatEndsWithoutSuccessor() {
        List<DofaRule> rules = new ArrayList<>(ExampleDofa.rules());
        rules.removeIf(rule -> rule.type() == OPEX && rule.level() == AuthorityLevel.L8);
        rules.add(new DofaRule(
                OPEX,
                AuthorityLevel.L8,
                AuthorityLimit.UNLIMITED,
                Scope.ENTERPRISE,
                ExampleDofa.START,
                LocalDate.parse("2026-12-31"),
                "R"));
        assertThat(codes(rules)).contains("AUTHORITY_UNCOVERED");
    }

    @Test
    void refusesTwoLimitsThatOverlapByADay() {
        List<DofaRule> rules = new ArrayList<>(ExampleDofa.rules());
        rules.removeIf(rule -> rule.type() == OPEX && rule.level() == AuthorityLevel.L2);
        rules.add(dated("5000", ExampleDofa.START, ExampleDofa.TODAY));
        rules.add(dated("5000", ExampleDofa.TODAY, null));
        assertThat(codes(rules)).containsExactly("AUTHORITY_OVERLAP");
    }

    @Test
    void refusesANarrowerScopeThatRaisesALimit() {
        List<DofaRule> rules = new ArrayList<>(ExampleDofa.rules());
        rules.add(at(Scope.facility("MERCY"), AuthorityLevel.L4, "100000.01"));
        assertThat(codes(rules)).containsExactly("AUTHORITY_WIDER");
    }

    @Test
    void refusesANarrowerScopeThatTurnsTheLevelsRound() {
        List<DofaRule> rules = new ArrayList<>(ExampleDofa.rules());
        rules.add(at(Scope.facility("MERCY"), AuthorityLevel.L4, "20000"));
        assertThat(codes(rules)).containsExactly("AUTHORITY_DECREASING");
    }

    @Test
    void refusesTwoCurrenciesInOneTable() {
        List<DofaRule> rules = new ArrayList<>(ExampleDofa.rules());
        rules.add(new DofaRule(
                OPEX,
                AuthorityLevel.L4,
                AuthorityLimit.upTo(Money.of("60000", "EUR")),
                Scope.facility("MERCY"),
                ExampleDofa.START,
                null,
                "R"));
        assertThat(codes(rules)).containsExactly("AUTHORITY_CURRENCY");
    }

    @Test
    void refusesMoreRulesThanATableMayHave() {
        DofaRule rule = ExampleDofa.rules().get(0);
        assertThat(codes(Collections.nCopies(AuthorityTable.MAX_RULES + 1, rule)))
                .containsExactly("AUTHORITY_TOO_LARGE");
        assertThat(codes(Collections.nCopies(AuthorityTable.MAX_RULES, rule)))
                .hasSize(AuthorityTable.MAX_FINDINGS)
                .doesNotContain("AUTHORITY_TOO_LARGE");
    }

    @Test
    void loadingOrThrowingFailsWithThePolicyCode() {
        assertThatThrownBy(() -> AuthorityTable.loadOrThrow(List.of(), List.of()))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVALID_POLICY));
    }

    @Test
    void capitalFromAHundredThousandNeedsTwoSignatures() {
        assertThat(table.jointSignatures(CommitmentType.CAPITAL, Money.usd("99999.99")))
                .isEmpty();
        assertThat(table.jointSignatures(CommitmentType.CAPITAL, Money.usd("100000.00")))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.signatures()).isEqualTo(2);
                    assertThat(rule.isSigner(AuthorityLevel.L5)).isFalse();
                    assertThat(rule.isSigner(AuthorityLevel.L6)).isTrue();
                    assertThat(rule.committees()).containsExactly(new RoleName("CAPITAL_COMMITTEE"));
                });
        assertThat(table.jointSignatures(OPEX, Money.usd("9000000"))).isEmpty();
    }

    @Test
    void ofJointRulesTheOneThatImpliesTheOthersIsLeft() {
        JointSignatureRule three =
                new JointSignatureRule(CommitmentType.CAPITAL, Money.usd("500000"), 3, AuthorityLevel.L6, Set.of());
        List<JointSignatureRule> joint = new ArrayList<>(ExampleDofa.jointRules());
        joint.add(three);
        AuthorityTable stricter = AuthorityTable.loadOrThrow(ExampleDofa.rules(), joint);
        assertThat(stricter.jointSignatures(CommitmentType.CAPITAL, Money.usd("500000")))
                .as("two of the three have signed as the other rule wants")
                .containsExactly(three);
    }

    @Test
    void rulesSurviveTheirStoredForm() {
        for (DofaRule rule : ExampleDofa.rules()) {
            assertThat(DofaRule.from(rule.toData())).isEqualTo(rule);
        }
        for (JointSignatureRule rule : ExampleDofa.jointRules()) {
            assertThat(JointSignatureRule.from(rule.toData())).isEqualTo(rule);
        }
        AuthorityBasis basis = ExampleDofa.basis(OPEX);
        assertThat(AuthorityBasis.from(basis.toData())).isEqualTo(basis);
    }

    private static AuthorityLimit limitOn(AuthorityTable table, LocalDate day) {
        return table.limitOf(AuthorityLevel.L2, new AuthorityBasis(OPEX, ExampleDofa.MERCY, day));
    }

    private static DofaRule dated(String limit, LocalDate from, LocalDate to) {
        AuthorityLimit amount = AuthorityLimit.upTo(Money.usd(limit));
        return new DofaRule(OPEX, AuthorityLevel.L2, amount, Scope.ENTERPRISE, from, to, "R");
    }

    private static DofaRule at(Scope scope, AuthorityLevel level, String limit) {
        return new DofaRule(
                OPEX, level, AuthorityLimit.upTo(Money.usd(limit)), scope, ExampleDofa.START, null, "LOCAL");
    }

    private static List<DofaRule> replaced(AuthorityLevel level, String limit) {
        List<DofaRule> rules = new ArrayList<>(ExampleDofa.rules());
        rules.removeIf(rule -> rule.type() == OPEX && rule.level() == level);
        rules.add(ExampleDofa.rule(OPEX, level.rank(), AuthorityLimit.upTo(Money.usd(limit))));
        return rules;
    }

    private static List<String> codes(List<DofaRule> rules) {
        return AuthorityTable.load(rules, List.of())
                .fold(
                        loaded -> List.of(),
                        refused ->
                                refused.findings().stream().map(Finding::code).toList());
    }
}
