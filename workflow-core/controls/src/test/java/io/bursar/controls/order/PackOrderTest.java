package io.bursar.controls.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.DofaRule;
import io.bursar.controls.policy.CalendarBook;
import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.Organization;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodTerms;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.Holidays;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.VariationGrant;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackOrderTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final FacilityId MERCY = new FacilityId("MERCY");
    private static final VariationPoint LIMIT =
            point("p2p.req.autoApproveLimit", Direction.TIGHTER_DOWN, "Money", money("500.00"));
    private static final VariationPoint QUOTES =
            point("p2p.req.quoteCount", Direction.TIGHTER_UP, "Int", DecimalValue.of(3));
    private static final VariationPoint FIELDS =
            point("p2p.req.intakeFields", Direction.NEUTRAL, "List", new ListValue(List.of()));
    private static final List<VariationPoint> POINTS = List.of(LIMIT, QUOTES, FIELDS);
    private static final PolicyPack USUAL = pack(new Parts());

    @Test
    void aPolicyIsAsStrictAsItself() {
        assertThat(PolicyOrder.compare(USUAL, USUAL, POINTS)).isEqualTo(PolicyComparison.EQUAL);
    }

    @Test
    void isWeakerWhereOneAreaIsAndNamesThePoint() {
        Parts parts = new Parts();
        parts.levelTwo = "6000.00";
        assertThat(PolicyOrder.compare(pack(parts), USUAL, POINTS).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "POLICY_WEAKER: OPEX_BUDGETED at L2 everywhere: 6,000.00 USD where the standard allows 5,000.00 USD");
    }

    @Test
    void isIncomparableWhenStricterInOneAreaAndWeakerInAnother() {
        Parts parts = new Parts();
        parts.levelTwo = "4000.00";
        parts.duties = SodRules.NONE;
        PolicyComparison comparison = PolicyOrder.compare(pack(parts), USUAL, POINTS);
        assertThat(comparison.verdict()).isEqualTo(Strictness.INCOMPARABLE);
        assertThat(comparison.weakerPoints()).extracting(PolicyPoint::area).containsOnly(PolicyArea.DUTIES);
        assertThat(comparison.points()).extracting(PolicyPoint::area).contains(PolicyArea.AUTHORITY, PolicyArea.DUTIES);
    }

    @Test
    void aGrantThatTightensIsStricterOnlyWhereItHolds() {
        Parts parts = new Parts();
        parts.grants.add(grant(LIMIT, Scope.facility("MERCY"), money("250.00")));
        parts.grants.add(grant(QUOTES, Scope.legalEntity("MIDWEST"), DecimalValue.of(4)));
        parts.grants.add(grant(FIELDS, Scope.facility("MERCY"), Data.texts(List.of("x_program"))));
        assertThat(PolicyOrder.compare(pack(parts), USUAL, POINTS).points())
                .extracting(PolicyPoint::toString)
                .containsExactly(
                        "p2p.req.autoApproveLimit in MERCY: 250.00 USD where the standard allows 500.00 USD",
                        "p2p.req.quoteCount in MERCY: 4 where the standard asks for 3",
                        "p2p.req.quoteCount in STANNE: 4 where the standard asks for 3");
    }

    @Test
    void aNewVersionThatLetsATighterGrantGoIsWeakerThere() {
        Parts before = new Parts();
        before.grants.add(grant(LIMIT, new Scope(Scope.Level.SERVICE_LINE, "MERCY/ONCOLOGY"), money("100.00")));
        assertThat(PolicyOrder.compare(USUAL, pack(before), POINTS).findings())
                .extracting(Finding::toString)
                .containsExactly("POLICY_WEAKER: p2p.req.autoApproveLimit in MERCY/ONCOLOGY: 500.00 USD where the"
                        + " standard allows 100.00 USD");
    }

    @Test
    void calendarsAreComparedWhereTheyHold() {
        Parts parts = new Parts();
        parts.holidays = parts.holidays.plus(LocalDate.parse("2026-11-27"));
        assertThat(PolicyOrder.compare(pack(parts), USUAL, POINTS).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "POLICY_WEAKER: FACILITY_BUSINESS in MERCY on 2026-11-27 at 08:00 America/Chicago: closed"
                                + " where the standard is open");
    }

    @Test
    void aCalendarThatIsMissingIsNeverOpen() {
        Parts parts = new Parts();
        parts.shared = new TreeMap<>();
        assertThat(PolicyOrder.compare(pack(parts), USUAL, POINTS).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "POLICY_WEAKER: BANK on 2026-01-01 at 08:00 America/Chicago: closed where the standard is open");
        assertThat(PolicyOrder.compare(USUAL, pack(parts), POINTS).verdict()).isEqualTo(Strictness.STRICTER);
    }

    @Test
    void approvingMoreBeforehandIsWeaker() {
        Parts parts = new Parts();
        parts.standing = List.of(standing("SA-1", "700.00", "50000.00"));
        Parts usual = new Parts();
        usual.standing = List.of(standing("SA-1", "500.00", "50000.00"));
        assertThat(PolicyOrder.compare(pack(parts), pack(usual), POINTS).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "POLICY_WEAKER: CATALOG_LOW_RISK in MERCY on 2026-01-01: 700.00 USD at once and 50,000.00"
                                + " USD in all where the standard approves beforehand 500.00 USD at once and 50,000.00 USD in all");
        assertThat(PolicyOrder.compare(USUAL, pack(usual), POINTS).verdict()).isEqualTo(Strictness.STRICTER);
        assertThat(PolicyOrder.compare(pack(usual), USUAL, POINTS).weakerPoints())
                .extracting(PolicyPoint::standard)
                .containsExactly("approves beforehand nothing");
    }

    @Test
    void twoStandingApprovalsOfOneClassApproveMoreInAll() {
        PolicyGround mercy = new PolicyGround(
                List.of(List.of(Scope.ENTERPRISE, Scope.facility("MERCY"))), START, START.plusYears(1));
        List<StandingApproval> one = List.of(standing("SA-1", "500.00", "50000.00"));
        List<StandingApproval> two =
                List.of(standing("SA-1", "500.00", "50000.00"), standing("SA-2", "100.00", "10000.00"));
        assertThat(PolicyOrder.compareStanding(two, one, mercy).verdict()).isEqualTo(Strictness.WEAKER);
        List<StandingApproval> smallCases = List.of(standing("SA-1", "100.00", "90000.00"));
        assertThat(PolicyOrder.compareStanding(smallCases, one, mercy).verdict())
                .isEqualTo(Strictness.INCOMPARABLE);
        PolicyGround elsewhere = PolicyGround.everywhere(START);
        assertThat(PolicyOrder.compareStanding(two, List.of(), elsewhere).verdict())
                .isEqualTo(Strictness.EQUAL);
    }

    @Test
    void aMapIsComparedEntryByEntry() {
        VariationPoint bands = point(
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
        VariationPoint enabled = point("p2p.req.emergencyEnabled", Direction.TIGHTER_DOWN, "Bool", BooleanValue.TRUE);
        assertThat(PolicyOrder.compare(enabled, BooleanValue.TRUE, BooleanValue.FALSE)
                        .points())
                .extracting(PolicyPoint::toString)
                .containsExactly("p2p.req.emergencyEnabled: yes where the standard allows no");
        VariationPoint reviewers =
                point("p2p.req.extraReviewers", Direction.TIGHTER_UP, "List", new ListValue(List.of()));
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
        assertThat(new PolicyGround(place, START, START.plusDays(PolicyGround.MAX_DAYS)).places())
                .hasSize(1);
        assertThatThrownBy(() -> new PolicyGround(place, START, START.plusDays(PolicyGround.MAX_DAYS + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PolicyGround(place, START, START.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PolicyGround(List.of(), START, START))
                .isInstanceOf(IllegalArgumentException.class);
        List<List<Scope>> many = java.util.Collections.nCopies(PolicyGround.MAX_PLACES, place.get(0));
        assertThat(new PolicyGround(many, START, START).places()).hasSize(PolicyGround.MAX_PLACES);
        List<List<Scope>> tooMany = Stream.concat(many.stream(), place.stream()).toList();
        assertThatThrownBy(() -> new PolicyGround(tooMany, START, START)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What a small policy is made of. */
    private static final class Parts {
        private String levelTwo = "5000.00";
        private SodRules duties = SodRules.loadOrThrow(
                List.of(new SodRule(
                        "SOD-03",
                        Set.of(new FunctionName("APPROVE_REQUISITION")),
                        Set.of(new FunctionName("ENTER_INVOICE")),
                        SodTerms.blocking(SodScope.CHAIN))),
                Map.of());
        private List<StandingApproval> standing = List.of();
        private Holidays holidays = Holidays.federal(2026, 2028);
        private TreeMap<String, BusinessCalendar> shared = new TreeMap<>(Map.of(
                "BANK",
                new BusinessCalendar(
                        "BANK",
                        CHICAGO,
                        BusinessCalendar.facilityBusiness(CHICAGO, Holidays.NONE)
                                .hours(),
                        Holidays.NONE)));
        private final List<VariationGrant> grants = new ArrayList<>();
    }

    private static PolicyPack pack(Parts parts) {
        List<DofaRule> rules = new ArrayList<>();
        for (CommitmentType type : CommitmentType.values()) {
            rules.add(rule(type, AuthorityLevel.L8, AuthorityLimit.UNLIMITED));
        }
        rules.add(
                rule(CommitmentType.OPEX_BUDGETED, AuthorityLevel.L2, AuthorityLimit.upTo(Money.usd(parts.levelTwo))));
        for (int rank = 3; rank <= 7; rank++) {
            rules.add(rule(CommitmentType.OPEX_BUDGETED, AuthorityLevel.ofRank(rank), AuthorityLimit.UNLIMITED));
        }
        TreeMap<FacilityId, Facility> facilities = new TreeMap<>();
        for (String id : List.of("MERCY", "STANNE")) {
            facilities.put(
                    new FacilityId(id), new Facility(new FacilityId(id), id, new LegalEntityId("MIDWEST"), CHICAGO));
        }
        TreeMap<String, BusinessCalendar> local =
                new TreeMap<>(Map.of("FACILITY_BUSINESS", BusinessCalendar.facilityBusiness(CHICAGO, parts.holidays)));
        CalendarBook calendars = new CalendarBook(parts.shared, new TreeMap<>(Map.of(MERCY, local)), "2026");
        return new PolicyPack(
                new PolicyPack.Header("small", "1", START, Digest.of(new byte[] {1})),
                new PolicyPack.Authority(AuthorityTable.loadOrThrow(rules, List.of()), parts.duties, parts.standing),
                new Organization(facilities, new TreeMap<>(), calendars),
                parts.grants);
    }

    private static DofaRule rule(CommitmentType type, AuthorityLevel level, AuthorityLimit limit) {
        return new DofaRule(type, level, limit, Scope.ENTERPRISE, START, null, "BOARD");
    }

    private static StandingApproval standing(String id, String perCase, String cumulative) {
        return new StandingApproval(
                id,
                new PersonId("ruth.calloway"),
                "CATALOG_LOW_RISK",
                Scope.facility("MERCY"),
                new StandingApproval.Limits(Money.usd(perCase), Money.usd(cumulative)),
                START,
                START.plusMonths(11));
    }

    private static VariationGrant grant(VariationPoint point, Scope scope, DataValue value) {
        return new VariationGrant(
                point.key(),
                scope,
                value,
                new VariationGrant.Terms(
                        "reason", new PersonId("dana"), new PersonId("omar"), START, START.plusYears(2), true));
    }

    private static VariationPoint point(String key, Direction direction, String type, DataValue initial) {
        return new VariationPoint(
                key, direction, new VariationPoint.Values(type, initial, null, null), new RoleName("CFO"));
    }

    private static MoneyValue money(String amount) {
        return new MoneyValue(Money.usd(amount));
    }
}
