package io.bursar.controls.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.Finding;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorityValuesTest {

    @Test
    void aLimitReadsAsItsAmountOrAsAWord() {
        assertThat(AuthorityLimit.upTo(Money.usd("5000.00"))).hasToString("5000.00 USD");
        assertThat(AuthorityLimit.UNLIMITED).hasToString("unlimited");
        assertThat(AuthorityLimit.NONE).hasToString("none");
    }

    @Test
    void onlyALimitUpToAnAmountHasOneAndItIsMoreThanNothing() {
        assertThatThrownBy(() -> new AuthorityLimit(AuthorityLimit.Kind.UP_TO, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuthorityLimit(AuthorityLimit.Kind.UNLIMITED, Money.usd("1.00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuthorityLimit(AuthorityLimit.Kind.UP_TO, Money.usd("0.00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuthorityLimit(AuthorityLimit.Kind.UP_TO, Money.usd("-1.00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(AuthorityLimit.upTo(Money.usd("0.00"))).isEqualTo(AuthorityLimit.NONE);
    }

    @Test
    void aJointSignatureNeedsTwoToEightPeople() {
        for (int signatures : List.of(2, 8)) {
            assertThat(joint(signatures, AuthorityLevel.L6).signatures()).isEqualTo(signatures);
        }
        for (int signatures : List.of(1, 9)) {
            assertThatThrownBy(() -> joint(signatures, AuthorityLevel.L6)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void ofTwoJointSignaturesWithAsManyPeopleTheHigherLevelIsAsked() {
        AuthorityTable table = AuthorityTable.loadOrThrow(
                ExampleDofa.rules(), List.of(joint(2, AuthorityLevel.L7), joint(2, AuthorityLevel.L6)));
        assertThat(table.jointSignatures(CommitmentType.CAPITAL, Money.usd("100000.00")))
                .containsExactly(joint(2, AuthorityLevel.L7));
        assertThat(table.jointRules()).hasSize(2);
        assertThat(JointSignatureRule.forAmount(
                        List.of(joint(2, AuthorityLevel.L6), joint(2, AuthorityLevel.L7)),
                        CommitmentType.CAPITAL,
                        Money.usd("100000.00")))
                .as("in whatever order the rules stand")
                .containsExactly(joint(2, AuthorityLevel.L7));
    }

    @Test
    void ofTwoJointSignaturesThatAskForMorePeopleAndForAHigherLevelBothAreAsked() {
        List<JointSignatureRule> both = List.of(joint(2, AuthorityLevel.L7), joint(3, AuthorityLevel.L6));
        AuthorityTable table = AuthorityTable.loadOrThrow(ExampleDofa.rules(), both);

        assertThat(table.jointSignatures(CommitmentType.CAPITAL, Money.usd("100000.00")))
                .as("the one with most people first")
                .containsExactly(both.get(1), both.get(0));
        assertThat(table.largestJointSignature(CommitmentType.CAPITAL, Money.usd("100000.00")))
                .as("as kernels before 5 asked")
                .contains(both.get(1));
        assertThat(table.largestJointSignature(CommitmentType.CAPITAL, Money.usd("99999.99")))
                .isEmpty();
    }

    @Test
    void aJointSignatureToWhichACommitteeMayContributeAsksForLess() {
        JointSignatureRule people = joint(2, AuthorityLevel.L6);
        JointSignatureRule withCommittee = new JointSignatureRule(
                CommitmentType.CAPITAL,
                Money.usd("100000.00"),
                2,
                AuthorityLevel.L6,
                Set.of(new RoleName("CAPITAL_COMMITTEE")));

        assertThat(people.implies(withCommittee)).isTrue();
        assertThat(withCommittee.implies(people)).isFalse();
        assertThat(JointSignatureRule.forAmount(
                        List.of(withCommittee, people), CommitmentType.CAPITAL, Money.usd("100000.00")))
                .as("the one that stands later takes the place of the one it implies")
                .containsExactly(people);
    }

    @Test
    void aCommitteeThatBothRulesAskForIsNoneOfThePeopleThatOneAsksForMore() {
        Set<RoleName> committee = Set.of(new RoleName("CAPITAL_COMMITTEE"));
        JointSignatureRule one =
                new JointSignatureRule(CommitmentType.CAPITAL, Money.usd("1000.00"), 3, AuthorityLevel.L6, committee);
        JointSignatureRule other =
                new JointSignatureRule(CommitmentType.CAPITAL, Money.usd("2000.00"), 3, AuthorityLevel.L5, committee);

        assertThat(one.implies(other)).isTrue();
    }

    @Test
    void ofTwoRulesWithAsManySignaturesTheHigherLevelIsTheLarger() {
        for (List<JointSignatureRule> rules : List.of(
                List.of(joint(2, AuthorityLevel.L6), joint(2, AuthorityLevel.L7)),
                List.of(joint(2, AuthorityLevel.L7), joint(2, AuthorityLevel.L6)))) {
            assertThat(AuthorityTable.loadOrThrow(ExampleDofa.rules(), rules)
                            .largestJointSignature(CommitmentType.CAPITAL, Money.usd("100000.00")))
                    .contains(joint(2, AuthorityLevel.L7));
        }
    }

    @Test
    void onlyWhoMayCommitNothingHasNoLimit() {
        assertThat(AuthorityLimit.NONE.isNone()).isTrue();
        assertThat(AuthorityLimit.upTo(Money.usd("0.01")).isNone()).isFalse();
        assertThat(AuthorityLimit.UNLIMITED.isNone()).isFalse();
    }

    @Test
    void saysInWhichScopesAndOnWhichDaysSomethingChanges() {
        List<DofaRule> rules = new ArrayList<>(ExampleDofa.rules());
        rules.add(new DofaRule(
                CommitmentType.CAPITAL,
                AuthorityLevel.L3,
                AuthorityLimit.NONE,
                Scope.facility("MERCY"),
                ExampleDofa.TODAY,
                ExampleDofa.TODAY.plusDays(9),
                "BOARD"));
        AuthorityTable table = AuthorityTable.loadOrThrow(rules, List.of());
        assertThat(table.scopes()).containsExactlyInAnyOrder(Scope.ENTERPRISE, Scope.facility("MERCY"));
        assertThat(table.changeDays())
                .containsExactly(
                        ExampleDofa.rules().get(0).effectiveFrom(), ExampleDofa.TODAY, ExampleDofa.TODAY.plusDays(10));
    }

    @Test
    void aLocalLimitMayBeTheOneOfTheEnterpriseButNotMore() {
        assertThat(localLimit("25000.00")).isEmpty();
        assertThat(localLimit("25000.01"))
                .extracting(Finding::toString)
                .containsExactly("AUTHORITY_WIDER: OPEX_BUDGETED at L3 in facility:MERCY: 25000.01 USD where the"
                        + " enterprise allows 25000.00 USD");
    }

    private static List<Finding> localLimit(String limit) {
        List<DofaRule> rules = new ArrayList<>(ExampleDofa.rules());
        rules.add(new DofaRule(
                CommitmentType.OPEX_BUDGETED,
                AuthorityLevel.L3,
                AuthorityLimit.upTo(Money.usd(limit)),
                Scope.facility("MERCY"),
                ExampleDofa.rules().get(0).effectiveFrom(),
                null,
                "BOARD"));
        return AuthorityTable.load(rules, List.of()).fold(loaded -> List.of(), AuthorityTableOutcome.Refused::findings);
    }

    @Test
    void aChainHasAtMostEightScopes() {
        List<Scope> eight = Collections.nCopies(AuthorityBasis.MAX_SCOPES, Scope.facility("MERCY"));
        List<Scope> nine = new ArrayList<>(eight);
        nine.add(Scope.ENTERPRISE);
        assertThat(new AuthorityBasis(CommitmentType.CAPITAL, eight, ExampleDofa.TODAY).scopes())
                .hasSize(8);
        assertThatThrownBy(() -> new AuthorityBasis(CommitmentType.CAPITAL, nine, ExampleDofa.TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tiersOfRiskHaveCodesAndOnlyRise() {
        for (RiskTier tier : RiskTier.values()) {
            assertThat(RiskTier.ofCode(tier.code())).isEqualTo(tier);
        }
        assertThat(RiskTier.LOW.raisedTo(RiskTier.HIGH)).isEqualTo(RiskTier.HIGH);
        assertThat(RiskTier.HIGH.raisedTo(RiskTier.LOW)).isEqualTo(RiskTier.HIGH);
        assertThatThrownBy(() -> RiskTier.ofCode("EXTREME")).isInstanceOf(IllegalArgumentException.class);
    }

    private static JointSignatureRule joint(int signatures, AuthorityLevel level) {
        return new JointSignatureRule(CommitmentType.CAPITAL, Money.usd("100000.00"), signatures, level, Set.of());
    }
}
