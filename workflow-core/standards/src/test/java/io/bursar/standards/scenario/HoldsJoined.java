package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Wish;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import io.bursar.standards.ProcureToPay.InvoiceExceptionEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invoices and the cases about their holds, joined by nothing but events. */
abstract class HoldsJoined extends Bench {

    @BeforeEach
    void givenAnOrderOf100At12Received100() {
        moveTo(Hospital.withExceptionCases());
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
    }

    private ErpOrder order() {
        return erp().order("PO-1");
    }

    private CaseUnderTest invoice(String quantity, String price) {
        return anInvoice().billing("PO-1", 1, quantity, price).captured();
    }

    private CaseUnderTest holdOf(CaseUnderTest invoice) {
        List<CaseUnderTest> holds = hospital.holdsOf(invoice);
        return Holds.triaged(holds.get(holds.size() - 1));
    }

    private CaseUnderTest holdOf(CaseUnderTest invoice, String code) {
        return hospital.holdsOf(invoice).stream()
                .filter(hold -> hold.text("holdCode").filter(code::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void settle() {
        hospital.pass(Duration.ofMinutes(1));
    }

    private CaseUnderTest resolved(CaseUnderTest hold, String resolver, String resolution, String... approvers) {
        Holds.proposed(hold, resolver, resolution).approvedBy(approvers);
        settle();
        return hold;
    }

    private void changed(String event, String field, String value) {
        hospital.report(event, Data.record().put(field, value).build());
        settle();
    }

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

    // --- more than was ordered

    @Test
    void aCreditForMoreThanWasOrderedPaysTheOrderAndExpectsTheRest() {
        CaseUnderTest invoice = invoice("110", "12.00").hasOpen("INV_QTY_RECEIVED", "INV_QTY_ORDERED");

        resolved(holdOf(invoice, "INV_QTY_ORDERED"), "sam", "CREDIT_REQUESTED", "abe")
                .isIn("CLOSED");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        holdOf(invoice, "INV_QTY_RECEIVED").isIn("CLOSED").walked(13, 10);
        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        RecordValue line = posted.records("lines").get(0);
        assertThat(line.decimal("qty").orElseThrow()).as("INV-I2").isEqualByComparingTo("100");
        assertThat(line.money("amount")).contains(Money.usd("1200.00"));
        assertThat(posted.money("gross")).as("as the supplier wrote it").contains(Money.usd("1320.00"));
        assertThat(posted.money("headerDifference")).contains(Money.usd("120.00"));
        assertThat(posted.money("disputedAmount")).contains(Money.usd("120.00"));
        assertThat(posted.money("expectedCredit")).contains(Money.usd("120.00"));
        assertThat(invoice.read().data().records("lines").get(0).decimal("qty").orElseThrow())
                .as("what was billed stays in the case")
                .isEqualByComparingTo("110");
    }

    @Test
    void aCreditForMoreThanWasOrderedStillWaitsForWhatWasNotReceived() {
        order().receive(1, "-30");
        CaseUnderTest invoice = invoice("110", "12.00").hasOpen("INV_QTY_RECEIVED", "INV_QTY_ORDERED");

        resolved(holdOf(invoice, "INV_QTY_ORDERED"), "sam", "CREDIT_REQUESTED", "abe");
        invoice.isIn("MATCHING").hasOpen("INV_QTY_RECEIVED");

        order().receive(1, "30");
        changed("p2p.receiving.posted", "poNumber", "PO-1");
        invoice.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void anOrderThatIsBilledAlreadyLeavesNothingToPayAndNoCreditToWaitFor() {
        anInvoice()
                .numbered("A-1")
                .billing("PO-1", 1, "100", "12.00")
                .captured()
                .isIn("SCHEDULED");
        CaseUnderTest invoice = anInvoice()
                .numbered("A-2")
                .dated(hospital.today().minusDays(1))
                .billing("PO-1", 1, "10", "12.00")
                .captured()
                .hasOpen("INV_QTY_RECEIVED", "INV_QTY_ORDERED");

        CaseUnderTest hold = resolved(holdOf(invoice, "INV_QTY_ORDERED"), "sam", "CREDIT_REQUESTED", "abe");

        hold.isIn("WITH_RESOLVER").walked(110, 11);
        invoice.isIn("MATCHING").hasOpen("INV_QTY_RECEIVED", "INV_QTY_ORDERED");
    }

    // --- another unit

    private CaseUnderTest boxes(String quantity, String price) {
        return anInvoice()
                .line(InvoiceForm.poLine(1, "PO-1", 1, quantity, price).with("uom", Data.text("BX")))
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_UOM");
    }

    private void converts(CaseUnderTest invoice, int each, int perBoxes) {
        RecordValue link = Data.record()
                .put("lineNo", 1)
                .put("orderUom", "EA")
                .put("orderUnits", each)
                .put("billedUnits", perBoxes)
                .build();
        holdOf(invoice)
                .fires(
                        "ann",
                        InvoiceExceptionEvents.PROPOSE,
                        Holds.resolution("RECODE").with("links", Data.list(List.of(link))));
        settle();
    }

    @Test
    void anotherUnitIsMatchedInTheUnitOfTheOrderOnceSomebodySaysHowItConverts() {
        CaseUnderTest invoice = boxes("10", "120.00");

        converts(invoice, 10, 1);

        hospital.holdsOf(invoice).get(0).isIn("CLOSED").walked(7, 110, 10);
        invoice.isIn("SCHEDULED").hasNothingOpen();
        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        RecordValue line = posted.records("lines").get(0);
        assertThat(line.decimal("qty").orElseThrow()).isEqualByComparingTo("100");
        assertThat(line.text("uom")).contains("EA");
        assertThat(line.money("amount")).contains(Money.usd("1200.00"));
        assertThat(posted.money("disputedAmount")).isEmpty();
    }

    @Test
    void aConversionThatMakesItDearerOrMoreIsHeldForThat() {
        CaseUnderTest dearer = boxes("10", "120.00");
        converts(dearer, 9, 1);
        dearer.isIn("MATCHING").hasOpen("INV_PRICE");

        CaseUnderTest more = anInvoice()
                .numbered("A-2")
                .dated(hospital.today().minusDays(1))
                .line(InvoiceForm.poLine(1, "PO-1", 1, "11", "120.00").with("uom", Data.text("BX")))
                .captured()
                .hasOpen("INV_UOM");
        converts(more, 10, 1);
        more.isIn("MATCHING").hasOpen("INV_QTY_RECEIVED", "INV_QTY_ORDERED");
    }

    @Test
    void aConversionThatIsNotExactLeavesTheHold() {
        CaseUnderTest invoice = boxes("10", "120.00");

        converts(invoice, 100, 3);

        hospital.holdsOf(invoice).get(0).isIn("WITH_RESOLVER").walked(7, 110, 11);
        invoice.isIn("MATCHING").hasOpen("INV_UOM");
    }

    @Test
    void aShortPaymentOfAllOfAnInvoiceIsNotProposed() {
        CaseUnderTest hold = holdOf(boxes("10", "120.00"));

        assertThat(CaseUnderTest.refusal(
                        hold.tries("ann", InvoiceExceptionEvents.PROPOSE, Holds.resolution("SHORT_PAY"))))
                .contains("SYS_GUARD");
    }

    // --- what is put right elsewhere

    @Test
    void anOrderThatWasForgottenIsLinked() {
        CaseUnderTest invoice = anInvoice()
                .line(InvoiceForm.poLine(1, "PO-1", 1, "100", "12.00")
                        .without("poNumber")
                        .without("poLine"))
                .captured()
                .isIn("CAPTURED")
                .hasOpen("INV_PO_MISSING");
        RecordValue link = Data.record()
                .put("lineNo", 1)
                .put("poNumber", "PO-1")
                .put("poLine", 1)
                .build();

        holdOf(invoice)
                .fires(
                        "sam",
                        InvoiceExceptionEvents.PROPOSE,
                        Holds.resolution("LINK_PO").with("links", Data.list(List.of(link))));
        settle();

        invoice.isIn("SCHEDULED").walked(2, 111, 4, 6).hasNothingOpen();
        assertThat(invoice.text("poNumber")).contains("PO-1");
        hospital.holdsOf(invoice).get(0).isIn("CLOSED");
    }

    @Test
    void aLinkNeverChangesWhatTheSupplierSaid() {
        CaseUnderTest invoice = anInvoice()
                .line(InvoiceForm.poLine(1, "PO-1", 1, "100", "12.00").without("poNumber"))
                .captured();
        RecordValue forged = Data.record()
                .put("lineNo", 1)
                .put("poNumber", "PO-1")
                .put("poLine", 1)
                .put("amount", io.bursar.model.money.Money.usd("1.00"))
                .build();

        hospital.report(
                "p2p.invoice-exception.resolution-applied",
                Data.record()
                        .put("caseId", holdOf(invoice).ref().id().toString())
                        .put("invoiceCaseId", invoice.ref().id().toString())
                        .put("holdCode", "INV_PO_MISSING")
                        .put("line", "1")
                        .put("resolution", "LINK_PO")
                        .put("links", Data.list(List.of(forged)))
                        .build());
        settle();

        assertThat(invoice.read()
                        .data()
                        .records("lines")
                        .get(0)
                        .money("amount")
                        .orElseThrow()
                        .toString())
                .isEqualTo("1200.00 USD");
    }

    @Test
    void wrongCodingIsPutRightThroughTheCase() {
        erp().masters().rejectsAccount("6400");
        CaseUnderTest invoice =
                anInvoice().forCoded("subscriptions", "900.00").captured().hasOpen("INV_CODING");
        RecordValue coding =
                Data.record().put("lineNo", 1).put("glAccountId", "6500").build();

        holdOf(invoice)
                .fires(
                        "conny",
                        InvoiceExceptionEvents.PROPOSE,
                        Holds.resolution("RECODE").with("links", Data.list(List.of(coding))));
        settle();

        invoice.isIn("CODING").hasNothingOpen();
        hospital.holdsOf(invoice).get(0).isIn("CLOSED");
        assertThat(invoice.read().data().records("lines").get(0).text("glAccountId"))
                .contains("6500");
    }

    @Test
    void movedBudgetResolvesTheHoldByItself() {
        erp().masters().budgetSays("BLOCK");
        CaseUnderTest invoice =
                anInvoice().forCoded("subscriptions", "900.00").captured().hasOpen("INV_BUDGET");
        CaseUnderTest hold = holdOf(invoice);

        erp().masters().budgetSays("OK");
        changed("r2r.budget.applied", "relatedCaseIds", invoice.ref().id().toString());

        invoice.hasNothingOpen();
        hold.isIn("CLOSED").walked(13, 10);
        assertThat(hold.text("resolution")).contains("RECODE");
    }

    private CaseUnderTest taxed(String tax, String gross) {
        return anInvoice()
                .billing("PO-1", 1, "100", "12.00")
                .withTax(tax)
                .claiming(gross)
                .captured();
    }

    @Test
    void taxThatDoesNotAddUpIsPaidShortAndTheRestIsPosted() {
        CaseUnderTest invoice = taxed("30.00", "1250.00").isIn("CAPTURED").hasOpen("INV_TAX");

        resolved(holdOf(invoice), "ann", "SHORT_PAY", "abe").isIn("CLOSED").walked(110, 10);

        invoice.isIn("SCHEDULED").hasNothingOpen().walked(4, 6, 11, 12);
        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        assertThat(posted.money("gross")).as("as the supplier wrote it").contains(Money.usd("1250.00"));
        assertThat(posted.money("headerDifference")).contains(Money.usd("20.00"));
        assertThat(posted.money("disputedAmount")).contains(Money.usd("20.00"));
        assertThat(posted.text("disputeReason")).contains("INV_TAX");
        Payments.pay(hospital, invoice);
        assertThat(erp().payables()
                        .paymentOf(invoice.text("voucherNo").orElseThrow())
                        .money("amount"))
                .contains(Money.usd("1230.00"));
    }

    @Test
    void taxThatDoesNotAddUpIsAcceptedWithAuthorityAndPaidInFull() {
        CaseUnderTest invoice = taxed("30.00", "1250.00").hasOpen("INV_TAX");

        resolved(holdOf(invoice), "ann", "ACCEPT_VARIANCE", "abe").isIn("CLOSED");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        assertThat(posted.money("headerDifference")).contains(Money.usd("20.00"));
        assertThat(posted.money("disputedAmount")).isEmpty();
    }

    @Test
    void aShortPaymentOfTaxAndOneOfALineAddUp() {
        CaseUnderTest invoice = anInvoice()
                .billing("PO-1", 1, "100", "12.30")
                .claiming("1250.00")
                .captured()
                .hasOpen("INV_TAX");
        resolved(holdOf(invoice), "ann", "SHORT_PAY", "abe");
        invoice.isIn("MATCHING").hasOpen("INV_PRICE");

        resolved(Holds.triaged(holdOf(invoice, "INV_PRICE")), "sam", "SHORT_PAY", "abe");

        invoice.isIn("SCHEDULED");
        assertThat(invoice.read().data().money("disputedAmount")).contains(Money.usd("50.00"));
    }

    @Test
    void aBillOfLessThanItsPartsIsNotPaidShort() {
        CaseUnderTest invoice = taxed("30.00", "1200.00").hasOpen("INV_TAX");

        CaseUnderTest hold = resolved(holdOf(invoice), "ann", "SHORT_PAY", "abe");

        hold.isIn("WITH_RESOLVER").walked(110, 11);
        invoice.isIn("CAPTURED").hasOpen("INV_TAX");
        resolved(hold, "ann", "RETURN_TO_SUPPLIER", "abe").isIn("WRITTEN_BACK");
        invoice.isIn("REJECTED").walked(20);
    }

    @Test
    void anotherCodingMakesNoSumAddUp() {
        CaseUnderTest invoice = taxed("30.00", "1250.00").hasOpen("INV_TAX");

        Holds.proposed(holdOf(invoice), "ann", "RECODE").isIn("RESOLVED");
        settle();

        hospital.holdsOf(invoice).get(0).isIn("WITH_RESOLVER").walked(7, 110, 11);
        invoice.isIn("CAPTURED").hasOpen("INV_TAX");
    }

    @Test
    void aBillWithoutAnOrderWhoseTaxIsOffIsCodedAndPaidShort() {
        CaseUnderTest invoice = anInvoice()
                .forUncoded("subscriptions", "900.00")
                .claiming("950.00")
                .captured()
                .hasOpen("INV_TAX");

        resolved(holdOf(invoice), "ann", "SHORT_PAY", "abe").isIn("CLOSED");

        invoice.isIn("CODING").hasNothingOpen();
        assertThat(invoice.read().data().money("disputedAmount")).contains(Money.usd("50.00"));
        assertThat(invoice.text("disputeReason")).contains("INV_TAX");
    }

    @Test
    void aSupplierUnderAHoldBlocksPaymentThroughAllStatesUntilItIsCleared() {
        CaseUnderTest invoice = invoice("100", "12.30");
        erp().masters().blocks("SUP-9");
        hospital.pass(Duration.ofHours(2));
        changed("p2p.supplier.changed", "supplierId", "SUP-9");
        invoice.hasOpen("INV_PRICE", "INV_SUPPLIER_BLOCKED");
        CaseUnderTest blocked = hospital.holdsOf(invoice).get(1);
        resolved(Holds.triaged(hospital.holdsOf(invoice).get(0)), "sam", "ACCEPT_VARIANCE", "abe")
                .isIn("CLOSED");
        invoice.isIn("POSTED").hasOpen("INV_SUPPLIER_BLOCKED");
        blocked.isIn("WITH_RESOLVER");
        assertThat(hospital.holdsOf(invoice)).as("it is still the same hold").hasSize(2);

        erp().masters().clears("SUP-9");
        hospital.pass(Duration.ofHours(2));
        changed("p2p.supplier.changed", "supplierId", "SUP-9");

        invoice.isIn("SCHEDULED").hasNothingOpen();
        blocked.isIn("CLOSED");
    }

    // --- duplicates

    @Test
    void aConfirmedDuplicateEndsItsInvoice() {
        anInvoice().numbered("A-1").billing("PO-1", 1, "10", "12.00").captured().isIn("SCHEDULED");
        CaseUnderTest again = anInvoice()
                .numbered("a 1")
                .billing("PO-1", 1, "10", "12.00")
                .captured()
                .hasOpen("INV_DUPLICATE");

        CaseUnderTest hold = holdOf(again).fires("abe", InvoiceExceptionEvents.DUPLICATE_CONFIRMED);
        settle();

        hold.isIn("WRITTEN_BACK");
        again.isIn("CANCELLED").walked(3, 19);
        assertThat(erp().payables().posted()).isEqualTo(1);
    }

    @Test
    void oneThatOnlyLooksAlikeIsPaidOnceASecondPersonSaysSo() {
        anInvoice().numbered("A-1").billing("PO-1", 1, "10", "12.00").captured().isIn("SCHEDULED");
        CaseUnderTest again = anInvoice()
                .numbered("B-7")
                .billing("PO-1", 1, "10", "12.00")
                .captured()
                .hasOpen("INV_DUPLICATE");

        resolved(holdOf(again), "ann", "CONFIRMED_DISTINCT", "abe").isIn("CLOSED");

        again.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void suppliersThatTurnOutToBeOneOpenACaseBeforePosting() {
        anInvoice()
                .numbered("A-100")
                .billing("PO-1", 1, "10", "12.00")
                .captured()
                .isIn("SCHEDULED");
        erp().existing(Orders.of("SUP-2", RequisitionForm.aLine(1, "10", "12.00")));
        CaseUnderTest waiting = anInvoice()
                .from("SUP-2")
                .numbered("A-100")
                .billing("PO-2", 1, "10", "12.00")
                .captured()
                .hasOpen("INV_NO_RECEIPT");
        erp().masters()
                .supplier(
                        "SUP-2",
                        Data.record().put("supplierGroupId", "GROUP-SUP-9").build());
        erp().order("PO-2").receive(1, "10");
        hospital.pass(Duration.ofHours(2));
        changed("p2p.receiving.posted", "poNumber", "PO-2");
        waiting.isIn("APPROVED").hasOpen("INV_DUPLICATE").walked(6, 104);

        holdOf(waiting).fires("abe", InvoiceExceptionEvents.DUPLICATE_CONFIRMED);
        settle();

        waiting.isIn("CANCELLED").walked(104, 19);
    }

    // --- what is not paid

    @Test
    void aShortPaidInvoiceIsPostedInFullAndPaidLessItsVariance() {
        CaseUnderTest invoice = invoice("100", "12.30").hasOpen("INV_PRICE");
        resolved(holdOf(invoice), "sam", "SHORT_PAY", "abe").isIn("CLOSED");
        invoice.isIn("SCHEDULED");

        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        assertThat(posted.money("gross")).contains(Money.usd("1230.00"));
        assertThat(posted.money("disputedAmount")).contains(Money.usd("30.00"));
        assertThat(posted.text("disputeReason")).contains("INV_PRICE");
        assertThat(posted.money("expectedCredit")).isEmpty();

        Payments.pay(hospital, invoice);
        invoice.isIn("PAID");
        assertThat(erp().payables()
                        .paymentOf(invoice.text("voucherNo").orElseThrow())
                        .money("amount"))
                .contains(Money.usd("1200.00"));
    }

    @Test
    void aRequestedCreditIsExpectedAndTheInvoicePaidInFull() {
        CaseUnderTest invoice = invoice("100", "12.30").hasOpen("INV_PRICE");
        resolved(holdOf(invoice), "sam", "CREDIT_REQUESTED", "abe").isIn("CLOSED");
        invoice.isIn("SCHEDULED");

        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        assertThat(posted.money("expectedCredit")).contains(Money.usd("30.00"));
        assertThat(posted.money("disputedAmount")).isEmpty();
    }

    @Test
    void anAcceptedVarianceIsPaidInFull() {
        CaseUnderTest invoice = invoice("100", "12.30");
        resolved(holdOf(invoice), "sam", "ACCEPT_VARIANCE", "abe");
        invoice.isIn("SCHEDULED");

        RecordValue posted = erp().payables().voucher(invoice.text("voucherNo").orElseThrow());
        assertThat(posted.money("disputedAmount")).isEmpty();
        assertThat(posted.money("expectedCredit")).isEmpty();
    }

    // --- what the ERP refuses

    @ParameterizedTest
    @CsvSource({
        "SUPPLIER_MISMATCH, INV_SUPPLIER_MISMATCH, sue, MASTER_FIX, ''",
        "BANK_ACCOUNT_MISMATCH, INV_BANK_CHANGED, sue, MASTER_FIX, ''",
        "PERIOD_CLOSED, INV_PERIOD_CLOSED, conny, RECODE, ''",
        "PO_NOT_OPEN, INV_PO_CLOSED, sam, LINK_PO, ''",
        "RECEIPT_QUANTITY_EXCEEDED, INV_QTY_RECEIVED, rex, RECEIPT_POSTED, ''",
        "COST_CENTER_CLOSED, INV_CODING, conny, RECODE, ''",
        "DUPLICATE_INVOICE, INV_DUPLICATE, ann, CONFIRMED_DISTINCT, abe",
        "PO_AMOUNT_EXCEEDED, INV_PRICE, sam, SHORT_PAY, abe"
    })
    void aRefusedPostingIsSentAgainOnceItsCaseIsResolved(
            String refusal, String code, String resolver, String resolution, String approver) {
        erp().refuses("invoice.post", refusal);
        CaseUnderTest invoice = invoice("100", "12.00").isIn("POSTED").hasOpen(code);

        CaseUnderTest hold = holdOf(invoice);
        resolved(hold, resolver, resolution, approver.isEmpty() ? new String[0] : new String[] {approver});

        hold.isIn("CLOSED");
        invoice.isIn("SCHEDULED").hasNothingOpen().walked(11, 112, 12);
        assertThat(erp().sent("invoice.post")).hasSize(2);
    }

    @Test
    void aPostingRefusedAsDuplicateEndsTheInvoice() {
        erp().refuses("invoice.post", "DUPLICATE_INVOICE");
        CaseUnderTest invoice = invoice("100", "12.00").hasOpen("INV_DUPLICATE");

        holdOf(invoice).fires("abe", InvoiceExceptionEvents.DUPLICATE_CONFIRMED);
        settle();

        invoice.isIn("CANCELLED").walked(11, 116);
        assertThat(erp().sent("invoice.post")).hasSize(1);
    }

    @Test
    void aRefusedPostingMayGoBackToTheSupplier() {
        erp().refuses("invoice.post", "PO_NOT_OPEN");
        CaseUnderTest invoice = invoice("100", "12.00").hasOpen("INV_PO_CLOSED");

        resolved(holdOf(invoice), "sam", "RETURN_TO_SUPPLIER", "abe").isIn("WRITTEN_BACK");

        invoice.isIn("REJECTED").walked(11, 117);
        assertThat(erp().sent("invoice.post")).hasSize(1);
    }

    @Test
    void anInvoiceThatNoPeriodTakesMayGoBackToTheSupplier() {
        erp().masters().closesPeriod(0);
        CaseUnderTest invoice = invoice("100", "12.00").isIn("APPROVED").hasOpen("INV_PERIOD_CLOSED");

        resolved(holdOf(invoice), "conny", "RETURN_TO_SUPPLIER", "abe");

        invoice.isIn("REJECTED").walked(6, 123);
    }

    @Test
    void anInvoiceThatGoesBackEndsAllItsCases() {
        order().receive(1, "-100");
        CaseUnderTest invoice = anInvoice()
                .billing("PO-1", 1, "100", "12.30")
                .withFreight("40.00")
                .captured()
                .hasOpen("INV_PRICE", "INV_NO_RECEIPT", "INV_FREIGHT");
        List<CaseUnderTest> holds = hospital.holdsOf(invoice);
        holds.forEach(Holds::triaged);

        resolved(
                holds.stream()
                        .filter(hold -> hold.text("holdCode").orElse("").equals("INV_NO_RECEIPT"))
                        .findFirst()
                        .orElseThrow(),
                "rex",
                "RETURN_TO_SUPPLIER",
                "abe");

        invoice.isIn("REJECTED");
        assertThat(holds).extracting(hold -> hold.ref().state()).containsOnly("CLOSED", "WRITTEN_BACK");
    }

    @Test
    void aHoldThatComesAgainHasACaseAgain() {
        CaseUnderTest invoice = invoice("110", "12.00").hasOpen("INV_QTY_RECEIVED", "INV_QTY_ORDERED");
        order().receive(1, "10");
        changed("p2p.receiving.posted", "poNumber", "PO-1");
        invoice.hasOpen("INV_QTY_ORDERED");
        order().receive(1, "-10");
        changed("p2p.receiving.posted", "poNumber", "PO-1");

        invoice.hasOpen("INV_QTY_ORDERED", "INV_QTY_RECEIVED");
        assertThat(hospital.holdsOf(invoice))
                .extracting(hold ->
                        hold.text("holdCode").orElse("") + " " + hold.ref().state())
                .contains("INV_QTY_RECEIVED CLOSED", "INV_QTY_RECEIVED WITH_RESOLVER");
    }

    @Test
    void anUnreadableInvoiceThatIsKeyedClosesItsCase() {
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "100", "12.00").received().raisedBy("ann", "INV_UNREADABLE");
        CaseUnderTest hold = holdOf(invoice).isIn("WITH_RESOLVER");

        invoice.fires("ann", InvoiceEvents.EXTRACTED);
        settle();

        hold.isIn("CLOSED").walked(13, 10);
        invoice.isIn("SCHEDULED");
    }

    @Test
    void anUnreadableInvoiceThatGoesBackEndsWithItsCase() {
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "100", "12.00").received().raisedBy("sam", "INV_UNREADABLE");
        CaseUnderTest hold = Holds.proposed(holdOf(invoice), "arne", "RETURN_TO_SUPPLIER");

        hold.approvedBy("abe");
        settle();

        hold.isIn("WRITTEN_BACK");
        invoice.isIn("REJECTED").walked(1, 136);
    }
}
