package io.bursar.controls.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.order.SmallPolicy;
import io.bursar.controls.policy.CalendarBook;
import io.bursar.controls.policy.CasePerson;
import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.Organization;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.policy.QueueRule;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodTerms;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.Scope;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.Holidays;
import io.bursar.model.variation.ChangeEffect;
import io.bursar.model.variation.VariationGrant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a new version of a policy does to controls, and which open cases it reaches. */
class PolicyChangeTest {

    private static final WorkflowId REQUISITION = new WorkflowId("p2p.requisition");
    private static final WorkflowId TICKET = new WorkflowId("svc.request");
    private static final FunctionName APPROVE = new FunctionName("APPROVE_REQUISITION");
    private static final FunctionName ENTER = new FunctionName("ENTER_INVOICE");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** A requisition takes everything from the policy, a ticket only a queue and a calendar. */
    private static final List<GovernedWorkflow> GOVERNED = List.of(
            new GovernedWorkflow(
                    REQUISITION,
                    Set.of(APPROVE),
                    true,
                    Set.of("FACILITY_BUSINESS"),
                    Set.of(new QueueName("buyer")),
                    SmallPolicy.POINTS),
            new GovernedWorkflow(TICKET, Set.of(), false, Set.of("BANK"), Set.of(new QueueName("desk")), List.of()));

    private List<GovernedWorkflow> governed = GOVERNED;
    private final SmallPolicy before = new SmallPolicy();
    private final SmallPolicy after = new SmallPolicy();
    private final TreeMap<QueueName, QueueRule> queuesBefore = new TreeMap<>();
    private final TreeMap<QueueName, QueueRule> queuesAfter = new TreeMap<>();
    private final TreeMap<FacilityId, Facility> facilitiesBefore = new TreeMap<>();
    private final TreeMap<FacilityId, Facility> facilitiesAfter = new TreeMap<>();
    private LocalDate effectiveBefore = SmallPolicy.START;
    private LocalDate effectiveAfter = SmallPolicy.START;

    @BeforeEach
    void bothAreTheSame() {
        List.of(before, after).forEach(each -> each.shared.put("FACILITY_BUSINESS", office(each.holidays)));
        List.of(queuesBefore, queuesAfter).forEach(queues -> {
            put(queues, QueueRule.roles("buyer", "BUYER"));
            put(queues, QueueRule.roles("desk", "AGENT"));
        });
        List.of(facilitiesBefore, facilitiesAfter).forEach(facilities -> {
            put(facilities, facility("MERCY", "Mercy"));
            put(facilities, facility("STANNE", "St. Anne"));
        });
    }

    @Test
    void aPolicyChangesNothingAgainstItself() {
        assertThat(change().effect()).isEqualTo(ChangeEffect.NEUTRAL);
        assertThat(change().neutral()).isEmpty();
        assertThat(change().isMaterialForOpenCases()).isFalse();
        assertThat(change().touched(List.of(draft("MERCY"), submitted("MERCY"), ticket("STANNE"))))
                .isEmpty();
    }

    @Test
    void lessAuthorityTightensAndReachesWhatTestsAnAmount() {
        after.levelTwo = "4000.00";

        assertThat(change().effect()).isEqualTo(ChangeEffect.TIGHTENING);
        assertThat(change().isMaterialForOpenCases()).isTrue();
        assertThat(touched(submitted("MERCY"))).isEqualTo("authority");
        assertThat(touched(draft("STANNE"))).isEqualTo("authority");
        assertThat(touched(ticket("MERCY"))).as("a ticket tests no amount").isEqualTo("-");
    }

    @Test
    void theRatesOfANewMonthAreListedAndOrderNothing() {
        before.rates = SmallPolicy.euro(3, "1.18");
        after.rates = SmallPolicy.euro(4, "1.17");

        assertThat(change().effect()).isEqualTo(ChangeEffect.NEUTRAL);
        assertThat(neutral())
                .containsExactly("authority EUR 2026-03: removed 1.18", "authority EUR 2026-04: added 1.17");
        after.rates = SmallPolicy.euro(3, "1.18");
        assertThat(neutral()).isEmpty();
    }

    @Test
    void aPublishedRateThatFallsWeakens() {
        before.rates = SmallPolicy.euro(3, "1.18");
        after.rates = SmallPolicy.euro(3, "1.08");

        assertThat(change().effect()).isEqualTo(ChangeEffect.WEAKENING);
        assertThat(neutral()).isEmpty();
        after.rates = SmallPolicy.euro(3, "1.28");
        assertThat(change().effect()).isEqualTo(ChangeEffect.TIGHTENING);
    }

    @Test
    void moreAuthorityWeakens() {
        after.levelTwo = "6000.00";

        assertThat(change().effect()).isEqualTo(ChangeEffect.WEAKENING);
    }

    @Test
    void whatNobodyCanShowToBeNoWeakerWeakens() {
        after.levelTwo = "4000.00";
        after.duties = SodRules.NONE;

        assertThat(change().effect()).isEqualTo(ChangeEffect.WEAKENING);
    }

    @Test
    void approvingMoreBeforehandReachesThePlaceWhereItIsApproved() {
        after.standing = List.of(SmallPolicy.standing("SA-1", "500.00", "50000.00"));

        assertThat(touched(submitted("MERCY"))).isEqualTo("standing");
        assertThat(touched(submitted("STANNE"))).isEqualTo("-");
        assertThat(touched(ticket("MERCY"))).isEqualTo("-");
    }

    @Test
    void aRuleOfSeparationReachesWorkflowsWithAnActOnEitherSide() {
        after.duties = SodRules.loadOrThrow(
                List.of(rule("SOD-03", APPROVE, ENTER), rule("SOD-90", new FunctionName("COUNT"), APPROVE)), Map.of());
        assertThat(touched(submitted("MERCY"))).as("on side B").isEqualTo("duties");

        after.duties = SodRules.loadOrThrow(
                List.of(rule("SOD-03", APPROVE, ENTER), rule("SOD-90", APPROVE, new FunctionName("COUNT"))), Map.of());
        assertThat(touched(submitted("MERCY"))).as("on side A").isEqualTo("duties");

        after.duties = SodRules.loadOrThrow(
                List.of(rule("SOD-03", APPROVE, ENTER), rule("SOD-90", ENTER, new FunctionName("COUNT"))), Map.of());
        assertThat(touched(submitted("MERCY"))).as("of acts it has not").isEqualTo("-");
    }

    @Test
    void aRuleThatIsGoneReachesThemToo() {
        after.duties = SodRules.NONE;

        assertThat(touched(submitted("MERCY"))).isEqualTo("duties");
        assertThat(touched(ticket("MERCY"))).isEqualTo("-");
    }

    @Test
    void whoWorksAQueueIsNeutralAndReachesTheWorkflowsOfTheQueue() {
        put(queuesAfter, QueueRule.roles("buyer", "CPO"));
        put(queuesAfter, new QueueRule(new QueueName("desk"), CasePerson.REQUESTER, List.of(new RoleName("AGENT"))));

        assertThat(change().effect()).isEqualTo(ChangeEffect.NEUTRAL);
        assertThat(change().isMaterialForOpenCases()).isTrue();
        assertThat(neutral())
                .containsExactly("queues buyer: [BUYER] -> [CPO]", "queues desk: [AGENT] -> requester, then [AGENT]");
        assertThat(touched(submitted("MERCY"))).isEqualTo("queues");
        queuesAfter.remove(new QueueName("desk"));
        put(queuesAfter, QueueRule.roles("buyer", "BUYER"));
        assertThat(touched(submitted("MERCY"))).isEqualTo("-");
        assertThat(touched(ticket("STANNE"))).isEqualTo("queues");
    }

    @Test
    void queuesComeAndGo() {
        queuesAfter.remove(new QueueName("desk"));
        put(queuesAfter, QueueRule.roles("sourcing", "CPO"));

        assertThat(neutral()).containsExactly("queues desk: removed [AGENT]", "queues sourcing: added [CPO]");
    }

    @Test
    void aFacilityThatIsCalledOtherwiseReachesItsCases() {
        put(facilitiesAfter, facility("MERCY", "Mercy Regional"));

        assertThat(neutral())
                .containsExactly("facility MERCY: Mercy (MIDWEST, America/Chicago) -> Mercy Regional (MIDWEST,"
                        + " America/Chicago)");
        assertThat(touched(draft("MERCY"))).isEqualTo("facility");
        assertThat(touched(draft("STANNE"))).isEqualTo("-");
    }

    @Test
    void aFacilityThatIsGoneOrNewReachesItsCasesAndNothingElseIsAskedThere() {
        facilitiesAfter.remove(SmallPolicy.STANNE);
        put(facilitiesAfter, facility("LAKE", "Lake"));
        after.levelTwo = "4000.00";
        grant(before, SmallPolicy.FIELDS.key(), Scope.facility("STANNE"), SmallPolicy.START.plusYears(1));

        assertThat(touched(submitted("STANNE"))).isEqualTo("facility");
        assertThat(touched(submitted("LAKE"))).isEqualTo("facility");
        assertThat(touched(submitted("NOWHERE"))).isEqualTo("facility");
        assertThat(neutral())
                .containsExactly(
                        "facility LAKE: added Lake (MIDWEST, America/Chicago)",
                        "facility STANNE: removed St. Anne (MIDWEST, America/Chicago)");
    }

    @Test
    void aHolidayReachesTheCasesWhoseCalendarHasIt() {
        after.holidays = after.holidays.plus(LocalDate.parse("2026-11-27"));

        assertThat(touched(submitted("MERCY"))).isEqualTo("calendar");
        assertThat(touched(submitted("STANNE"))).as("of Mercy alone").isEqualTo("-");
        assertThat(touched(ticket("MERCY"))).as("which counts by the bank's").isEqualTo("-");
    }

    /** A clock may count by the bank's days, whatever the workflow counts by. */
    @Test
    void aCalendarOfOneClockReachesTheCasesToo() {
        after.shared.put("BANK", BusinessCalendar.facilityBusiness(CHICAGO, Holidays.federal(2025, 2030)));

        assertThat(touched(ticket("MERCY"))).isEqualTo("calendar");
        assertThat(touched(submitted("MERCY")))
                .as("none of its clocks counts by it")
                .isEqualTo("-");
        governed = List.of(new GovernedWorkflow(
                REQUISITION, Set.of(), false, Set.of("FACILITY_BUSINESS", "BANK"), Set.of(), List.of()));
        assertThat(touched(submitted("MERCY"))).isEqualTo("calendar");
    }

    @Test
    void whatAFacilityAsksForMoreReachesOnlyWhatIsNotSubmitted() {
        after.grants.add(
                SmallPolicy.grant(SmallPolicy.FIELDS, Scope.facility("MERCY"), Data.texts(List.of("x_program"))));

        assertThat(neutral()).containsExactly("parameters p2p.req.intakeFields in MERCY: [] -> [x_program]");
        assertThat(change().isMaterialForOpenCases()).isFalse();
        assertThat(touched(draft("MERCY"))).isEqualTo("parameters");
        assertThat(touched(submitted("MERCY"))).isEqualTo("-");
        assertThat(touched(draft("STANNE"))).isEqualTo("-");
    }

    @Test
    void aValueThatTightensIsNoNeutralDifference() {
        after.grants.add(SmallPolicy.grant(SmallPolicy.QUOTES, Scope.facility("MERCY"), DecimalValue.of(4)));

        assertThat(change().effect()).isEqualTo(ChangeEffect.TIGHTENING);
        assertThat(change().isMaterialForOpenCases()).isFalse();
        assertThat(neutral()).isEmpty();
        assertThat(touched(draft("MERCY"))).isEqualTo("parameters");
    }

    @Test
    void valuesAreComparedFromTheDayOnWhichBothAreInForce() {
        effectiveAfter = SmallPolicy.START.plusMonths(1);
        grant(before, SmallPolicy.FIELDS.key(), Scope.facility("MERCY"), SmallPolicy.START.plusDays(10));
        assertThat(neutral()).as("the later one came later").isEmpty();
        assertThat(touched(draft("MERCY"))).isEqualTo("-");

        effectiveBefore = effectiveAfter;
        effectiveAfter = SmallPolicy.START;
        assertThat(neutral()).as("the earlier one came later").isEmpty();
    }

    @Test
    void manyCasesAreAnsweredInTheirOrder() {
        after.levelTwo = "4000.00";
        OpenCase first = draft("STANNE");
        OpenCase foreign = new OpenCase(caseId(), new WorkflowId("a.hosts.own"), SmallPolicy.MERCY, "DRAFT", false);
        OpenCase second = submitted("MERCY");

        assertThat(change().touched(List.of(first, foreign, ticket("MERCY"), second)))
                .extracting(TouchedCase::openCase)
                .containsExactly(first, second);
    }

    private PolicyChange change() {
        return PolicyChange.between(
                pack(before, effectiveBefore, queuesBefore, facilitiesBefore),
                pack(after, effectiveAfter, queuesAfter, facilitiesAfter),
                governed);
    }

    private List<String> neutral() {
        return change().neutral().stream().map(NeutralChange::toString).toList();
    }

    /** The parts of the policy that hold otherwise for a case. */
    private String touched(OpenCase open) {
        return change().touched(List.of(open)).stream()
                .flatMap(touched -> touched.parts().stream())
                .map(PolicyPart::code)
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), parts -> parts.isEmpty() ? "-" : parts));
    }

    private static PolicyPack pack(
            SmallPolicy parts,
            LocalDate effective,
            SortedMap<QueueName, QueueRule> queues,
            SortedMap<FacilityId, Facility> facilities) {
        PolicyPack pack = parts.pack();
        CalendarBook calendars = pack.organization().calendars();
        return new PolicyPack(
                new PolicyPack.Header("small", "1", effective, pack.digest()),
                pack.authority(),
                new Organization(facilities, queues, calendars),
                pack.grants());
    }

    private static void grant(SmallPolicy parts, String key, Scope scope, LocalDate expires) {
        VariationGrant grant = SmallPolicy.grant(SmallPolicy.FIELDS, scope, Data.texts(List.of("x_program")));
        VariationGrant.Terms terms = grant.terms();
        parts.grants.add(new VariationGrant(
                key,
                scope,
                grant.value(),
                new VariationGrant.Terms(
                        terms.reason(), terms.requestedBy(), terms.approvedBy(), SmallPolicy.START, expires, true)));
    }

    private static void put(Map<QueueName, QueueRule> queues, QueueRule rule) {
        queues.put(rule.queue(), rule);
    }

    private static void put(Map<FacilityId, Facility> facilities, Facility facility) {
        facilities.put(facility.id(), facility);
    }

    private static Facility facility(String id, String name) {
        return new Facility(new FacilityId(id), name, new LegalEntityId("MIDWEST"), CHICAGO);
    }

    private static BusinessCalendar office(Holidays holidays) {
        return BusinessCalendar.facilityBusiness(CHICAGO, holidays);
    }

    private static SodRule rule(String id, FunctionName one, FunctionName other) {
        return new SodRule(id, Set.of(one), Set.of(other), SodTerms.blocking(SodScope.CHAIN));
    }

    private static OpenCase submitted(String facility) {
        return new OpenCase(caseId(), REQUISITION, new FacilityId(facility), "PENDING_APPROVAL", true);
    }

    private static OpenCase draft(String facility) {
        return new OpenCase(caseId(), REQUISITION, new FacilityId(facility), "DRAFT", false);
    }

    private static OpenCase ticket(String facility) {
        return new OpenCase(caseId(), TICKET, new FacilityId(facility), "OPEN", true);
    }

    private static CaseId caseId() {
        return new CaseId(new UUID(0, 7));
    }
}
