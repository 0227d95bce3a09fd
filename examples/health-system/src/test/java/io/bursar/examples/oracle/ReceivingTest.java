package io.bursar.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceivingTest {
    private static SampleCase receipt() {
        return StreamSamples.receipt("receipt");
    }

    private static SampleCase reconciled() {
        return StreamSamples.reconciled(receipt());
    }

    private static Set<String> codes(SampleCase... cases) {
        return SampleLog.codes(cases);
    }

    @Test
    void findsNothingInCasesThatKeepTheRules() {
        assertThat(SampleLog.judge(reconciled()).findings()).isEmpty();
        assertThat(SampleLog.judge(StreamSamples.service("service")).findings()).isEmpty();
        assertThat(SampleLog.judge(StreamSamples.reversed(receipt())).findings())
                .isEmpty();
    }

    @Test
    void findsNothingInAChainWithItsReceipt() {
        assertThat(SampleLog.judge(
                                Samples.requisition("order"),
                                reconciled(),
                                Samples.paid(Samples.invoice("bill").shift(24)))
                        .findings())
                .isEmpty();
    }

    @Test
    void wantsRowsThatFitTheReceipt() {
        assertThat(codes(receipt().change("'receiptType':'GOODS'", "'receiptType':'RETURN'")))
                .containsExactly("GUARD");
        assertThat(codes(receipt().change("'condition':'OK'", "'condition':'DAMAGED'")))
                .containsExactly("GUARD");
    }

    @Test
    void wantsWhatWasTooWarmInQuarantine() {
        SampleCase warm = receipt().change("'condition':'OK'", "'condition':'TEMP_EXCURSION'");

        assertThat(codes(warm)).containsExactlyInAnyOrder("GUARD", "RCV-I3");
    }

    @Test
    void wantsTheNumberOfTheReceipt() {
        assertThat(codes(receipt().without("'receiptNo'").without("effect-outcome")))
                .contains("RCV-I2");
    }

    @Test
    void countsAReceiptTwiceOnlyAsFarAsItWasOrdered() {
        SampleCase more = StreamSamples.receipt("more").change("DN-1", "DN-2").shift(1);

        assertThat(codes(Samples.requisition("order"), receipt(), more)).containsExactly("RCV-I1");
        assertThat(codes(Samples.requisition("order"), StreamSamples.reversed(receipt()), more.shift(72)))
                .isEmpty();
    }

    @Test
    void keepsReceiverApartFromWhoReverses() {
        assertThat(codes(StreamSamples.reversed(receipt()).actor("'row':14,'event'", "person:rex")))
                .containsExactly("REVERSAL");
        assertThat(codes(StreamSamples.reversed(receipt().later(24 * 14)))).containsExactly("REVERSAL");
    }

    @Test
    void wantsAReasonForAReversal() {
        SampleCase bare = StreamSamples.reversed(receipt()).change("'reason':'counted twice'", "'note':'x'");

        assertThat(codes(bare)).containsExactly("REASON");
    }

    @Test
    void keepsReceiverApartFromWhoApprovedTheOrder() {
        SampleCase one = receipt().change("'receiverId':'rex'", "'receiverId':'omar'");

        assertThat(codes(Samples.requisition("order"), one)).containsExactly("SOD-02");
        assertThat(codes(Samples.requisition("order"), one.change("PO-1", "PO-2")))
                .isEmpty();
    }

    @Test
    void keepsReceiverApartFromWhoSignedForControlledSubstances() {
        SampleCase order = Samples.issued(Samples.ordered(Samples.approved(Samples.controlled("order"))));

        assertThat(codes(order, receipt().change("'receiverId':'rex'", "'receiverId':'sofia'")))
                .containsExactly("SOD-15");
    }

    @Test
    void keepsWhoAcceptsAServiceApartFromWhoAskedForIt() {
        SampleCase service = StreamSamples.service("service").change("'people':['carl']", "'people':['ruth']");

        assertThat(codes(Samples.requisition("order"), service)).containsExactly("SOD-02");
        assertThat(codes(StreamSamples.service("service")
                        .without("ACCEPT_SERVICE")
                        .actor("'accept'", Samples.SERVICE)))
                .containsExactly("ACTOR");
    }

    @Test
    void wantsTheRolesTheRowsName() {
        assertThat(codes(receipt().change("RECEIVER@", "BUYER@"))).containsExactly("ROLE");
    }

    @Test
    void namesGoodsCountedForACancelledOrder() {
        SampleCase order = Samples.issued(Samples.ordered(Samples.approved(Samples.submitted(Samples.draft("order")))))
                .record("fire", "person:bob")
                .event("emitted", "'event':'p2p.requisition.po-cancelled','data':{}")
                .event("effect-intended", "'effect':9,'alias':'c','capability':'budget.release','key':'z'")
                .event("effect-outcome", "'effect':9,'state':'CONFIRMED','reference':'z'")
                .move(19, "cancelPo", "PO_ISSUED", "CANCELLED", "END");

        assertThat(codes(order, receipt())).doesNotContain("CHAIN");
        assertThat(codes(order, receipt().shift(48))).contains("CHAIN");
    }

    @Test
    void namesASecondCaseForOneDeliveryNote() {
        assertThat(codes(receipt(), StreamSamples.receipt("again").shift(2))).contains("TWIN");
        assertThat(codes(
                        StreamSamples.reversed(receipt()),
                        StreamSamples.receipt("again").shift(80)))
                .doesNotContain("TWIN");
    }

    @Test
    void inheritsNoQuestions() {
        SampleCase asked =
                StreamSamples.service("service").cut(2).move(0, "requestInfo", "PENDING_ACCEPTANCE", "RETURNED", "INI");

        assertThat(codes(asked)).containsExactly("ROW");
    }
}
