package io.bursar.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApprovalTest {
    private static SampleCase submitted() {
        return Samples.submitted(Samples.draft("order"));
    }

    private static SampleCase approved() {
        return Samples.approved(submitted());
    }

    @Test
    void namesAMoveToApprovedWithoutACompletePlan() {
        SampleCase one =
                submitted().record("decide", "person:omar").move(7, "approve", "PENDING_APPROVAL", "APPROVED", "FUL");

        assertThat(SampleLog.codes(one)).containsExactly("G1");
    }

    @Test
    void namesAnOrderWithoutApproval() {
        assertThat(SampleLog.codes(Samples.ordered(approved().event("approvals-voided", ""))))
                .containsExactly("REQ-I1");
        assertThat(SampleLog.codes(Samples.ordered(approved().event("approvals-voided", "'keepApproved':true"))))
                .isEmpty();
    }

    @Test
    void letsAnEmergencyOrderOnlyRunAgainstItsClock() {
        assertThat(SampleLog.codes(Samples.emergency("urgent").without("'clock':'ratification'")))
                .containsExactly("G1", "REQ-I1");
    }

    @Test
    void namesAStandingApprovalThatWasNotUsed() {
        SampleCase standing = Samples.submitted(Samples.draft("order"))
                .cut(2)
                .without("PENDING_APPROVAL")
                .without("plan-made")
                .without("task-opened")
                .record("settle", Samples.SERVICE)
                .event("effect-outcome", "'effect':1,'state':'CONFIRMED','reference':'R-1'");
        String used = "'id':'g','grantor':'omar','digest':'d1','total':" + Samples.money("400.00") + ",'limit':"
                + Samples.limit("500.00");

        assertThat(SampleLog.codes(standing.move(5, "standingApproval", "VALIDATED", "APPROVED", "FUL")))
                .containsExactly("G1");
        assertThat(SampleLog.codes(standing.before("standingApproval", "standing-used", used)))
                .isEmpty();
        assertThat(SampleLog.codes(standing.change("400.00", "500.01"))).containsExactly("G2");
        assertThat(SampleLog.codes(standing.change("500.01", "500.00").change("'grantor':'omar'", "'grantor':'ruth'")))
                .containsExactly("G3");
    }

    @Test
    void namesAPartyThatApproves() {
        assertThat(SampleLog.codes(approved()
                        .change("'requester':'ruth'}", "'requester':'ruth','beneficiary':'omar'}")
                        .cut(4)))
                .containsExactly("G3");
        assertThat(SampleLog.codes(approved().change("'submittedBy':'ruth'", "'submittedBy':'omar'")))
                .containsExactly("G3");
        assertThat(SampleLog.codes(approved().change("'parties':{", "'parties':{'others':['omar'],")))
                .containsExactly("G3");
        assertThat(SampleLog.codes(approved().change("'verdict'", "'principal':'ruth','verdict'")))
                .containsExactly("G3");
    }

    @Test
    void namesADelegateOfAPartyThatApproves() {
        SampleCase asked = approved()
                .fact("directory:delegators", "'person':'omar'", "[{'delegator':'ruth','until':'2026-04-01'}]");
        SampleCase other = approved()
                .fact("directory:delegators", "'person':'omar'", "[{'delegator':'olga','until':'2026-04-01'}]");

        assertThat(SampleLog.codes(asked)).containsExactly("G3");
        assertThat(SampleLog.codes(other)).isEmpty();
    }

    @Test
    void namesAnAiActorThatDecides() {
        assertThat(SampleLog.codes(approved().actor("'decided'", "ai-agent:omar")))
                .contains("G8")
                .doesNotContain("ACTOR");
        assertThat(SampleLog.codes(approved(), Samples.draft("other").record("propose", "ai-agent:omar")))
                .containsExactly("G8");
    }

    @Test
    void namesADecisionOfTheSystem() {
        assertThat(SampleLog.codes(approved().actor("'decided'", "system:engine")))
                .containsExactly("SLA");
    }

    @Test
    void namesADecisionRecordedBySomebodyElse() {
        assertThat(SampleLog.codes(approved().actor("'decided'", "person:olga")))
                .containsExactly("ACTOR");
    }

    @Test
    void namesApprovalsOfAnotherDigest() {
        assertThat(SampleLog.codes(approved().change("'digest':'d1','total'", "'digest':'d2','total'")))
                .containsExactly("DIGEST");
    }
}
