package io.bursar.standards.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.standards.Standards;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The controls that definitions and policy carry, for auditors (controls §8). */
class ControlMatrixTest {

    private static final Standards STANDARDS = Standards.canonical();
    private static final List<ControlDefinition> MATRIX =
            ControlMatrix.of(STANDARDS.policy(), STANDARDS.definitions().values());

    @Test
    void everyControlHasAnIdOfItsOwn() {
        assertThat(MATRIX).extracting(ControlDefinition::id).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleOfSegregationOfDutiesIsAControlWithTwoSigners() {
        STANDARDS
                .policy()
                .authority()
                .duties()
                .all()
                .forEach(rule -> assertThat(control(rule.id()).owner()).startsWith("PROCESS_OWNER + "));
        assertThat(control("SOD-03").owner()).endsWith("CONTROLLER");
        assertThat(control("SOD-20").owner()).endsWith("SECURITY_OFFICER");
        assertThat(control("SOD-03").workflowRefs())
                .contains("p2p.requisition#7", "p2p.requisition/spend", "p2p.invoice#1", "p2p.invoice!INV_PRICE");
    }

    @Test
    void everyControlSaysItsRiskWhenItActsAndHowItIsTested() {
        assertThat(MATRIX).allSatisfy(control -> {
            assertThat(control.aim().risk()).isNotBlank();
            assertThat(control.testing().frequency()).isNotBlank();
            assertThat(control.testing().procedure()).isNotBlank();
        });
        assertThat(control("SOD-03").aim().key()).isTrue();
        assertThat(control("SOD-03").aim().risk()).endsWith("(HIGH)");
        assertThat(control("SOD-16").aim().key()).as("severity MED").isFalse();
        assertThat(control("p2p.requisition/spend").aim().key()).isTrue();
        assertThat(control("p2p.requisition/ratification").aim().key()).isFalse();
        assertThat(control("SOD-06").testing().frequency()).contains("entitlements");
    }

    @Test
    void aRuleThatMayBeSoftenedSaysWhoSignsForIt() {
        assertThat(control("SOD-25").owner()).isEqualTo("PROCESS_OWNER + SECURITY_OFFICER");
        assertThat(control("SOD-25").testing().procedure())
                .contains("that PROCESS_OWNER and SECURITY_OFFICER signed")
                .endsWith("unless a second person did the same");
        assertThat(control("SOD-03").testing().procedure()).doesNotContain("compensating");
    }

    @Test
    void aRuleOverEntitlementsAloneDetects() {
        assertThat(control("SOD-06").type()).isEqualTo(ControlDefinition.Type.DETECT);
        assertThat(control("SOD-03").type()).isEqualTo(ControlDefinition.Type.PREVENT);
    }

    @Test
    void anApprovalNamesTheRowsThatAskForIt() {
        ControlDefinition spend = control("p2p.requisition/spend");

        assertThat(spend.type()).isEqualTo(ControlDefinition.Type.PREVENT);
        assertThat(spend.workflowRefs()).contains("p2p.requisition#2");
        assertThat(control("p2p.requisition/ratification").type()).isEqualTo(ControlDefinition.Type.DETECT);
        assertThat(control("DOFA-OPEX_BUDGETED").workflowRefs()).contains("p2p.requisition/spend");
    }

    @Test
    void anInvariantSaysWhatItPromisesAndWhereItIsHeld() {
        ControlDefinition invariant = control("REQ-I1");

        assertThat(invariant.aim().objective()).startsWith("no order without a complete plan");
        assertThat(invariant.testing().evidence()).startsWith("moved{to: PO_PENDING");
        assertThat(invariant.workflowRefs()).contains("p2p.requisition#12");
    }

    @Test
    void anExceptionThatBlocksPreventsAndItsOwnerWorksTheQueue() {
        ControlDefinition split = control("p2p.requisition!REQ_SPLIT_SUSPECT");

        assertThat(split.type()).isEqualTo(ControlDefinition.Type.PREVENT);
        assertThat(split.owner()).isEqualTo("COMPLIANCE_OFFICER");
        assertThat(split.testing().evidence()).contains("exception-raised{code: REQ_SPLIT_SUSPECT}");
    }

    private static ControlDefinition control(String id) {
        return MATRIX.stream()
                .filter(control -> control.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no control " + id));
    }
}
