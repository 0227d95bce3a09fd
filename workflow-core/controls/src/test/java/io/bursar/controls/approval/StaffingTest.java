package io.bursar.controls.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.delegation.Decider;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether different people can be found for all stages, nobody with two meanings. */
class StaffingTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BEN = new PersonId("ben");
    private static final PersonId CAL = new PersonId("cal");

    @Test
    void onePersonFillsNoTwoStagesOfDifferentMeaning() {
        assertThat(suffices(0, need(Meaning.SPEND, 1, ANN), need(Meaning.SIGN, 1, ANN)))
                .isFalse();
        assertThat(suffices(0, need(Meaning.SPEND, 1, ANN), need(Meaning.SIGN, 1, ANN, BEN)))
                .isTrue();
    }

    @Test
    void onePersonFillsTwoStagesOfOneMeaningUnlessMorePeopleAreNeeded() {
        Staffing.Need anns = need(Meaning.SPEND, 1, ANN);

        assertThat(suffices(1, anns, anns)).isTrue();
        assertThat(suffices(2, anns, anns)).isFalse();
        assertThat(suffices(2, anns, need(Meaning.SPEND, 1, ANN, BEN))).isTrue();
    }

    @Test
    void whoHasSpokenFillsOnlyStagesOfThatMeaning() {
        Map<PersonId, Meaning> spoken = Map.of(ANN, Meaning.SPEND);

        assertThat(Staffing.suffices(List.of(need(Meaning.SPEND, 1, ANN)), spoken, 0))
                .isTrue();
        assertThat(Staffing.suffices(List.of(need(Meaning.SIGN, 1, ANN)), spoken, 0))
                .isFalse();
    }

    @Test
    void whoWasTriedInVainIsFreeForAnotherStage() {
        Map<PersonId, Meaning> spoken = Map.of(CAL, Meaning.REVIEW);

        assertThat(Staffing.suffices(
                        List.of(need(Meaning.SPEND, 1, ANN, BEN), need(Meaning.SIGN, 1, ANN, CAL)), spoken, 0))
                .isTrue();
    }

    @Test
    void aDelegateIsUsedUpWithTheDelegator() {
        Staffing.Need standIn = new Staffing.Need(Meaning.SPEND, 1, List.of(Set.of(ANN, BEN)));

        assertThat(suffices(0, standIn, need(Meaning.SIGN, 1, ANN))).isFalse();
        assertThat(suffices(0, standIn, need(Meaning.SIGN, 1, BEN))).isFalse();
        assertThat(suffices(0, standIn, need(Meaning.SIGN, 1, CAL))).isTrue();
        assertThat(suffices(0, new Staffing.Need(Meaning.SPEND, 2, List.of(Set.of(ANN), Set.of(BEN, ANN)))))
                .as("nobody counts twice in one stage")
                .isFalse();
    }

    @Test
    void aSearchThatTakesTooLongFindsNobody() {
        List<PersonId> many = people(16);
        Map<PersonId, Meaning> spoken = Map.of(ANN, Meaning.REVIEW);
        // as scarce as the other one, and looked at last: only its first person is free, who is taken first of all
        Staffing.Need late = need(Meaning.SIGN, 1, prepended(many.get(0), 8, ANN));

        assertThat(Staffing.suffices(List.of(late), spoken, 0)).isTrue();
        assertThat(Staffing.suffices(List.of(need(Meaning.SPEND, 8, many.toArray(PersonId[]::new)), late), spoken, 0))
                .as("better a plan refused than one that gets stuck")
                .isFalse();
    }

    @Test
    void theScarcestStageIsFilledFirst() {
        List<PersonId> many = people(18);
        PersonId[] free = many.toArray(PersonId[]::new);
        List<PersonId> scarce = new ArrayList<>(List.of(free[0]));
        IntStream.range(0, 11).forEach(number -> scarce.add(new PersonId("only." + number)));
        IntStream.range(0, 8).forEach(number -> scarce.add(ANN));
        Staffing.Need wide = need(Meaning.SPEND, 9, free);
        Staffing.Need narrow = need(Meaning.SIGN, 12, scarce.toArray(PersonId[]::new));

        assertThat(Staffing.suffices(List.of(wide, narrow), Map.of(ANN, Meaning.REVIEW), 0))
                .isTrue();
    }

    @Test
    void asManySeatsAreFilledAsThereArePeople() {
        assertThat(DistinctPeople.mostSeated(List.of(seat(ANN, BEN), seat(ANN))))
                .isEqualTo(2);
        assertThat(DistinctPeople.mostSeated(List.of(seat(ANN), seat(ANN)))).isEqualTo(1);
        assertThat(DistinctPeople.mostSeated(List.of(seat(ANN, BEN), seat(ANN, BEN), seat(BEN, ANN))))
                .isEqualTo(2);
    }

    @Test
    void aSeatUsesUpThePersonAloneWhereTheyAreThere() {
        Decider self = Decider.self(ANN);
        Decider ben = Decider.inPlaceOf(ANN, BEN);
        Decider cal = Decider.inPlaceOf(ANN, CAL);

        assertThat(EligibleApprover.candidates(List.of(self, ben))).containsExactly(Set.of(ANN));
        assertThat(EligibleApprover.candidates(List.of(ben, self))).containsExactly(Set.of(ANN));
        assertThat(EligibleApprover.candidates(List.of(ben, cal)))
                .as("of two who stand in the first is meant")
                .containsExactly(Set.of(ANN, BEN));
    }

    private static boolean suffices(int people, Staffing.Need... needs) {
        return Staffing.suffices(List.of(needs), Map.of(), people);
    }

    private static Staffing.Need need(Meaning meaning, int count, PersonId... candidates) {
        return new Staffing.Need(
                meaning, count, Arrays.stream(candidates).map(Set::of).toList());
    }

    private static PersonId[] prepended(PersonId first, int times, PersonId other) {
        List<PersonId> people = new ArrayList<>(List.of(first));
        IntStream.range(0, times).forEach(number -> people.add(other));
        return people.toArray(PersonId[]::new);
    }

    private static List<PersonId> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new PersonId("one." + number))
                .toList();
    }

    private static Set<PersonId> seat(PersonId... people) {
        return new LinkedHashSet<>(List.of(people));
    }
}
