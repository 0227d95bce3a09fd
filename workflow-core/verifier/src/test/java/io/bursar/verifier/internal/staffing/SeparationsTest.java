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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
    private static final ScopeKey CHAIN = ScopeKey.chain(new CorrelationId("C-0192f3"));
    private static final Instant BEGAN = Instant.parse("2026-08-03T08:00:00Z");

    record Chain(List<DemandedAct> acts, List<SodRule> rules) {}

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
                        Arbitraries.of(SodScope.CASE, SodScope.CHAIN, SodScope.STATIC),
                        Arbitraries.of(true, false))
                .as((a, b, scope, alone) -> new SodRule(
                        "SOD-" + a + "-" + b + scope + alone,
                        chosen(FUNCTIONS, a),
                        chosen(FUNCTIONS, b),
                        new SodTerms(List.of(scope), SodSeverity.HIGH, false, alone)))
                .filter(made -> made.functionsA().stream().noneMatch(made.functionsB()::contains));
        Arbitrary<DemandedAct> act = Combinators.combine(
                        Arbitraries.of(FUNCTIONS),
                        Arbitraries.of(WORKFLOWS),
                        Arbitraries.integers().between(1, 7))
                .as((function, workflow, able) ->
                        new DemandedAct(function, new Place(workflow, "", Part.PERFORMS, ""), chosen(PEOPLE, able)));
        return Combinators.combine(
                        act.list().ofMinSize(1).ofMaxSize(4),
                        rule.list().ofMaxSize(3).uniqueElements(SodRule::id))
                .as((acts, rules) -> new Chain(numbered(acts), rules));
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
    private static boolean allowed(SodRules rules, List<DemandedAct> left, List<Act> history) {
        if (left.isEmpty()) {
            return true;
        }
        for (DemandedAct act : left) {
            List<DemandedAct> others = new ArrayList<>(left);
            others.remove(act);
            CaseId in = new CaseId(new UUID(1, WORKFLOWS.indexOf(act.place().workflow())));
            for (PersonId person : act.people()) {
                Instant at = BEGAN.plusSeconds(history.size());
                Set<ScopeKey> scopes = Set.of(ScopeKey.caseOf(in), CHAIN);
                SodQuestion question = new SodQuestion(person, Set.of(), act.act(), scopes, at);
                if (SodCheck.check(rules, question, new ActHistory(history, Set.of()))
                        .isEmpty()) {
                    List<Act> longer = new ArrayList<>(history);
                    scopes.forEach(scope -> longer.add(new Act(person, scope, act.act(), at, in)));
                    if (allowed(rules, others, longer)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Property
    void peopleAreEnoughWhereTheCheckOfEachActLetsSomeAct(@ForAll("chains") Chain chain) {
        SodRules rules = SodRules.loadOrThrow(chain.rules(), Map.of());

        assertThat(PeopleSearch.among(chain.acts(), Separations.between(chain.acts(), rules.all())))
                .isEqualTo(allowed(rules, chain.acts(), List.of()) ? Found.ENOUGH : Found.TOO_FEW);
    }

    @Property
    void whatHoldsStrictlyHoldsWhoeverElseActs(@ForAll("chains") Chain chain) {
        if (PeopleSearch.among(chain.acts(), Separations.strictly(chain.acts(), chain.rules())) == Found.ENOUGH) {
            assertThat(PeopleSearch.among(chain.acts(), Separations.between(chain.acts(), chain.rules())))
                    .isEqualTo(Found.ENOUGH);
        }
    }
}
