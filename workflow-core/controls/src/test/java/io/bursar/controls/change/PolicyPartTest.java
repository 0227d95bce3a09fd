package io.bursar.controls.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.order.PolicyArea;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.WorkflowId;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a policy: what belongs to each, and which of them reach a case that is submitted. */
class PolicyPartTest {

    @ParameterizedTest
    @CsvSource({
        "AUTHORITY, authority",
        "JOINT_SIGNATURE, authority",
        "APPROVERS, authority",
        "DUTIES, duties",
        "STANDING, standing",
        "CALENDAR, calendar",
        "CLOCK, calendar",
        "PARAMETER, parameters",
        "TOLERANCE, parameters",
        "ASSIST, parameters"
    })
    void everyAreaOfTheOrderBelongsToAPartOfThePolicy(PolicyArea area, String part) {
        assertThat(NeutralChanges.part(area).code()).isEqualTo(part);
    }

    @Test
    void onlyParametersArePinnedAtSubmit() {
        for (PolicyPart part : PolicyPart.values()) {
            assertThat(part.reachesSubmitted()).as(part.code()).isEqualTo(part != PolicyPart.PARAMETERS);
        }
    }

    @Test
    void aTouchedCaseIsTouchedBySomething() {
        OpenCase open = new OpenCase(
                new CaseId(new UUID(0, 7)), new WorkflowId("p2p.requisition"), new FacilityId("MERCY"), "DRAFT", false);
        assertThatThrownBy(() -> new TouchedCase(open, new TreeSet<>())).isInstanceOf(IllegalArgumentException.class);
    }
}
