package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Wish;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invoices and the cases about their holds, joined by nothing but events. */
abstract class HoldsJoined extends HeldInvoices {

    // --- one case per hold and line

    @Test
    void eachLineOutsideToleranceOpensACaseOfItsOwn() {
        erp().existing(Orders.of(
                        "SUP-9", RequisitionForm.aLine(1, "100", "12.00"), RequisitionForm.aLine(2, "10", "5.00")))
                .receive(1, "100");

        CaseUnderTest invoice = anInvoice()
                .billing("PO-2", 1, "100", "12.30")
                .billing("PO-2", 2, "10", "5.00")
                .withFreight("40.00")
                .captured()
                .hasOpen("INV_PRICE", "INV_NO_RECEIPT", "INV_FREIGHT");

        assertThat(hospital.holdsOf(invoice))
                .extracting(hold -> hold.text("holdCode").orElse("")
                        + " "
                        + hold.text("line").orElse("")
                        + " "
                        + hold.read()
                                .data()
                                .money("variance")
                                .map(Object::toString)
                                .orElse(""))
                .containsExactlyInAnyOrder(
                        "INV_PRICE 1 30.00 USD", "INV_NO_RECEIPT 2 50.00 USD", "INV_FREIGHT CASE 40.00 USD");
    }

    @Test
    void twoLinesUnderTheSameHoldAreResolvedEachForItself() {
        erp().existing(Orders.of(
                        "SUP-9", RequisitionForm.aLine(1, "100", "12.00"), RequisitionForm.aLine(2, "100", "12.00")))
                .receive(1, "100");
        erp().order("PO-2").receive(2, "100");
        CaseUnderTest invoice = anInvoice()
                .billing("PO-2", 1, "100", "12.30")
                .billing("PO-2", 2, "100", "12.40")
                .captured()
                .hasOpen("INV_PRICE", "INV_PRICE");
        List<CaseUnderTest> holds = hospital.holdsOf(invoice);
        holds.forEach(Holds::triaged);

        resolved(holds.get(0), "sam", "ACCEPT_VARIANCE", "abe").isIn("CLOSED");
        invoice.isIn("MATCHING").hasOpen("INV_PRICE");

        resolved(holds.get(1), "sam", "SHORT_PAY", "abe").isIn("CLOSED");
        invoice.isIn("SCHEDULED").hasNothingOpen();
        assertThat(invoice.read().data().money("disputedAmount"))
                .as("only the variance of the line that is paid short")
                .contains(holds.get(1).read().data().money("variance").orElseThrow());
    }

    @Test
    void nobodyResolvesInPlaceWhatACaseWorksOff() {
        CaseUnderTest invoice = invoice("100", "12.30").hasOpen("INV_PRICE");
        ExceptionCase open = invoice.read().work().exceptions().get(0);

        assertThat(invoice.task("sam", TaskKind.EXCEPTION, "INV_PRICE")).isEmpty();
        assertThat(CaseUnderTest.refusal(invoice.desk("sam")
                        .run(
                                invoice.ref().id(),
                                new Wish.Resolve(open.number(), "ACCEPT_VARIANCE", RecordValue.EMPTY),
                                "")))
                .containsExactly("EXC_OWN_CASE");
        invoice.isIn("MATCHING").hasOpen("INV_PRICE");
        assertThat(open.child()).isEqualTo(holdOf(invoice).ref().id());
    }

    @Test
    void aHoldThatAPersonPlacesHasItsCaseToo() {
        CaseUnderTest invoice = invoice("100", "12.30");
        resolved(holdOf(invoice), "sam", "ACCEPT_VARIANCE", "abe");
        invoice.isIn("SCHEDULED").raisedBy("sue", "INV_SUPPLIER_BLOCKED");

        assertThat(hospital.holdsOf(invoice)).hasSize(2);
        Holds.proposed(holdOf(invoice), "cora", "MASTER_FIX");
        settle();
        invoice.hasNothingOpen().walked(112);
    }

    @Test
    void aBlockThatIsSeenAndThatTheLedgerRefusesForIsOneHold() {
        erp().masters().blocks("SUP-9");
        erp().refuses("invoice.post", "SUPPLIER_BLOCKED");
        CaseUnderTest invoice = invoice("100", "12.00");
        invoice.isIn("POSTED").hasOpen("INV_SUPPLIER_BLOCKED", "INV_SUPPLIER_BLOCKED");
        assertThat(hospital.holdsOf(invoice)).hasSize(1);

        erp().masters().clears("SUP-9");
        hospital.pass(Duration.ofHours(2));
        Holds.proposed(holdOf(invoice), "cora", "MASTER_FIX");
        settle();

        invoice.isIn("SCHEDULED").hasNothingOpen();
        assertThat(erp().sent("invoice.post")).hasSize(2);
        assertThat(erp().payables().posted()).isEqualTo(1);
    }

    // --- money

    @Test
    void anAcceptedVarianceLetsTheInvoiceGoOnOnceASecondPersonAgrees() {
        CaseUnderTest invoice = invoice("100", "12.30");
        CaseUnderTest hold = holdOf(invoice);
        Holds.proposed(hold, "sam", "ACCEPT_VARIANCE");
        settle();
        invoice.isIn("MATCHING").hasOpen("INV_PRICE");

        hold.approvedBy("abe");
        settle();

        hold.isIn("CLOSED").walked(6, 8, 110, 10);
        invoice.isIn("SCHEDULED").hasNothingOpen().walked(7, 111, 6, 11);
    }

    @Test
    void whatWasAcceptedIsForTheseFiguresOnly() {
        CaseUnderTest invoice = invoice("100", "12.30");
        CaseUnderTest hold = holdOf(invoice);
        Holds.proposed(hold, "sam", "ACCEPT_VARIANCE");
        order().change(Data.record()
                .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "100", "5.00"))))
                .build());
        changed("p2p.requisition.po-changed", "poNumber", "PO-1");

        hold.approvedBy("abe");
        settle();

        hold.isIn("WITH_RESOLVER").walked(8, 110, 11);
        assertThat(hold.read().data().money("variance").orElseThrow().toString())
                .isEqualTo("730.00 USD");
        invoice.isIn("MATCHING").hasOpen("INV_PRICE").walked(115);

        resolved(hold, "sam", "ACCEPT_VARIANCE", "sid", "mia").isIn("CLOSED");
        invoice.isIn("SCHEDULED");
    }

    @Test
    void aChangedOrderClearsTheHoldByItself() {
        CaseUnderTest invoice = invoice("100", "12.30");
        CaseUnderTest hold = hospital.holdsOf(invoice).get(0).isIn("OPEN");

        order().change(Data.record()
                .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "100", "12.30"))))
                .build());
        changed("p2p.requisition.po-changed", "poNumber", "PO-1");

        hold.isIn("CLOSED").walked(1, 13, 10);
        assertThat(hold.text("resolution")).contains("PO_CHANGE");
        assertThat(hold.text("causeCode")).contains("OTHER");
        invoice.isIn("SCHEDULED");
    }

    @Test
    void aReceiptThatIsOnlySaidToBePostedIsWorkedOnAgain() {
        order().receive(1, "-100");
        CaseUnderTest invoice = invoice("100", "12.00").hasOpen("INV_NO_RECEIPT");
        CaseUnderTest hold = Holds.proposed(holdOf(invoice), "rex", "RECEIPT_POSTED");
        settle();
        hold.isIn("WITH_RESOLVER").walked(7, 110, 11);
        invoice.isIn("MATCHING").hasOpen("INV_NO_RECEIPT");

        order().receive(1, "100");
        Holds.proposed(hold, "rex", "RECEIPT_POSTED");
        settle();

        hold.isIn("CLOSED").walked(11, 7, 110, 10);
        invoice.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void anOrderOfARequisitionIsChangedThereAndTheHoldFollows() {
        CaseUnderTest requisition = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        String number = requisition.text("poNumber").orElseThrow();
        erp().order(number).receive(1, "11");
        CaseUnderTest invoice = anInvoice()
                .inTheChainOf(requisition)
                .billing(number, 1, "11", "90.00")
                .captured()
                .hasOpen("INV_QTY_ORDERED");
        CaseUnderTest hold = Holds.proposed(holdOf(invoice), "sam", "PO_CHANGE");

        hold.approvedBy("mia").isIn("RESOLVED").walked(106, 108).neverEmitted("resolution-applied");
        assertThat(hold.task("sid", TaskKind.WORK, "changeOrder")).isPresent();
        assertThat(erp().sent("po.change")).isEmpty();

        RecordValue line =
                requisition.read().data().records("lines").get(0).with("qty", io.bursar.model.data.DecimalValue.of(11));
        requisition.fires(
                "sid",
                "changeOrder",
                Data.record().put("lines", Data.list(List.of(line))).build());
        settle();
        while (!requisition.ref().state().equals("PO_ISSUED") && requisition.asks("mia")) {
            requisition.approvedBy("mia");
            settle();
        }

        hold.isIn("CLOSED");
        invoice.isIn("SCHEDULED").hasNothingOpen();
    }
}
