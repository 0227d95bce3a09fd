package io.bursar.controls.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.AuthorityTableOutcome;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.DofaRule;
import io.bursar.controls.authority.JointSignatureRule;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthorityOrderTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final Scope MERCY = Scope.facility("MERCY");
    private static final Scope MIDWEST = Scope.legalEntity("MIDWEST");
    private static final List<Scope> ANYWHERE = List.of(Scope.ENTERPRISE);
    private static final List<Scope> IN_MIDWEST = List.of(Scope.ENTERPRISE, MIDWEST);
    private static final List<Scope> IN_MERCY = List.of(Scope.ENTERPRISE, MIDWEST, MERCY);
    private static final PolicyGround GROUND =
            new PolicyGround(List.of(IN_MERCY, ANYWHERE, IN_MIDWEST), DAY, NEXT.plusDays(1));

    @Test
    void aTableIsStricterExactlyWhenItNeverAllowsAnAmountThatTheOtherDoesNot() {
        List<AuthorityTable> tables = smallTables();
        int pairs = Exhaustively.compareAll(
                tables,
                AuthorityOrderTest::coveredAmounts,
                (here, standard) -> PolicyOrder.compare(here, standard, GROUND));
        assertThat(pairs).isEqualTo(8_100);
    }

    /** Every amount, level, place and day of the small domain. */
    private static BitSet coveredAmounts(AuthorityTable table) {
        Exhaustively.Answers answers = new Exhaustively.Answers();
        for (LocalDate day : List.of(DAY, NEXT, NEXT.plusDays(1))) {
            for (List<Scope> place : GROUND.places()) {
                for (AuthorityLevel level : AuthorityLevel.values()) {
                    AuthorityLimit limit =
                            table.limitOf(level, new AuthorityBasis(CommitmentType.OPEX_BUDGETED, place, day));
                    IntStream.rangeClosed(1, 4).forEach(amount -> answers.add(limit.covers(dollars(amount))));
                }
            }
        }
        return answers.allowed();
    }

    private static List<AuthorityTable> smallTables() {
        List<AuthorityTable> tables = new ArrayList<>();
        for (int l1 = 0; l1 <= 2; l1++) {
            for (int l2 = l1; l2 <= 3; l2++) {
                for (int entity = 0; entity <= 2; entity++) {
                    for (int facility = 0; facility <= 2; facility++) {
                        for (LocalDate from : List.of(DAY, NEXT)) {
                            load(l1, l2, entity, facility, from).ifPresent(tables::add);
                        }
                    }
                }
            }
        }
        return tables;
    }

    /** A limit of L2 for the legal entity and one for the facility from a day on; 2 stands for none of its own. */
    private static Optional<AuthorityTable> load(int l1, int l2, int entity, int facility, LocalDate from) {
        List<DofaRule> rules = covered();
        rules.add(rule(AuthorityLevel.L1, upTo(l1), Scope.ENTERPRISE, DAY));
        rules.add(rule(AuthorityLevel.L2, l2 == 3 ? AuthorityLimit.UNLIMITED : upTo(l2), Scope.ENTERPRISE, DAY));
        if (entity < 2) {
            rules.add(rule(AuthorityLevel.L2, upTo(entity), MIDWEST, DAY));
        }
        if (facility < 2) {
            rules.add(rule(AuthorityLevel.L2, upTo(facility), MERCY, from));
        }
        for (int rank = 3; rank <= 7; rank++) {
            rules.add(rule(AuthorityLevel.ofRank(rank), AuthorityLimit.UNLIMITED, Scope.ENTERPRISE, DAY));
        }
        return AuthorityTable.load(rules, List.of())
                .fold(loaded -> Optional.of(loaded.table()), refused -> Optional.empty());
    }

    @Test
    void jointSignaturesAreStricterExactlyWhenNoGroupOfSignersIsEnoughThatWasNotBefore() {
        List<List<JointSignatureRule>> policies = new ArrayList<>(List.of(List.of()));
        List<JointSignatureRule> others = List.of(
                joint(1, 2, AuthorityLevel.L6, Set.of(BOARD)),
                joint(1, 2, AuthorityLevel.L7, Set.of()),
                joint(1, 3, AuthorityLevel.L5, Set.of(CAPITAL)));
        for (int from : List.of(1, 2)) {
            for (int signatures : List.of(2, 3)) {
                for (AuthorityLevel level : List.of(AuthorityLevel.L6, AuthorityLevel.L7)) {
                    for (Set<RoleName> committees :
                            List.of(Set.<RoleName>of(), Set.of(CAPITAL), Set.of(CAPITAL, BOARD))) {
                        policies.add(List.of(joint(from, signatures, level, committees)));
                        for (JointSignatureRule other : others) {
                            policies.add(List.of(other, joint(from, signatures, level, committees)));
                        }
                    }
                }
            }
        }
        int pairs = Exhaustively.compareAll(
                policies,
                AuthorityOrderTest::groupsThatMaySign,
                (here, standard) -> PolicyOrder.compare(table(here), table(standard), GROUND));
        assertThat(pairs).isGreaterThan(9_000);
    }

    private static final RoleName CAPITAL = new RoleName("CAPITAL_COMMITTEE");
    private static final RoleName BOARD = new RoleName("BOARD");

    /** Up to three people of each level with or without either committee, for each amount. */
    private static BitSet groupsThatMaySign(List<JointSignatureRule> rules) {
        Exhaustively.Answers answers = new Exhaustively.Answers();
        for (int amount = 0; amount <= 3; amount++) {
            Money committed = dollars(amount);
            List<JointSignatureRule> asked = rules.stream()
                    .filter(rule -> rule.appliesTo(CommitmentType.CAPITAL, committed))
                    .toList();
            for (int group = 0; group < 4 * 4 * 4 * 4; group++) {
                int directors = group & 3;
                int officers = group >> 2 & 3;
                int chiefs = group >> 4 & 3;
                boolean capital = (group >> 6 & 1) == 1;
                boolean board = (group >> 7 & 1) == 1;
                answers.add(asked.stream()
                        .allMatch(rule -> count(rule, directors, AuthorityLevel.L5)
                                        + count(rule, officers, AuthorityLevel.L6)
                                        + count(rule, chiefs, AuthorityLevel.L7)
                                        + (capital && rule.committees().contains(CAPITAL) ? 1 : 0)
                                        + (board && rule.committees().contains(BOARD) ? 1 : 0)
                                >= rule.signatures()));
            }
        }
        return answers.allowed();
    }

    private static int count(JointSignatureRule rule, int people, AuthorityLevel level) {
        return level.rank() >= rule.minimumLevel().rank() ? people : 0;
    }

    @Test
    void namesTheCellAndBothLimitsWhereALevelMayCommitMore() {
        PolicyComparison comparison = PolicyOrder.compare(
                withLevelTwo(upTo(6000), null), withLevelTwo(upTo(5000), null), PolicyGround.everywhere(DAY));
        assertThat(comparison.verdict()).isEqualTo(Strictness.WEAKER);
        assertThat(comparison.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "POLICY_WEAKER: OPEX_BUDGETED at L2 everywhere: 6,000.00 USD where the standard allows 5,000.00 USD");
    }

    @Test
    void namesAFacilityOnlyWhereItSaysSomethingElseThanTheEnterprise() {
        PolicyComparison comparison =
                PolicyOrder.compare(withLevelTwo(upTo(6000), upTo(5500)), withLevelTwo(upTo(5000), null), GROUND);
        assertThat(comparison.weakerPoints())
                .extracting(PolicyPoint::toString)
                .containsExactly(
                        "OPEX_BUDGETED at L2 everywhere: 6,000.00 USD where the standard allows 5,000.00 USD",
                        "OPEX_BUDGETED at L2 in MERCY: 5,500.00 USD where the standard allows 5,000.00 USD");
    }

    @Test
    void namesTheDayFromWhichALimitIsAnotherOne() {
        List<DofaRule> rules = covered();
        rules.add(new DofaRule(
                CommitmentType.OPEX_BUDGETED, AuthorityLevel.L7, upTo(10), Scope.ENTERPRISE, DAY, DAY, "BOARD"));
        rules.add(rule(AuthorityLevel.L7, upTo(12), Scope.ENTERPRISE, NEXT));
        List<DofaRule> usual = covered();
        usual.add(rule(AuthorityLevel.L7, upTo(10), Scope.ENTERPRISE, DAY));
        assertThat(PolicyOrder.compare(table(rules, List.of()), table(usual, List.of()), GROUND)
                        .points())
                .extracting(PolicyPoint::toString)
                .containsExactly(
                        "OPEX_BUDGETED at L7 everywhere from 2026-03-03: 12.00 USD where the standard allows 10.00 USD");
    }

    @Test
    void isNeitherStricterNorWeakerInAnotherCurrency() {
        AuthorityLimit euro = AuthorityLimit.upTo(Money.of("1.00", "EUR"));
        assertThat(PolicyOrder.compare(
                                withLevelTwo(euro, null), withLevelTwo(upTo(5000), null), PolicyGround.everywhere(DAY))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("POLICY_INCOMPARABLE");
    }

    @Test
    void saysInWordsWhatAJointSignatureLacks() {
        assertThat(PolicyOrder.compare(
                                table(List.of(joint(1, 2, AuthorityLevel.L6, Set.of(CAPITAL)))),
                                table(List.of(joint(1, 2, AuthorityLevel.L7, Set.of()))),
                                GROUND)
                        .points())
                .extracting(PolicyPoint::toString)
                .containsExactly("CAPITAL from 1.00 USD: 2 signatures of L6 or above, of which a committee of"
                        + " [CAPITAL_COMMITTEE] may give one where the standard asks for 2 signatures of L7 or above");
    }

    @Test
    void twoJointSignaturesAreStricterThanEitherOfThem() {
        JointSignatureRule three = joint(1, 3, AuthorityLevel.L5, Set.of());
        JointSignatureRule high = joint(1, 2, AuthorityLevel.L7, Set.of());
        assertThat(PolicyOrder.compare(table(List.of(three)), table(List.of(three, high)), GROUND)
                        .weakerPoints())
                .extracting(PolicyPoint::toString)
                .containsExactly("CAPITAL from 1.00 USD: 3 signatures of L5 or above where the standard asks for"
                        + " 3 signatures of L5 or above, and 2 signatures of L7 or above");
        assertThat(PolicyOrder.compare(table(List.of(high, three)), table(List.of(three, high)), GROUND)
                        .verdict())
                .isEqualTo(Strictness.EQUAL);
    }

    @Test
    void jointSignaturesInTwoCurrenciesAreIncomparableUnlessTheyAreTheSame() {
        List<JointSignatureRule> euro = List.of(new JointSignatureRule(
                CommitmentType.CAPITAL, Money.of("1.00", "EUR"), 2, AuthorityLevel.L6, Set.of()));
        List<JointSignatureRule> dollar = List.of(joint(1, 2, AuthorityLevel.L6, Set.of()));
        assertThat(PolicyOrder.compare(table(euro), table(dollar), GROUND).verdict())
                .isEqualTo(Strictness.INCOMPARABLE);
        assertThat(PolicyOrder.compare(table(euro), table(euro), GROUND).verdict())
                .isEqualTo(Strictness.EQUAL);
    }

    @Test
    void tablesThatChangeTooOftenForTooManyPlacesAreRefused() {
        List<DofaRule> rules = covered();
        for (int day = 0; day < 2_000; day++) {
            LocalDate date = DAY.plusDays(day);
            rules.add(new DofaRule(
                    CommitmentType.OPEX_BUDGETED, AuthorityLevel.L7, upTo(10), Scope.ENTERPRISE, date, date, "BOARD"));
        }
        AuthorityTable table = table(rules, List.of());
        List<List<Scope>> places = IntStream.range(0, 501)
                .mapToObj(number -> List.of(Scope.facility("F" + number)))
                .toList();
        assertThatThrownBy(() -> PolicyOrder.compare(table, table, new PolicyGround(places, DAY, DAY.plusDays(3_000))))
                .isInstanceOf(BursarException.class)
                .hasMessageContaining("change too often");
        assertThat(PolicyOrder.compare(table, table, new PolicyGround(places.subList(0, 10), DAY, DAY.plusDays(3_000)))
                        .verdict())
                .isEqualTo(Strictness.EQUAL);
    }

    @Test
    void aLocalLimitAboveTheEnterpriseDoesNotLoadAndSaysWhere() {
        List<DofaRule> rules = covered();
        rules.add(rule(AuthorityLevel.L2, upTo(5000), Scope.ENTERPRISE, DAY));
        rules.add(rule(AuthorityLevel.L2, upTo(6000), MERCY, DAY));
        List<Finding> findings = AuthorityTable.load(rules, List.of())
                .fold(loaded -> List.of(), AuthorityTableOutcome.Refused::findings);
        assertThat(findings)
                .extracting(Finding::toString)
                .contains("AUTHORITY_WIDER: OPEX_BUDGETED at L2 in facility:MERCY: 6000.00 USD where the enterprise"
                        + " allows 5000.00 USD");
    }

    private static AuthorityTable withLevelTwo(AuthorityLimit limit, @Nullable AuthorityLimit inMercy) {
        List<DofaRule> rules = covered();
        rules.add(rule(AuthorityLevel.L2, limit, Scope.ENTERPRISE, DAY));
        for (int rank = 3; rank <= 7; rank++) {
            rules.add(rule(AuthorityLevel.ofRank(rank), AuthorityLimit.UNLIMITED, Scope.ENTERPRISE, DAY));
        }
        if (inMercy != null) {
            rules.add(rule(AuthorityLevel.L2, inMercy, MERCY, DAY));
        }
        return table(rules, List.of());
    }

    private static AuthorityTable table(List<JointSignatureRule> joint) {
        return table(covered(), joint);
    }

    private static AuthorityTable table(List<DofaRule> rules, List<JointSignatureRule> joint) {
        return AuthorityTable.loadOrThrow(rules, joint);
    }

    /** Every type reaches the board and nobody else. */
    private static List<DofaRule> covered() {
        List<DofaRule> rules = new ArrayList<>();
        for (CommitmentType type : CommitmentType.values()) {
            rules.add(new DofaRule(
                    type, AuthorityLevel.L8, AuthorityLimit.UNLIMITED, Scope.ENTERPRISE, DAY, null, "BOARD"));
        }
        return rules;
    }

    private static DofaRule rule(AuthorityLevel level, AuthorityLimit limit, Scope scope, LocalDate from) {
        return new DofaRule(CommitmentType.OPEX_BUDGETED, level, limit, scope, from, null, "BOARD");
    }

    private static JointSignatureRule joint(int from, int signatures, AuthorityLevel level, Set<RoleName> committees) {
        return new JointSignatureRule(CommitmentType.CAPITAL, dollars(from), signatures, level, committees);
    }

    private static AuthorityLimit upTo(int dollars) {
        return AuthorityLimit.upTo(dollars(dollars));
    }

    private static Money dollars(int dollars) {
        return Money.usd(dollars + ".00");
    }
}
