package io.bursar.controls.order;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.DofaRule;
import io.bursar.controls.authority.ExchangeRates;
import io.bursar.controls.authority.MonthStartRates;
import io.bursar.controls.policy.CalendarBook;
import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.Organization;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodTerms;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A policy of two hospitals of one legal entity, and what a test changes in it. */
public final class SmallPolicy {

    public static final LocalDate START = LocalDate.parse("2026-01-01");
    public static final FacilityId MERCY = new FacilityId("MERCY");
    public static final FacilityId STANNE = new FacilityId("STANNE");
    public static final VariationPoint LIMIT =
            point("p2p.req.autoApproveLimit", Direction.TIGHTER_DOWN, "Money", money("500.00"));
    public static final VariationPoint QUOTES =
            point("p2p.req.quoteCount", Direction.TIGHTER_UP, "Int", DecimalValue.of(3));
    public static final VariationPoint FIELDS =
            point("p2p.req.intakeFields", Direction.NEUTRAL, "List", new ListValue(List.of()));
    public static final List<VariationPoint> POINTS = List.of(LIMIT, QUOTES, FIELDS);

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    public String levelTwo = "5000.00";
    public SodRules duties = SodRules.loadOrThrow(
            List.of(new SodRule(
                    "SOD-03",
                    Set.of(new FunctionName("APPROVE_REQUISITION")),
                    Set.of(new FunctionName("ENTER_INVOICE")),
                    SodTerms.blocking(SodScope.CHAIN))),
            Map.of());
    public List<StandingApproval> standing = List.of();
    public Holidays holidays = Holidays.federal(2026, 2028);
    public TreeMap<String, BusinessCalendar> shared = new TreeMap<>(Map.of(
            "BANK",
            new BusinessCalendar(
                    "BANK",
                    CHICAGO,
                    BusinessCalendar.facilityBusiness(CHICAGO, Holidays.NONE).hours(),
                    Holidays.NONE)));
    public final List<VariationGrant> grants = new ArrayList<>();

    /** As a test finds it before it changes something. */
    public SmallPolicy() {}

    public final List<DofaRule> local = new ArrayList<>();
    public MonthStartRates rates = MonthStartRates.NONE;

    /** What a euro is worth in a month of 2026. */
    public static MonthStartRates euro(int month, String worth) {
        ExchangeRates rates = ExchangeRates.none(Currency.getInstance("USD"))
                .with(Currency.getInstance("EUR"), new BigDecimal(worth));
        return new MonthStartRates(Map.of(YearMonth.of(2026, month), rates));
    }

    public PolicyPack pack() {
        List<DofaRule> rules = new ArrayList<>();
        for (CommitmentType type : CommitmentType.values()) {
            rules.add(rule(type, AuthorityLevel.L8, AuthorityLimit.UNLIMITED));
        }
        rules.add(rule(CommitmentType.OPEX_BUDGETED, AuthorityLevel.L2, AuthorityLimit.upTo(Money.usd(levelTwo))));
        for (int rank = 3; rank <= 7; rank++) {
            rules.add(rule(CommitmentType.OPEX_BUDGETED, AuthorityLevel.ofRank(rank), AuthorityLimit.UNLIMITED));
        }
        rules.addAll(local);
        TreeMap<FacilityId, Facility> facilities = new TreeMap<>();
        for (String id : List.of("MERCY", "STANNE")) {
            facilities.put(
                    new FacilityId(id), new Facility(new FacilityId(id), id, new LegalEntityId("MIDWEST"), CHICAGO));
        }
        TreeMap<String, BusinessCalendar> local =
                new TreeMap<>(Map.of("FACILITY_BUSINESS", BusinessCalendar.facilityBusiness(CHICAGO, holidays)));
        CalendarBook calendars = new CalendarBook(shared, new TreeMap<>(Map.of(MERCY, local)), "2026");
        return new PolicyPack(
                new PolicyPack.Header("small", "1", START, Digest.of(new byte[] {1})),
                new PolicyPack.Authority(
                        AuthorityTable.loadOrThrow(rules, List.of()).with(this.rates), duties, standing),
                new Organization(facilities, new TreeMap<>(), calendars),
                grants);
    }

    public static DofaRule rule(CommitmentType type, AuthorityLevel level, AuthorityLimit limit) {
        return new DofaRule(type, level, limit, Scope.ENTERPRISE, START, null, "BOARD");
    }

    public static StandingApproval standing(String id, String perCase, String cumulative) {
        return new StandingApproval(
                id,
                new PersonId("ruth.calloway"),
                "CATALOG_LOW_RISK",
                Scope.facility("MERCY"),
                new StandingApproval.Limits(Money.usd(perCase), Money.usd(cumulative)),
                START,
                START.plusMonths(11));
    }

    public static VariationGrant grant(VariationPoint point, Scope scope, DataValue value) {
        return new VariationGrant(
                point.key(),
                scope,
                value,
                new VariationGrant.Terms(
                        "reason", new PersonId("dana"), new PersonId("omar"), START, START.plusYears(2), true));
    }

    public static VariationPoint point(String key, Direction direction, String type, DataValue initial) {
        return new VariationPoint(
                key, direction, new VariationPoint.Values(type, initial, null, null), new RoleName("CFO"));
    }

    public static MoneyValue money(String amount) {
        return new MoneyValue(Money.usd(amount));
    }
}
