package io.bursar.controls.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import org.junit.jupiter.api.Test;

class DeciderTest {

    private static final PersonId DANA = new PersonId("dana.reyes");
    private static final PersonId LEE = new PersonId("lee.park");

    @Test
    void separationOfDutiesLooksAtBothPeopleOfADelegation() {
        assertThat(Decider.inPlaceOf(DANA, LEE).identities()).containsExactlyInAnyOrder(DANA, LEE);
        assertThat(Decider.self(DANA).identities()).containsExactly(DANA);
    }

    @Test
    void theSeatIsTheOneOfThePersonInWhosePlaceSomebodyDecides() {
        assertThat(Decider.inPlaceOf(DANA, LEE).seat()).isEqualTo(DANA);
        assertThat(Decider.self(LEE).seat()).isEqualTo(LEE);
    }

    @Test
    void theRecordKeepsBothPeople() {
        Actor delegate = Decider.inPlaceOf(DANA, LEE).actor();

        assertThat(delegate.id()).isEqualTo("lee.park");
        assertThat(delegate.principal()).isEqualTo(DANA);
        assertThat(Decider.self(DANA).actor()).isEqualTo(Actor.person("dana.reyes"));
    }

    @Test
    void readsAsWhoActsForWhom() {
        assertThat(Decider.inPlaceOf(DANA, LEE)).hasToString("lee.park for dana.reyes");
        assertThat(Decider.self(DANA)).hasToString("dana.reyes");
    }

    @Test
    void nobodyStandsInForThemselves() {
        assertThatThrownBy(() -> Decider.inPlaceOf(DANA, DANA)).isInstanceOf(IllegalArgumentException.class);
    }
}
