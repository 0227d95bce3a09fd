package io.bursar.verifier.internal.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ActHistory;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodCheck;
import io.bursar.controls.sod.SodQuestion;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodSeverity;
import io.bursar.controls.sod.SodTerms;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.verifier.internal.staffing.DemandedAct.Part;
import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import io.bursar.verifier.internal.staffing.PeopleSearch.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** People are enough by the verifier exactly where the check of each act lets some people act in some order. */
class SeparationsTest {

    private static final List<FunctionName> FUNCTIONS = List.of(
            new FunctionName("CREATE_PO"),
            new FunctionName("POST_RECEIPT"),
            new FunctionName("ENTER_INVOICE"),
            new FunctionName("APPROVE_INVOICE"));
    private static final List<WorkflowId> WORKFLOWS =
            List.of(new WorkflowId("p2p.receiving"), new WorkflowId("p2p.invoice"));
    private static final List<PersonId> PEOPLE =
            List.of(new PersonId("ana.ruiz"), new PersonId("ben.ito"), new PersonId("cleo.park"));
    private static final Map<FunctionName, Set<FunctionName>> RECEIVER_ORDERS =
            Map.of(FUNCTIONS.get(1), Set.of(FUNCTIONS.get(0)));
    private static final ScopeKey CHAIN = ScopeKey.chain(new CorrelationId("C-0192f3"));
    private static final Instant BEGAN = Instant.parse("2026-08-03T08:00:00Z");

    private static final ScopeKey SUPPLIER = ScopeKey.object("supplier", "SUP-1001");

    /** Acts of a chain, the rules, and whether whoever receives counts as having ordered. */
    record Chain(List<DemandedAct> acts, DutyRules duties) {}

    private static <T> Set<T> chosen(List<T> all, int mask) {
        Set<T> some = new LinkedHashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if ((mask & 1 << i) != 0) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    @Provide
    Arbitrary<Chain> chains() {
        Arbitrary<SodRule> rule = Combinators.combine(
                        Arbitraries.integers().between(1, 15),
                        Arbitraries.integers().between(1, 15),
                        Arbitraries.of(
                                        SodScope.CASE,
                                        SodScope.CHAIN,
                                        SodScope.STATIC,
                                        SodScope.object(30),
                                        SodScope.object())
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((a, b, scopes, alone) -> new SodRule(
                        "SOD-" + a + "-" + b + scopes + alone,
                        chosen(FUNCTIONS, a),
                        chosen(FUNCTIONS, b),
                        new SodTerms(scopes, SodSeverity.HIGH, false, alone)))
                .filter(made -> made.functionsA().stream().noneMatch(made.functionsB()::contains));
        Arbitrary<DemandedAct> act = Combinators.combine(
                        Arbitraries.of(FUNCTIONS),
                        Arbitraries.of(WORKFLOWS),
                        Arbitraries.integers().between(1, 7))
                .as((function, workflow, able) ->
                        new DemandedAct(function, new Place(workflow, "", Part.PERFORMS, ""), chosen(PEOPLE, able)));
        return Combinators.combine(
                        act.list().ofMinSize(1).ofMaxSize(4),
                        rule.list().ofMaxSize(3).uniqueElements(SodRule::id),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false))
                .as((acts, rules, about, also) -> new Chain(
                        numbered(acts),
                        new DutyRules(rules, chosen(WORKFLOWS, about), also ? RECEIVER_ORDERS : Map.of())));
    }

    private static List<DemandedAct> numbered(List<DemandedAct> acts) {
        List<DemandedAct> numbered = new ArrayList<>();
        for (DemandedAct act : acts) {
            WorkflowId workflow = act.place().workflow();
            Place place = new Place(workflow, workflow + "#" + numbered.size(), Part.PERFORMS, "");
            numbered.add(new DemandedAct(act.act(), place, act.people()));
        }
        return numbered;
    }

    /** Every order, and everybody for every act, one act after the other against the history of those before. */
    private static boolean allowed(DutyRules duties, List<DemandedAct> left, List<Act> history) {
        if (left.isEmpty()) {
            return true;
        }
        for (DemandedAct act : left) {
            List<DemandedAct> others = new ArrayList<>(left);
            others.remove(act);
            for (PersonId person : act.people()) {
                if (may(person, act, duties, history)
                        && allowed(
                                duties,
                                others,
                                Stream.concat(history.stream(), rows(person, act, duties, history))
                                        .toList())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** By what was done, and by the entitlements that it takes. */
    private static boolean may(PersonId person, DemandedAct act, DutyRules duties, List<Act> history) {
        SodRules rules = SodRules.loadOrThrow(duties.rules(), Map.of());
        Set<FunctionName> held = new LinkedHashSet<>(duties.functions(act.act()));
        history.stream().filter(done -> done.person().equals(person)).forEach(done -> held.add(done.function()));
        return SodCheck.checkEntitlements(rules, person, held).isEmpty()
                && duties.functions(act.act()).stream()
                        .map(function -> new SodQuestion(person, Set.of(), function, scopes(act, duties), at(history)))
                        .allMatch(question -> SodCheck.check(rules, question, new ActHistory(history, Set.of()))
                                .isEmpty());
    }

    private static Stream<Act> rows(PersonId person, DemandedAct act, DutyRules duties, List<Act> history) {
        CaseId in = in(act);
        return duties.functions(act.act()).stream()
                .flatMap(function ->
                        scopes(act, duties).stream().map(scope -> new Act(person, scope, function, at(history), in)));
    }

    private static Instant at(List<Act> history) {
        return BEGAN.plusSeconds(history.size());
    }

    private static CaseId in(DemandedAct act) {
        return new CaseId(new UUID(1, WORKFLOWS.indexOf(act.place().workflow())));
    }

    private static Set<ScopeKey> scopes(DemandedAct act, DutyRules duties) {
        Set<ScopeKey> scopes = new LinkedHashSet<>(Set.of(ScopeKey.caseOf(in(act)), CHAIN));
        if (duties.aboutSuppliers().contains(act.place().workflow())) {
            scopes.add(SUPPLIER);
        }
        return scopes;
    }

    /** Nobody's one act is on both sides: an act that counts as two is recorded as one after the other. */
    private static boolean single(Chain chain) {
        return chain.duties().rules().stream().noneMatch(rule -> rule.separates(FUNCTIONS.get(0), FUNCTIONS.get(1)))
                || chain.duties().also().isEmpty();
    }

    @Property(tries = 2_000)
    void peopleAreEnoughWhereTheCheckOfEachActLetsSomeAct(@ForAll("chains") Chain chain) {
        Assume.that(single(chain));

        assertThat(PeopleSearch.among(chain.acts(), Separations.between(chain.acts(), chain.duties())))
                .isEqualTo(allowed(chain.duties(), chain.acts(), List.of()) ? Found.ENOUGH : Found.TOO_FEW);
    }

    @Property
    void whatHoldsStrictlyHoldsWhoeverElseActs(@ForAll("chains") Chain chain) {
        if (PeopleSearch.among(chain.acts(), Separations.strictly(chain.acts(), chain.duties())) == Found.ENOUGH) {
            assertThat(PeopleSearch.among(chain.acts(), Separations.between(chain.acts(), chain.duties())))
                    .isEqualTo(Found.ENOUGH);
        }
    }
}
