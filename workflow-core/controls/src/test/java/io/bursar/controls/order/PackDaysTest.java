package io.bursar.controls.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.VariationGrant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes stricter or weaker only from a later day on, or only in one cost centre. */
class PackDaysTest {

    private static final LocalDate START = SmallPolicy.START;
    private static final LocalDate SUMMER = START.plusMonths(6);
    private static final Scope NURSING = new Scope(Scope.Level.COST_CENTER, "MERCY/NURSING");

    private final PolicyPack usual = new SmallPolicy().pack();

    @Test
    void aTighterGrantThatBeginsLaterIsStricterAndLettingItGoWeaker() {
        PolicyPack later = quotes(SUMMER, SUMMER.plusYears(1));

        assertThat(points(later, usual))
                .containsExactly("p2p.req.quoteCount in MERCY: 4 where the standard asks for 3");
        assertThat(points(usual, later))
                .containsExactly("p2p.req.quoteCount in MERCY: 3 where the standard asks for 4");
        assertThat(PolicyOrder.compare(usual, later, SmallPolicy.POINTS).verdict())
                .isEqualTo(Strictness.WEAKER);
    }

    @Test
    void aTighterGrantThatEndsEarlierIsWeakerFromTheDayAfter() {
        PolicyPack longer = quotes(START, START.plusYears(2));
        PolicyPack shorter = quotes(START, SUMMER);

        assertThat(points(shorter, longer))
                .containsExactly("p2p.req.quoteCount in MERCY: 3 where the standard asks for 4");
        assertThat(points(longer, shorter))
                .containsExactly("p2p.req.quoteCount in MERCY: 4 where the standard asks for 3");
    }

    @Test
    void aStandingApprovalThatBeginsLaterIsWeakerFromThatDay() {
        PolicyPack later = standing(Scope.facility("MERCY"), SUMMER, SUMMER.plusMonths(3));

        assertThat(points(later, usual))
                .containsExactly("CATALOG_LOW_RISK in MERCY on 2026-07-01: 500.00 USD at once and 50,000.00 USD in all"
                        + " where the standard approves beforehand nothing");
    }

    @Test
    void aStandingApprovalThatEndsEarlierIsStricterFromTheDayAfter() {
        PolicyPack shorter = standing(Scope.facility("MERCY"), START, SUMMER);
        PolicyPack longer = standing(Scope.facility("MERCY"), START, SUMMER.plusMonths(1));

        assertThat(points(shorter, longer))
                .containsExactly("CATALOG_LOW_RISK in MERCY on 2026-07-02: nothing where the standard approves"
                        + " beforehand 500.00 USD at once and 50,000.00 USD in all");
    }

    @Test
    void whatIsOverBeforeTheFirstDayOrBeginsAfterTheLastIsNotCompared() {
        assertThat(points(standing(Scope.facility("MERCY"), START.minusMonths(9), START.minusDays(1)), usual))
                .isEmpty();
        assertThat(points(standing(Scope.facility("MERCY"), START.plusYears(3), START.plusYears(4)), usual))
                .isEmpty();
        assertThat(points(quotes(START.plusYears(3), START.plusYears(4)), usual))
                .isEmpty();
    }

    @Test
    void aStandingApprovalOfOneCostCentreIsComparedThereAndNowhereElse() {
        PolicyPack nursing = standing(NURSING, START, START.plusMonths(6));

        assertThat(points(nursing, usual))
                .containsExactly("CATALOG_LOW_RISK in MERCY/NURSING on 2026-01-01: 500.00 USD at once and 50,000.00 USD"
                        + " in all where the standard approves beforehand nothing");
    }

    @Test
    void everyClassOfCasesIsComparedForItself() {
        SmallPolicy one = new SmallPolicy();
        one.standing = List.of(SmallPolicy.standing("SA-1", "500.00", "50000.00"));
        SmallPolicy two = new SmallPolicy();
        StandingApproval catalog = one.standing.get(0);
        two.standing = List.of(
                catalog,
                new StandingApproval(
                        "SA-2",
                        catalog.grantor(),
                        "SERVICES",
                        catalog.scope(),
                        new StandingApproval.Limits(Money.usd("900.00"), Money.usd("9000.00")),
                        catalog.from(),
                        catalog.expires()));

        assertThat(points(one.pack(), two.pack()))
                .containsExactly("SERVICES in MERCY on 2026-01-01: nothing where the standard approves beforehand"
                        + " 900.00 USD at once and 9,000.00 USD in all");
    }

    @Test
    void approvingNothingBeforehandIsNoApproval() {
        SmallPolicy nothing = new SmallPolicy();
        nothing.standing = List.of(SmallPolicy.standing("SA-1", "0.00", "50000.00"));

        assertThat(points(nothing.pack(), usual)).isEmpty();
    }

    @Test
    void aCostCentreIsNoServiceLine() {
        SmallPolicy parts = new SmallPolicy();
        parts.standing = List.of(approval(NURSING, START, START.plusMonths(6)));
        PolicyPack before = parts.pack();
        parts.grants.add(grant(START, START.plusYears(1)));

        assertThat(points(parts.pack(), before))
                .containsExactly("p2p.req.quoteCount in MERCY: 4 where the standard asks for 3");
    }

    @Test
    void theGroundGoesOnAfterItsFirstDayUntilItsLast() {
        PolicyGround ground = new PolicyGround(List.of(List.of(Scope.ENTERPRISE)), START, SUMMER);

        assertThat(ground.continues(START)).isFalse();
        assertThat(ground.continues(START.plusDays(1))).isTrue();
        assertThat(ground.continues(SUMMER)).isTrue();
        assertThat(ground.continues(SUMMER.plusDays(1))).isFalse();
    }

    private static List<String> points(PolicyPack here, PolicyPack standard) {
        return PolicyOrder.compare(here, standard, SmallPolicy.POINTS).points().stream()
                .map(PolicyPoint::toString)
                .toList();
    }

    private static PolicyPack quotes(LocalDate from, LocalDate expires) {
        SmallPolicy parts = new SmallPolicy();
        parts.grants.add(grant(from, expires));
        return parts.pack();
    }

    private static VariationGrant grant(LocalDate from, LocalDate expires) {
        return new VariationGrant(
                SmallPolicy.QUOTES.key(),
                Scope.facility("MERCY"),
                DecimalValue.of(4),
                new VariationGrant.Terms("reason", new PersonId("dana"), new PersonId("omar"), from, expires, true));
    }

    private static PolicyPack standing(Scope scope, LocalDate from, LocalDate expires) {
        SmallPolicy parts = new SmallPolicy();
        parts.standing = List.of(approval(scope, from, expires));
        return parts.pack();
    }

    private static StandingApproval approval(Scope scope, LocalDate from, LocalDate expires) {
        return new StandingApproval(
                "SA-1",
                new PersonId("ruth.calloway"),
                "CATALOG_LOW_RISK",
                scope,
                new StandingApproval.Limits(Money.usd("500.00"), Money.usd("50000.00")),
                from,
                expires);
    }
}
