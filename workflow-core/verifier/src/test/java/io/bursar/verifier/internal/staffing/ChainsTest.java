package io.bursar.verifier.internal.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodTerms;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.WorkflowId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Chains are asked one by one where all acts at once are too many, and no further than a limit. */
class ChainsTest {

    private static final DemandedAct COUNTS = PeopleSearchTest.act(0, 0b01);
    private static final DemandedAct INSPECTS = PeopleSearchTest.act(1, 0b01);
    private static final DemandedAct PAYS = PeopleSearchTest.act(2, 0b11);

    private static CaseDemand way(List<List<List<DemandedAct>>> choices, DemandedAct... acts) {
        return new CaseDemand(new WorkflowId("ward.supplies"), List.of(acts), choices, List.of());
    }

    private static SodRule apart(DemandedAct one, DemandedAct other) {
        Set<FunctionName> mine = Set.of(one.act());
        return new SodRule("SOD-90", mine, Set.of(other.act()), SodTerms.blocking(SodScope.CASE));
    }

    @Test
    void actsOfDifferentWaysNeedNoDifferentPeople() {
        List<CaseDemand> ways = List.of(way(List.of(), COUNTS, PAYS), way(List.of(), INSPECTS, PAYS));

        Chains chains = Chains.of(
                List.of(ways), DutyRules.of(List.of(apart(COUNTS, INSPECTS))), Chains.MAX_CHAINS, Effort.whole());

        assertThat(chains.shortages()).isEmpty();
        assertThat(chains.undecided()).isFalse();
    }

    @Test
    void whatOneCaseChoosesBetweenIsNotAskedTogether() {
        List<List<List<DemandedAct>>> either = List.of(List.of(List.of(COUNTS), List.of(INSPECTS)));

        assertThat(Chains.of(
                                List.of(List.of(way(either, PAYS))),
                                DutyRules.of(List.of(apart(COUNTS, INSPECTS))),
                                Chains.MAX_CHAINS,
                                Effort.whole())
                        .shortages())
                .isEmpty();
        assertThat(Chains.of(
                                List.of(List.of(way(either, COUNTS, PAYS))),
                                DutyRules.of(List.of(apart(COUNTS, INSPECTS))),
                                Chains.MAX_CHAINS,
                                Effort.whole())
                        .shortages())
                .singleElement()
                .satisfies(shortage -> assertThat(shortage.acts()).containsExactly(COUNTS, INSPECTS));
    }

    @Test
    void beyondTheLimitOfChainsNothingIsSaid() {
        List<CaseDemand> ways = List.of(way(List.of(), COUNTS), way(List.of(), INSPECTS));

        Chains chains = Chains.of(List.of(ways), DutyRules.of(List.of(apart(COUNTS, INSPECTS))), 1, Effort.whole());

        assertThat(chains.undecided()).isTrue();
    }
}
