package io.bursar.controls.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.ExampleDofa;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DelegationRulesTest {

    private static final PersonId DANA = new PersonId("dana.reyes");
    private static final PersonId LEE = new PersonId("lee.park");
    private static final PersonId KIM = new PersonId("kim.roy");
    private static final LocalDate TODAY = ExampleDofa.TODAY;

    private final DelegationRules rules = new DelegationRules(DelegatedLimit.WITHIN_BOTH);

    @Test
    void aPersonWhoIsThereDecidesForThemselves() {
        assertThat(rules.deciders(DANA, question(Set.of(), Set.of()))).containsExactly(Decider.self(DANA));
    }

    @Test
    void aDeciderKnowsInWhosePlace() {
        assertThat(Decider.inPlaceOf(DANA, LEE).principalPerson()).contains(DANA);
        assertThat(Decider.self(DANA).principalPerson()).isEmpty();
    }

    @Test
    void theDelegateDecidesWhileThePersonIsAway() {
        assertThat(rules.deciders(DANA, question(Set.of(), Set.of(DANA), from(DANA, LEE))))
                .containsExactly(Decider.inPlaceOf(DANA, LEE));
    }

    @Test
    void aPersonWhoIsThereAndTheirDelegateCanBothDecide() {
        assertThat(rules.deciders(DANA, question(Set.of(), Set.of(), from(DANA, LEE))))
                .containsExactly(Decider.self(DANA), Decider.inPlaceOf(DANA, LEE));
    }

    @Test
    void awayWithoutDelegateMeansNobody() {
        assertThat(rules.deciders(DANA, question(Set.of(), Set.of(DANA)))).isEmpty();
    }

    @Test
    void aDelegateWhoIsAwayPassesNothingOn() {
        assertThat(rules.deciders(DANA, question(Set.of(), Set.of(DANA, LEE), from(DANA, LEE), from(LEE, KIM))))
                .isEmpty();
    }

    @Test
    void aCycleOfDelegationsEnds() {
        Delegation back = from(LEE, DANA);
        assertThat(rules.deciders(DANA, question(Set.of(), Set.of(DANA, LEE), from(DANA, LEE), back)))
                .isEmpty();
        assertThat(rules.deciders(LEE, question(Set.of(), Set.of(LEE), from(DANA, LEE), back)))
                .containsExactly(Decider.inPlaceOf(LEE, DANA));
    }

    @Test
    void theRequesterIsNobodysDelegate() {
        assertThat(rules.deciders(DANA, question(Set.of(LEE), Set.of(DANA), from(DANA, LEE))))
                .isEmpty();
        assertThat(rules.deciders(DANA, question(Set.of(LEE), Set.of(DANA), from(DANA, LEE), from(DANA, KIM))))
                .containsExactly(Decider.inPlaceOf(DANA, KIM));
    }

    @Test
    void nobodyDecidesInThePlaceOfTheRequester() {
        assertThat(rules.deciders(DANA, question(Set.of(DANA), Set.of(DANA), from(DANA, LEE))))
                .isEmpty();
    }

    @Test
    void theNarrowestScopeWinsThenTheLatestStart() {
        Delegation wide = delegation(DANA, KIM, Scope.ENTERPRISE, TODAY);
        Delegation narrow = delegation(DANA, LEE, Scope.facility("MERCY"), TODAY.minusDays(5));
        assertThat(rules.deciders(DANA, question(Set.of(), Set.of(DANA), wide, narrow)))
                .containsExactly(Decider.inPlaceOf(DANA, LEE));
        Delegation later = delegation(DANA, KIM, Scope.facility("MERCY"), TODAY);
        assertThat(rules.deciders(DANA, question(Set.of(), Set.of(DANA), narrow, later)))
                .containsExactly(Decider.inPlaceOf(DANA, KIM));
    }

    @Test
    void aDelegationHoldsOnItsDaysAndInItsPlaceOnly() {
        Delegation elsewhere = delegation(DANA, LEE, Scope.facility("OTHER"), TODAY);
        Delegation over = new Delegation(DANA, LEE, Scope.ENTERPRISE, TODAY.minusDays(9), TODAY.minusDays(1));
        Delegation lastDay = new Delegation(DANA, LEE, Scope.ENTERPRISE, TODAY.minusDays(9), TODAY);
        assertThat(rules.deciders(DANA, question(Set.of(), Set.of(DANA), elsewhere, over)))
                .isEmpty();
        assertThat(rules.deciders(DANA, question(Set.of(), Set.of(DANA), lastDay)))
                .hasSize(1);
    }

    @Test
    void onlyALiveDelegationAuthorises() {
        DelegationQuestion question = question(Set.of(), Set.of(), from(DANA, LEE));
        assertThat(rules.authorising(Decider.inPlaceOf(DANA, LEE), question)).isPresent();
        assertThat(rules.authorising(Decider.inPlaceOf(DANA, KIM), question)).isEmpty();
        assertThat(rules.authorising(Decider.inPlaceOf(LEE, DANA), question)).isEmpty();
    }

    @Test
    void theDelegatesOfAPartyAreKnown() {
        List<Delegation> delegations = List.of(from(DANA, LEE), from(LEE, KIM));
        assertThat(rules.delegatesOf(Set.of(DANA), TODAY, delegations)).containsExactly(LEE);
        assertThat(rules.delegatesOf(Set.of(DANA), TODAY.plusDays(60), delegations))
                .isEmpty();
    }

    @Test
    void aDelegateActsWithinBothLimits() {
        AuthorityTable table = ExampleDofa.table();
        AuthorityBasis basis = ExampleDofa.basis(CommitmentType.OPEX_BUDGETED);
        Availability known =
                new Availability(Set.of(), List.of(), Map.of(DANA, AuthorityLevel.L4, LEE, AuthorityLevel.L3));
        AuthorityLimit director = AuthorityLimit.upTo(Money.usd("25000"));
        assertThat(rules.limitOf(Decider.inPlaceOf(DANA, LEE), known, table, basis))
                .isEqualTo(director);
        assertThat(rules.limitOf(Decider.inPlaceOf(LEE, DANA), known, table, basis))
                .isEqualTo(director);
        assertThat(rules.limitOf(Decider.inPlaceOf(DANA, KIM), known, table, basis)
                        .isNone())
                .isTrue();
        assertThat(rules.limitOf(Decider.self(DANA), known, table, basis))
                .isEqualTo(AuthorityLimit.upTo(Money.usd("100000")));
    }

    @Test
    void anActingAppointmentIsAPolicyChoice() {
        DelegationRules acting = new DelegationRules(DelegatedLimit.WITHIN_DELEGATOR);
        Availability known = new Availability(Set.of(), List.of(), Map.of(DANA, AuthorityLevel.L4));
        assertThat(acting.limitOf(
                        Decider.inPlaceOf(DANA, KIM),
                        known,
                        ExampleDofa.table(),
                        ExampleDofa.basis(CommitmentType.OPEX_BUDGETED)))
                .isEqualTo(AuthorityLimit.upTo(Money.usd("100000")));
        assertThat(DelegatedLimit.ofCode("WITHIN_DELEGATOR")).isEqualTo(DelegatedLimit.WITHIN_DELEGATOR);
    }

    @Test
    void looksAtALimitedNumberOfDelegations() {
        List<Delegation> most = Collections.nCopies(Availability.MAX_DELEGATIONS, from(DANA, LEE));
        assertThat(new Availability(Set.of(), most, Map.of()).delegations()).hasSize(Availability.MAX_DELEGATIONS);
        List<Delegation> tooMany = Collections.nCopies(Availability.MAX_DELEGATIONS + 1, from(DANA, LEE));
        assertThatThrownBy(() -> new Availability(Set.of(), tooMany, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DelegationQuestion question(
            Set<PersonId> excluded, Set<PersonId> absent, Delegation... delegations) {
        return new DelegationQuestion(
                TODAY, ExampleDofa.MERCY, excluded, new Availability(absent, List.of(delegations), Map.of()));
    }

    private static Delegation from(PersonId delegator, PersonId delegate) {
        return delegation(delegator, delegate, Scope.facility("MERCY"), TODAY);
    }

    private static Delegation delegation(PersonId delegator, PersonId delegate, Scope scope, LocalDate from) {
        return new Delegation(delegator, delegate, scope, from, from.plusDays(14));
    }
}
