package io.bursar.verifier.internal.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.sod.SodCheck;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodSeverity;
import io.bursar.controls.sod.SodTerms;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.verifier.internal.staffing.DemandedAct.Part;
import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import io.bursar.verifier.internal.staffing.PeopleSearch.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Entitlements can be divided exactly where giving everybody every set of them finds a way, across facilities too. */
class DivisionTest {

    private static final List<FunctionName> FUNCTIONS =
            List.of(new FunctionName("CREATE_PO"), new FunctionName("POST_RECEIPT"), new FunctionName("ENTER_INVOICE"));
    private static final List<PersonId> PEOPLE =
            List.of(new PersonId("ana.ruiz"), new PersonId("ben.ito"), new PersonId("cleo.park"));
    private static final WorkflowId SUPPLIES = new WorkflowId("ward.supplies");

    record Facilities(List<Site> sites, DutyRules duties) {}

    private static <T> Set<T> chosen(List<T> all, int mask) {
        Set<T> some = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if ((mask & (1 << i)) != 0) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    private static DemandedAct act(int number, int function, int people) {
        Place place = new Place(SUPPLIES, "ward.supplies#" + number, Part.PERFORMS, "");
        return new DemandedAct(FUNCTIONS.get(function), place, chosen(PEOPLE, people));
    }

    private static Site site(String name, Set<String> softened, List<List<DemandedAct>> ways) {
        List<CaseDemand> demands = new ArrayList<>();
        Map<Place, DemandedAct> known = new HashMap<>();
        for (List<DemandedAct> way : ways) {
            List<DemandedAct> acts = new ArrayList<>();
            for (DemandedAct act : way) {
                int number = known.size();
                Place place = new Place(SUPPLIES, "ward.supplies#" + number, Part.PERFORMS, "");
                known.put(place, act);
                acts.add(new DemandedAct(act.act(), place, act.people()));
            }
            demands.add(new CaseDemand(SUPPLIES, acts, List.of(), List.of()));
        }
        return new Site(name, List.of(demands), softened);
    }

    @Provide
    Arbitrary<Facilities> facilities() {
        Arbitrary<DemandedAct> act = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 7))
                .as((function, people) -> act(0, function, people));
        Arbitrary<List<List<DemandedAct>>> ways =
                act.list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<SodRule> rule = Combinators.combine(
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.of(SodScope.STATIC, SodScope.STATIC, SodScope.CHAIN, SodScope.CASE))
                .as((a, b, scope) -> new SodRule(
                        "SOD-" + a + "-" + b + scope,
                        chosen(FUNCTIONS, a),
                        chosen(FUNCTIONS, b),
                        SodTerms.blocking(scope)))
                .filter(made -> made.functionsA().stream().noneMatch(made.functionsB()::contains));
        return Combinators.combine(
                        ways.list().ofMinSize(1).ofMaxSize(2),
                        rule.list().ofMaxSize(3).uniqueElements(SodRule::id),
                        Arbitraries.of(true, false))
                .as(DivisionTest::facilities);
    }

    private static Facilities facilities(List<List<List<DemandedAct>>> ways, List<SodRule> rules, boolean softer) {
        Set<String> softened = softer && ways.size() == 1 && !rules.isEmpty()
                ? Set.of(rules.get(0).id())
                : Set.of();
        List<Site> sites = new ArrayList<>();
        ways.forEach(some -> sites.add(site("FACILITY-" + sites.size(), softened, some)));
        return new Facilities(sites, DutyRules.of(rules));
    }

    /** Every division of entitlements, and everybody for every act of every way. */
    private static boolean divided(Facilities all) {
        Set<String> softened = all.sites().get(0).softened();
        List<SodRule> hard = all.duties().rules().stream()
                .filter(rule -> !softened.contains(rule.id()))
                .toList();
        SodRules rules = SodRules.loadOrThrow(hard, Map.of());
        for (int given = 0; given < 1 << 9; given++) {
            Map<PersonId, Set<FunctionName>> held = new HashMap<>();
            for (int i = 0; i < PEOPLE.size(); i++) {
                held.put(PEOPLE.get(i), chosen(FUNCTIONS, (given >> (3 * i)) & 7));
            }
            boolean clean = held.entrySet().stream()
                    .allMatch(one -> SodCheck.checkEntitlements(rules, one.getKey(), one.getValue())
                            .isEmpty());
            if (clean
                    && all.sites().stream()
                            .flatMap(site -> site.workflows().get(0).stream())
                            .allMatch(way -> staffed(way.acts(), hard, held, new HashMap<>()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean staffed(
            List<DemandedAct> left,
            List<SodRule> rules,
            Map<PersonId, Set<FunctionName>> held,
            Map<PersonId, Set<FunctionName>> done) {
        if (left.isEmpty()) {
            return true;
        }
        DemandedAct act = left.get(0);
        for (PersonId person : act.people()) {
            Set<FunctionName> before = done.getOrDefault(person, Set.of());
            boolean apart = rules.stream()
                    .anyMatch(rule -> before.stream().anyMatch(other -> rule.separates(act.act(), other)));
            if (held.getOrDefault(person, Set.of()).contains(act.act()) && !apart) {
                Map<PersonId, Set<FunctionName>> more = new HashMap<>(done);
                Set<FunctionName> theirs = new LinkedHashSet<>(before);
                theirs.add(act.act());
                more.put(person, theirs);
                if (staffed(left.subList(1, left.size()), rules, held, more)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Property(tries = 5_000)
    void entitlementsAreDividedExactlyWhereTryingEveryDivisionFindsOne(@ForAll("facilities") Facilities all) {
        Assume.that(all.duties().rules().stream().anyMatch(Site::entitles));

        assertThat(Division.of(all.sites(), all.duties(), Effort.whole()))
                .isEqualTo(divided(all) ? Found.ENOUGH : Found.TOO_FEW);
    }

    private static final SodRule ORDER_AND_RECEIPT = new SodRule(
            "SOD-02", Set.of(FUNCTIONS.get(0)), Set.of(FUNCTIONS.get(1)), SodTerms.blocking(SodScope.STATIC));

    /** Either can order and the other receive; but each has to do both in the long run. */
    private static final Site PRAIRIE = site(
            "PRAIRIE", Set.of(), List.of(List.of(act(0, 0, 1), act(1, 1, 2)), List.of(act(2, 0, 2), act(3, 1, 1))));

    @Test
    void eachCaseHasItsPeopleButNobodyMayHoldBothEntitlements() {
        DutyRules duties = DutyRules.of(List.of(ORDER_AND_RECEIPT));

        assertThat(Chains.of(PRAIRIE.workflows(), duties, Chains.MAX_CHAINS, Effort.whole())
                        .shortages())
                .isEmpty();
        assertThat(Division.of(List.of(PRAIRIE), duties, Effort.whole())).isEqualTo(Found.TOO_FEW);
        Divided told = Divided.of(List.of(PRAIRIE), duties, Effort.whole());
        assertThat(told.rules()).containsExactly("SOD-02");
        assertThat(told.softened()).isEmpty();
        assertThat(told.people()).containsExactly(PEOPLE.get(0), PEOPLE.get(1));
    }

    @Test
    void whereAControlMayStandInForARuleItIsNamed() {
        DutyRules duties = DutyRules.of(List.of(new SodRule(
                "SOD-02",
                ORDER_AND_RECEIPT.functionsA(),
                ORDER_AND_RECEIPT.functionsB(),
                new SodTerms(List.of(SodScope.STATIC), SodSeverity.MED, false, false))));

        assertThat(Divided.of(List.of(PRAIRIE), duties, Effort.whole()).softened())
                .containsExactly("SOD-02");
    }

    @Test
    void whereTheEffortIsSpentNothingIsSaid() {
        assertThat(Division.of(List.of(PRAIRIE), DutyRules.of(List.of(ORDER_AND_RECEIPT)), new Effort(3)))
                .isEqualTo(Found.UNDECIDED);
        assertThat(Chains.of(PRAIRIE.workflows(), DutyRules.of(List.of(ORDER_AND_RECEIPT)), 10, new Effort(3))
                        .undecided())
                .isTrue();
    }

    private static DemandedAct by(FunctionName function, String... people) {
        Place place = new Place(SUPPLIES, "ward.supplies#0", Part.PERFORMS, "");
        Set<PersonId> able = new LinkedHashSet<>();
        for (String person : people) {
            able.add(new PersonId(person));
        }
        return new DemandedAct(function, place, able);
    }

    /** Two people who would each have to do both in the long run. */
    private static List<List<DemandedAct>> torn(String one, String other) {
        return List.of(
                List.of(by(FUNCTIONS.get(0), one), by(FUNCTIONS.get(1), other)),
                List.of(by(FUNCTIONS.get(0), other), by(FUNCTIONS.get(1), one)));
    }

    @Test
    void beyondTheLimitOfChoicesNothingIsSaid() {
        List<List<DemandedAct>> ways = new ArrayList<>(torn("zoe.moss", "zoe.nash"));
        for (int i = 0; i < 24; i++) {
            String[] three = {"person." + (10 + i), "person." + (10 + (i + 1) % 24), "person." + (10 + (i + 2) % 24)};
            ways.add(List.of(by(FUNCTIONS.get(0), three)));
            ways.add(List.of(by(FUNCTIONS.get(1), three)));
        }
        Site site = site("PRAIRIE", Set.of(), ways);

        assertThat(Division.of(List.of(site), DutyRules.of(List.of(ORDER_AND_RECEIPT)), new Effort(Long.MAX_VALUE)))
                .isEqualTo(Found.UNDECIDED);
    }

    @Test
    void beyondTheLimitOfWaysForOnePersonToChooseNothingIsSaid() {
        List<SodRule> rules = new ArrayList<>(List.of(ORDER_AND_RECEIPT));
        List<List<DemandedAct>> ways = new ArrayList<>(torn("ana.ruiz", "ben.ito"));
        for (int i = 0; i < 7; i++) {
            FunctionName one = new FunctionName("ONE_" + i);
            FunctionName other = new FunctionName("OTHER_" + i);
            rules.add(new SodRule("SOD-9" + i, Set.of(one), Set.of(other), SodTerms.blocking(SodScope.STATIC)));
            ways.add(List.of(by(one, "ana.ruiz", "ben.ito"), by(other, "ana.ruiz", "ben.ito")));
        }

        assertThat(Division.of(
                        List.of(site("PRAIRIE", Set.of(), ways)), DutyRules.of(rules), new Effort(Long.MAX_VALUE)))
                .isEqualTo(Found.UNDECIDED);
    }
}
