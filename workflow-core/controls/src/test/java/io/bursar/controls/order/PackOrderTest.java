package io.bursar.controls.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.DofaRule;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.controls.variation.Place;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackOrderTest {

    private static final PolicyPack USUAL = new SmallPolicy().pack();

    @Test
    void aPolicyIsAsStrictAsItself() {
        assertThat(PolicyOrder.compare(USUAL, USUAL, SmallPolicy.POINTS)).isEqualTo(PolicyComparison.EQUAL);
    }

    @Test
    void isWeakerWhereOneAreaIsAndNamesThePoint() {
        SmallPolicy parts = new SmallPolicy();
        parts.levelTwo = "6000.00";
        assertThat(PolicyOrder.compare(parts.pack(), USUAL, SmallPolicy.POINTS).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "POLICY_WEAKER: OPEX_BUDGETED at L2 everywhere: 6,000.00 USD where the standard allows 5,000.00 USD");
    }

    @Test
    void aCurrencyThatIsWorthLessReachesALimitLater() {
        SmallPolicy parts = new SmallPolicy();
        parts.rates = SmallPolicy.euro(3, "1.18");
        PolicyPack usual = parts.pack();
        parts.rates = SmallPolicy.euro(3, "0.01");

        assertThat(PolicyOrder.compare(parts.pack(), usual, SmallPolicy.POINTS).findings())
                .extracting(Finding::toString)
                .containsExactly("POLICY_WEAKER: EUR 2026-03: 0.01 where the standard has 1.18");
        assertThat(PolicyOrder.compare(usual, parts.pack(), SmallPolicy.POINTS).verdict())
                .isEqualTo(Strictness.STRICTER);
        assertThat(PolicyOrder.compare(usual, usual, SmallPolicy.POINTS)).isEqualTo(PolicyComparison.EQUAL);
        assertThat(PolicyOrder.compare(usual, USUAL, SmallPolicy.POINTS))
                .as("a month that only one of them has")
                .isEqualTo(PolicyComparison.EQUAL);
        assertThat(PolicyOrder.compare(USUAL, usual, SmallPolicy.POINTS)).isEqualTo(PolicyComparison.EQUAL);
    }

    @Test
    void isIncomparableWhenStricterInOneAreaAndWeakerInAnother() {
        SmallPolicy parts = new SmallPolicy();
        parts.levelTwo = "4000.00";
        parts.duties = SodRules.NONE;
        PolicyComparison comparison = PolicyOrder.compare(parts.pack(), USUAL, SmallPolicy.POINTS);
        assertThat(comparison.verdict()).isEqualTo(Strictness.INCOMPARABLE);
        assertThat(comparison.weakerPoints()).extracting(PolicyPoint::area).containsOnly(PolicyArea.DUTIES);
        assertThat(comparison.points()).extracting(PolicyPoint::area).contains(PolicyArea.AUTHORITY, PolicyArea.DUTIES);
    }

    @Test
    void aGrantThatTightensIsStricterOnlyWhereItHolds() {
        SmallPolicy parts = new SmallPolicy();
        parts.grants.add(SmallPolicy.grant(SmallPolicy.LIMIT, Scope.facility("MERCY"), SmallPolicy.money("250.00")));
        parts.grants.add(SmallPolicy.grant(SmallPolicy.QUOTES, Scope.legalEntity("MIDWEST"), DecimalValue.of(4)));
        parts.grants.add(
                SmallPolicy.grant(SmallPolicy.FIELDS, Scope.facility("MERCY"), Data.texts(List.of("x_program"))));
        assertThat(PolicyOrder.compare(parts.pack(), USUAL, SmallPolicy.POINTS).points())
                .extracting(PolicyPoint::toString)
                .containsExactly(
                        "p2p.req.autoApproveLimit in MERCY: 250.00 USD where the standard allows 500.00 USD",
                        "p2p.req.quoteCount in MERCY: 4 where the standard asks for 3",
                        "p2p.req.quoteCount in STANNE: 4 where the standard asks for 3");
    }

    @Test
    void aNewVersionThatLetsATighterGrantGoIsWeakerThere() {
        SmallPolicy before = new SmallPolicy();
        before.grants.add(SmallPolicy.grant(
                SmallPolicy.LIMIT, new Scope(Scope.Level.SERVICE_LINE, "MERCY/ONCOLOGY"), SmallPolicy.money("100.00")));
        assertThat(PolicyOrder.compare(USUAL, before.pack(), SmallPolicy.POINTS).findings())
                .extracting(Finding::toString)
                .containsExactly("POLICY_WEAKER: p2p.req.autoApproveLimit in MERCY/ONCOLOGY: 500.00 USD where the"
                        + " standard allows 100.00 USD");
    }

    @Test
    void calendarsAreComparedWhereTheyHold() {
        SmallPolicy parts = new SmallPolicy();
        parts.holidays = parts.holidays.plus(LocalDate.parse("2026-11-27"));
        assertThat(PolicyOrder.compare(parts.pack(), USUAL, SmallPolicy.POINTS).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "POLICY_WEAKER: FACILITY_BUSINESS in MERCY on 2026-11-27 at 08:00 America/Chicago: closed"
                                + " where the standard is open");
    }

    @Test
    void aCalendarThatIsMissingIsNeverOpen() {
        SmallPolicy parts = new SmallPolicy();
        parts.shared = new TreeMap<>();
        assertThat(PolicyOrder.compare(parts.pack(), USUAL, SmallPolicy.POINTS).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "POLICY_WEAKER: BANK on 2026-01-01 at 08:00 America/Chicago: closed where the standard is open");
        assertThat(PolicyOrder.compare(USUAL, parts.pack(), SmallPolicy.POINTS).verdict())
                .isEqualTo(Strictness.STRICTER);
    }

    @Test
    void approvingMoreBeforehandIsWeaker() {
        SmallPolicy parts = new SmallPolicy();
        parts.standing = List.of(SmallPolicy.standing("SA-1", "700.00", "50000.00"));
        SmallPolicy usual = new SmallPolicy();
        usual.standing = List.of(SmallPolicy.standing("SA-1", "500.00", "50000.00"));
        assertThat(PolicyOrder.compare(parts.pack(), usual.pack(), SmallPolicy.POINTS)
                        .findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "POLICY_WEAKER: CATALOG_LOW_RISK in MERCY on 2026-01-01: 700.00 USD at once and 50,000.00"
                                + " USD in all where the standard approves beforehand 500.00 USD at once and 50,000.00 USD in all");
        assertThat(PolicyOrder.compare(USUAL, usual.pack(), SmallPolicy.POINTS).verdict())
                .isEqualTo(Strictness.STRICTER);
        assertThat(PolicyOrder.compare(usual.pack(), USUAL, SmallPolicy.POINTS).weakerPoints())
                .extracting(PolicyPoint::standard)
                .containsExactly("approves beforehand nothing");
    }

    @Test
    void twoStandingApprovalsOfOneClassApproveMoreInAll() {
        PolicyGround mercy = new PolicyGround(
                List.of(List.of(Scope.ENTERPRISE, Scope.facility("MERCY"))),
                SmallPolicy.START,
                SmallPolicy.START.plusYears(1));
        List<StandingApproval> one = List.of(SmallPolicy.standing("SA-1", "500.00", "50000.00"));
        List<StandingApproval> two = List.of(
                SmallPolicy.standing("SA-1", "500.00", "50000.00"), SmallPolicy.standing("SA-2", "100.00", "10000.00"));
        assertThat(PolicyOrder.compareStanding(two, one, mercy).verdict()).isEqualTo(Strictness.WEAKER);
        List<StandingApproval> smallCases = List.of(SmallPolicy.standing("SA-1", "100.00", "90000.00"));
        assertThat(PolicyOrder.compareStanding(smallCases, one, mercy).verdict())
                .isEqualTo(Strictness.INCOMPARABLE);
        PolicyGround elsewhere = PolicyGround.everywhere(SmallPolicy.START);
        assertThat(PolicyOrder.compareStanding(two, List.of(), elsewhere).verdict())
                .isEqualTo(Strictness.EQUAL);
    }

    @Test
    void aMapIsComparedEntryByEntry() {
        VariationPoint bands = SmallPolicy.point(
                "r2r.je.bands",
                Direction.TIGHTER_DOWN,
                "Map",
                Data.record().put("small", 1).build());
        DataValue usual = Data.record().put("small", 10).put("large", 100).build();
        DataValue other = Data.record().put("small", 5).put("large", 1000).build();
        assertThat(PolicyOrder.compare(bands, other, usual).points())
                .extracting(PolicyPoint::toString)
                .containsExactly(
                        "r2r.je.bands.large: 1,000 where the standard allows 100",
                        "r2r.je.bands.small: 5 where the standard allows 10");
        DataValue fewer = Data.record().put("small", 5).build();
        assertThat(PolicyOrder.compare(bands, fewer, usual).verdict()).isEqualTo(Strictness.INCOMPARABLE);
    }

    @Test
    void switchesAndSetsAreReadInWords() {
        VariationPoint enabled =
                SmallPolicy.point("p2p.req.emergencyEnabled", Direction.TIGHTER_DOWN, "Bool", BooleanValue.TRUE);
        assertThat(PolicyOrder.compare(enabled, BooleanValue.TRUE, BooleanValue.FALSE)
                        .points())
                .extracting(PolicyPoint::toString)
                .containsExactly("p2p.req.emergencyEnabled: yes where the standard allows no");
        VariationPoint reviewers =
                SmallPolicy.point("p2p.req.extraReviewers", Direction.TIGHTER_UP, "List", new ListValue(List.of()));
        assertThat(PolicyOrder.compare(
                                reviewers, new ListValue(List.of()), Data.texts(List.of("PRIVACY_OFFICER", "AUDITOR")))
                        .points())
                .extracting(PolicyPoint::toString)
                .containsExactly("p2p.req.extraReviewers: none where the standard asks for AUDITOR, PRIVACY_OFFICER");
    }

    @Test
    void keepsAHundredPointsOfAWayAndTheVerdictOfAll() {
        Points points = new Points(PolicyArea.CLOCK);
        for (int i = 0; i < 101; i++) {
            points.add(Strictness.WEAKER, "at " + i, "here", "allows it");
        }
        points.add(Strictness.STRICTER, "last", "here", "allows it");
        assertThat(points.comparison().points()).hasSize(101);
        assertThat(points.comparison().verdict()).isEqualTo(Strictness.INCOMPARABLE);
    }

    @Test
    void aVerdictIsShownByItsPoints() {
        PolicyPoint weaker = new PolicyPoint(PolicyArea.CLOCK, Strictness.WEAKER, "approval", "3 BD", "allows 2 BD");
        assertThatThrownBy(() -> new PolicyComparison(Strictness.STRICTER, List.of(weaker)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PolicyPoint(PolicyArea.CLOCK, Strictness.EQUAL, "approval", "2 BD", "allows 2 BD"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PolicyComparison.EQUAL.isNoWeaker()).isTrue();
        assertThat(new PolicyComparison(Strictness.WEAKER, List.of(weaker)).isNoWeaker())
                .isFalse();
        assertThat(PolicyArea.JOINT_SIGNATURE.code()).isEqualTo("joint-signature");
    }

    @Test
    void theGroundHasLimits() {
        List<List<Scope>> place = List.of(List.of(Scope.ENTERPRISE));
        assertThat(new PolicyGround(place, SmallPolicy.START, SmallPolicy.START.plusDays(PolicyGround.MAX_DAYS))
                        .places())
                .hasSize(1);
        assertThatThrownBy(() -> new PolicyGround(
                        place, SmallPolicy.START, SmallPolicy.START.plusDays(PolicyGround.MAX_DAYS + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PolicyGround(place, SmallPolicy.START, SmallPolicy.START.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PolicyGround(List.of(), SmallPolicy.START, SmallPolicy.START))
                .isInstanceOf(IllegalArgumentException.class);
        List<List<Scope>> many = java.util.Collections.nCopies(PolicyGround.MAX_PLACES, place.get(0));
        assertThat(new PolicyGround(many, SmallPolicy.START, SmallPolicy.START).places())
                .hasSize(PolicyGround.MAX_PLACES);
        List<List<Scope>> tooMany = Stream.concat(many.stream(), place.stream()).toList();
        assertThatThrownBy(() -> new PolicyGround(tooMany, SmallPolicy.START, SmallPolicy.START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFacilityIsStricterThanTheEnterpriseWhereItHasLessAuthority() {
        SmallPolicy parts = new SmallPolicy();
        parts.local.add(new DofaRule(
                CommitmentType.OPEX_BUDGETED,
                AuthorityLevel.L2,
                AuthorityLimit.upTo(Money.usd("4000.00")),
                Scope.facility("MERCY"),
                SmallPolicy.START,
                null,
                "BOARD"));
        parts.grants.add(SmallPolicy.grant(SmallPolicy.QUOTES, Scope.ENTERPRISE, DecimalValue.of(4)));
        parts.grants.add(SmallPolicy.grant(SmallPolicy.QUOTES, Scope.facility("STANNE"), DecimalValue.of(5)));
        PolicyPack policy = parts.pack();
        Place mercy = policy.place(SmallPolicy.MERCY, null);
        Place stAnne = policy.place(SmallPolicy.STANNE, null);
        assertThat(PolicyOrder.compareWithEnterprise(policy, mercy, SmallPolicy.POINTS, SmallPolicy.START)
                        .points())
                .extracting(PolicyPoint::toString)
                .containsExactly("OPEX_BUDGETED at L2 in MERCY: 4,000.00 USD where the standard allows 5,000.00 USD");
        assertThat(PolicyOrder.compareWithEnterprise(policy, stAnne, SmallPolicy.POINTS, SmallPolicy.START)
                        .points())
                .extracting(PolicyPoint::toString)
                .containsExactly("p2p.req.quoteCount in STANNE: 5 where the standard asks for 4");
        assertThat(PolicyOrder.compare(policy, new PlacePair(mercy, stAnne), SmallPolicy.POINTS, SmallPolicy.START)
                        .verdict())
                .isEqualTo(Strictness.INCOMPARABLE);
    }

    @Test
    void aStandingApprovalOfOneFacilityMakesItWeakerThanTheOther() {
        SmallPolicy parts = new SmallPolicy();
        parts.standing = List.of(SmallPolicy.standing("SA-1", "500.00", "50000.00"));
        PolicyPack policy = parts.pack();
        Place mercy = policy.place(SmallPolicy.MERCY, null);
        PlacePair pair = new PlacePair(mercy, policy.place(SmallPolicy.STANNE, null));
        assertThat(PolicyOrder.compare(policy, pair, SmallPolicy.POINTS, SmallPolicy.START)
                        .weakerPoints())
                .extracting(PolicyPoint::area)
                .containsExactly(PolicyArea.STANDING);
        assertThat(PolicyOrder.compareWithEnterprise(policy, mercy, SmallPolicy.POINTS, SmallPolicy.START))
                .as("what somebody approves beforehand for a facility is no policy of the facility")
                .isEqualTo(PolicyComparison.EQUAL);
    }
}
