package io.bursar.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MovesTest {
    private static SampleCase draft() {
        return Samples.draft("order").record("fire", "person:ruth");
    }

    @Test
    void namesAMoveFromAnotherStateThanTheCaseIsIn() {
        assertThat(SampleLog.codes(draft().move(2, "validationPassed", "SUBMITTED", "VALIDATED", "ROU")))
                .containsExactly("STATE");
    }

    @Test
    void namesARowThatTheTableDoesNotHave() {
        assertThat(SampleLog.codes(draft().move(2, "submit", "DRAFT", "SUBMITTED", "VAL")))
                .containsExactly("ROW");
        assertThat(SampleLog.codes(draft().move(1, "submit", "DRAFT", "VALIDATED", "ROU")))
                .containsExactly("ROW");
        assertThat(SampleLog.codes(draft().move(1, "submit", "DRAFT", "SUBMITTED", "APP")))
                .containsExactly("ROW");
    }

    @Test
    void takesARowFromAHundredOnForTheRowWithTheSameMove() {
        assertThat(SampleLog.codes(draft().move(101, "submit", "DRAFT", "SUBMITTED", "VAL")))
                .isEmpty();
        assertThat(SampleLog.codes(draft().move(101, "jump", "DRAFT", "SUBMITTED", "VAL")))
                .containsExactly("ROW");
    }

    @Test
    void knowsInheritedMovesAndWhereTheyStart() {
        assertThat(SampleLog.codes(draft().move(0, "discard", "DRAFT", "CANCELLED", "END")))
                .isEmpty();
        assertThat(SampleLog.codes(draft().move(0, "expire", "DRAFT", "CANCELLED", "END")))
                .containsExactly("ROW");
        assertThat(SampleLog.codes(draft().move(0, "requestInfo", "DRAFT", "RETURNED", "INI")))
                .containsExactly("ROW");
        assertThat(SampleLog.codes(draft().move(0, "undone", "DRAFT", "CANCELLED", "END")))
                .containsExactly("ROW");
        assertThat(SampleLog.codes(
                        draft().event("cancelling", "'how':'cancel'").move(0, "undone", "DRAFT", "CANCELLED", "END")))
                .isEmpty();
    }

    @Test
    void knowsTheQuestionAndItsAnswer() {
        SampleCase asked = Samples.submitted(Samples.draft("order"))
                .record("fire", "person:omar")
                .move(0, "requestInfo", "PENDING_APPROVAL", "RETURNED", "INI")
                .record("fire", "person:ruth");

        assertThat(SampleLog.codes(asked.move(0, "resubmit", "RETURNED", "SUBMITTED", "VAL")))
                .isEmpty();
    }

    @Test
    void resumesWhereTheCaseWasHeld() {
        assertThat(SampleLog.codes(draft().event("held", "'reason':'INVESTIGATION'")
                        .move(0, "hold", "DRAFT", "ON_HOLD", "INI")
                        .event("resumed", "")
                        .move(0, "resume", "ON_HOLD", "DRAFT", "INI")))
                .isEmpty();
        assertThat(SampleLog.codes(draft().move(0, "hold", "DRAFT", "ON_HOLD", "INI")
                        .move(0, "resume", "ON_HOLD", "SUBMITTED", "VAL")))
                .containsExactly("ROW");
    }

    @Test
    void namesWhatACaseDoesAfterItsEnd() {
        assertThat(SampleLog.codes(Samples.requisition("order")
                        .record("take", Samples.SERVICE)
                        .event("fact-taken", "'fact':'f','outcome':'kept'")
                        .event("exception-raised", "'exception':9,'code':'SYS_FACT_CONFLICT'")))
                .isEmpty();
        assertThat(SampleLog.codes(Samples.requisition("order")
                        .record("fire", "person:ruth")
                        .event("data-set", "'fields':{'a':'b'}")))
                .containsExactly("END");
    }

    @Test
    void namesARowThatOvertakesAPendingOne() {
        SampleCase pending = Samples.submitted(Samples.draft("order"))
                .record("decide", "person:omar")
                .fact("command", "", "{'reason':'too dear'}")
                .event("row-pending", "'row':8,'event':'reject','to':'REJECTED','effects':[2]");

        assertThat(SampleLog.codes(pending.move(6, "approve", "PENDING_APPROVAL", "PENDING_APPROVAL", "APP")))
                .containsExactly("PENDING");
    }

    @Test
    void namesWhatIsToldWhileItsRowStillWaits() {
        SampleCase waiting = Samples.issued(
                        Samples.ordered(Samples.approved(Samples.submitted(Samples.draft("order")))))
                .record("fire", "person:bea")
                .fact("command", "", "{'reason':'not needed'}");
        waiting.event("row-pending", "'row':19,'event':'cancelPo','to':'CANCELLED','effects':[2]");

        assertThat(SampleLog.codes(waiting)).doesNotContain("EARLY");
        assertThat(SampleLog.codes(waiting.event("emitted", "'event':'p2p.requisition.po-cancelled','data':{}")))
                .contains("EARLY");
    }

    @Test
    void namesAPersonsRowFiredByTheSystem() {
        SampleCase changed = Samples.issued(
                        Samples.ordered(Samples.approved(Samples.submitted(Samples.draft("order")))))
                .record("tick", Samples.SERVICE)
                .move(23, "changeOrder", "PO_ISSUED", "PO_PENDING", "FUL");

        assertThat(SampleLog.codes(changed)).containsExactly("ACTOR");
        assertThat(SampleLog.codes(changed.actor("changeOrder", "person:bob"))).isEmpty();
    }
}
