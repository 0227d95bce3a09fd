package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.policy.Organization;
import io.bursar.engine.CaseRef;
import io.bursar.engine.command.Verdict;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.FacilityId;
import org.junit.jupiter.api.Test;

/** Whose turn a case is, and what a refusal says to whoever guessed wrong. */
class WhoseTurnTest {

    private final SmallOrderLab bench = new SmallOrderLab();
    private final CaseLab lab = bench.lab;

    @Test
    void aCaseSaysWhomItWaitsForUntilItWaitsForNobody() {
        CaseRef order = bench.submitted("100.00");

        assertThat(order.waitingFor())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("SPEND").contains(", mia, due 2026-03-0"));

        lab.as("mia").inbox().of(order).approve("").orThrow();
        assertThat(order.waitingFor()).isEmpty();
    }

    @Test
    void anInboxGivesTheTaskOfTheCaseThatIsMeantAndNotTheMostUrgentOne() {
        CaseRef first = bench.submitted("100.00");
        CaseRef second = bench.submitted("200.00");

        lab.as("mia").inbox().of(second).approve("").orThrow();

        assertThat(first.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(second.state()).isEqualTo("DONE");
    }

    @Test
    void anInboxWithoutTheCaseSaysWhoseItIsAndWhomTheCaseWaitsFor() {
        CaseRef order = bench.submitted("100.00");

        assertThatThrownBy(() -> lab.as("lee").inbox().of(order))
                .isInstanceOfSatisfying(BursarException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(FailureCode.UNKNOWN_TASK);
                    assertThat(failure.context()).containsEntry("person", "lee");
                    assertThat(failure.context().get("waitingFor")).contains("mia");
                });
        assertThatThrownBy(() -> lab.as("lee").inbox().first())
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.context()).containsEntry("person", "lee"));
    }

    @Test
    void aRefusalNamesTheTaskAndWhoMayTakeTheStep() {
        CaseRef order = bench.submitted("100.00");

        assertThat(lab.as("mia").decide(order.id(), 77, Verdict.APPROVE, "").toString())
                .contains("SYS_NO_SUCH_TASK")
                .contains("task 77");
        assertThat(lab.as("mia").fire(order.id(), "approve", RecordValue.EMPTY).toString())
                .contains("who approver")
                .doesNotContain("[[");
    }

    @Test
    void aFacilityThatIsNotThereIsSaidWithThoseThatAre() {
        Organization organization = new SmallPolicy().pack().organization();

        assertThatThrownBy(() -> organization.facility(new FacilityId("MERCI")))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.context().get("known")).contains("MERCY"));
    }
}
