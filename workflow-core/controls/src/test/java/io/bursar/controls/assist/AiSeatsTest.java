package io.bursar.controls.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.people.Actor;
import org.junit.jupiter.api.Test;

class AiSeatsTest {

    @Test
    void aModelHoldsNoSeatAndEverybodyElseIsNotMeant() {
        assertThat(AiSeats.refusal(Actor.aiAgent("triage@1")))
                .hasValueSatisfying(finding -> assertThat(finding.code()).isEqualTo("AI_MAY_NOT_ACT"));
        assertThat(AiSeats.refusal(Actor.person("lee.park"))).isEmpty();
        assertThat(AiSeats.refusal(Actor.SYSTEM)).isEmpty();
        assertThat(AiSeats.refusal(Actor.service("edi"))).isEmpty();
    }
}
