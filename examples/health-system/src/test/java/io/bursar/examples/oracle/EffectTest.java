package io.bursar.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EffectTest {
    private static SampleCase issued() {
        return Samples.issued(Samples.ordered(Samples.approved(Samples.submitted(Samples.draft("order")))));
    }

    @Test
    void namesOutcomesThatDoNotFollowAnIntent() {
        assertThat(SampleLog.codes(issued().event("effect-outcome", "'effect':9,'state':'CONFIRMED','reference':'X'")))
                .containsExactly("EFFECT");
        assertThat(SampleLog.codes(issued().event("effect-outcome", "'effect':4,'state':'CONFIRMED','reference':'X'")))
                .containsExactly("EFFECT");
        assertThat(SampleLog.codes(issued().event("effect-withdrawn", "'effect':4")))
                .containsExactly("EFFECT");
        assertThat(SampleLog.codes(
                        issued().event("effect-intended", "'effect':4,'capability':'notify.send','key':'n'")))
                .containsExactly("EFFECT");
    }

    @Test
    void letsAnEffectBeSentAgainUntilItIsConfirmed() {
        assertThat(SampleLog.codes(
                        issued().before("'reference':'T-1'", "effect-outcome", "'effect':3,'state':'UNKNOWN'")
                                .before("'reference':'T-1'", "effect-outcome", "'effect':3,'state':'INTENT'")))
                .isEmpty();
    }

    @Test
    void namesAnEffectSentBeforeTheOneItWaitsFor() {
        SampleCase one =
                issued().before("'reference':'T-1'", "effect-outcome", "'effect':4,'state':'REJECTED','code':'X'");

        assertThat(SampleLog.codes(one)).containsExactly("ORDER");
    }

    @Test
    void namesAConfirmationWithoutEvidence() {
        assertThat(SampleLog.codes(issued().change(",'reference':'T-1'", ""))).containsExactly("G7");
        assertThat(SampleLog.codes(issued().change(",'reference':'T-1'", "")
                        .event("exception-raised", "'exception':1,'code':'SYS_READBACK_DIFF'")))
                .isEmpty();
    }

    @Test
    void namesAKeyUsedTwice() {
        assertThat(SampleLog.codes(issued().event("effect-intended", "'effect':5,'capability':'notify.send','key':'k'")
                        .event("effect-intended", "'effect':6,'capability':'notify.send','key':'k'")))
                .containsExactly("KEY");
        // a key is sent with the case before it
        assertThat(SampleLog.codes(
                        issued().event("effect-intended", "'effect':5,'capability':'notify.send','key':'k'"),
                        Samples.draft("other")
                                .event("effect-intended", "'effect':1,'capability':'notify.send','key':'k'")))
                .isEmpty();
    }

    @Test
    void namesAConfirmedEffectDoneAgain() {
        SampleCase one =
                issued().event("effect-intended", "'effect':5,'alias':'commit','capability':'budget.commit','key':'k'");

        assertThat(SampleLog.codes(one)).containsExactly("REPEAT");
        assertThat(SampleLog.codes(one.change(
                        "'capability':'budget.commit','key':'k'",
                        "'capability':'budget.commit','key':'k','arguments':'other'")))
                .isEmpty();
    }

    @Test
    void namesWhatGoesForwardWhileCancelling() {
        assertThat(SampleLog.codes(issued().event("cancelling", "'how':'cancel'")
                        .event("effect-intended", "'effect':5,'capability':'notify.send','key':'k'")))
                .containsExactly("CANCELLING");
    }

    @Test
    void wantsUndosInReverseOrder() {
        String cancel = "'effect':5,'capability':'po.cancel','key':'k5','undoes':2";
        String release = "'effect':6,'capability':'budget.release','key':'k6','undoes':1";
        SampleCase right = issued().event("cancelling", "'how':'cancel'")
                .event("effect-intended", cancel)
                .event("effect-intended", release);
        SampleCase wrong = issued().event("cancelling", "'how':'cancel'")
                .event("effect-intended", release.replace("6,", "5,"))
                .event("effect-intended", cancel.replace("5,", "6,"));

        assertThat(SampleLog.codes(right)).isEmpty();
        assertThat(SampleLog.codes(wrong)).containsExactly("UNDO");
    }

    @Test
    void namesWithdrawingWithSomethingStanding() {
        SampleCase one = Samples.submitted(Samples.draft("order"))
                .event("effect-intended", "'effect':2,'capability':'budget.release','key':'k2','undoes':1")
                .event("effect-outcome", "'effect':2,'state':'CONFIRMED','reference':'X'")
                .event("task-closed", "'task':'t1'")
                .record("withdraw", "person:ruth")
                .move(0, "withdraw", "PENDING_APPROVAL", "CANCELLED", "END");

        assertThat(SampleLog.codes(one)).isEmpty();
        assertThat(SampleLog.codes(one.before(
                                "'on':'withdraw'", "effect-intended", "'effect':3,'capability':'x.y','key':'k3'")
                        .before("'on':'withdraw'", "effect-outcome", "'effect':3,'state':'CONFIRMED','reference':'X'")))
                .containsExactly("WITHDRAW");
    }

    @Test
    void namesAnEndBeforeItsEffects() {
        SampleCase one = Samples.requisition("order")
                .event("effect-intended", "'effect':5,'alias':'close','capability':'po.change','key':'k'");

        assertThat(SampleLog.codes(one)).containsExactly("TERMINAL");
        assertThat(SampleLog.codes(one.event("effect-outcome", "'effect':5,'state':'CONFIRMED','reference':'X'")))
                .isEmpty();
    }

    @Test
    void waitsForTheEffectsOfAPendingRow() {
        SampleCase one = Samples.requisition("order")
                .before("receiptPosted", "effect-intended", "'effect':5,'capability':'x.y','key':'k'")
                .before("reconcileOk", "row-pending", "'row':18,'event':'reconcileOk','to':'CLOSED','effects':[5]");

        assertThat(SampleLog.codes(one)).containsExactly("TERMINAL");
        assertThat(SampleLog.codes(one.without("row-pending"))).containsExactly("G10");
        assertThat(SampleLog.codes(
                        one.before("reconcileOk", "effect-outcome", "'effect':5,'state':'CONFIRMED','reference':'X'")))
                .isEmpty();
    }

    @Test
    void namesAnEndWithSomethingOpen() {
        assertThat(SampleLog.codes(Samples.requisition("order").without("task-closed")))
                .containsExactly("G10");
        assertThat(SampleLog.codes(
                        Samples.requisition("order").event("exception-raised", "'exception':1,'code':'SLA_BREACH'")))
                .containsExactly("G10");
        assertThat(SampleLog.codes(Samples.requisition("order").event("held", "'reason':'DISPUTE'")))
                .containsExactly("G10");
        assertThat(SampleLog.codes(Samples.requisition("order").change("budget.commit", "budget.check")))
                .containsExactly("G10");
    }

    @Test
    void namesClocksThatRunBackwards() {
        String half = "'clock':'c','percent':50";
        SampleCase one = issued().event("clock-set", "'clock':'c','value':{'clock':'x','step':0}")
                .event("escalated", half);

        assertThat(SampleLog.codes(one)).isEmpty();
        assertThat(SampleLog.codes(one.event("escalated", "'clock':'c','percent':25")))
                .containsExactly("G9");
        assertThat(SampleLog.codes(issued().event("clock-set", "'clock':'c','value':{'ended':true,'met':true}")
                        .event("escalated", half)))
                .containsExactly("G9");
        assertThat(SampleLog.codes(issued().event("resumed", ""))).containsExactly("G9");
        assertThat(SampleLog.codes(issued().event("held", "'reason':'x'").event("held", "'reason':'x'")))
                .containsExactly("G9");
    }
}
