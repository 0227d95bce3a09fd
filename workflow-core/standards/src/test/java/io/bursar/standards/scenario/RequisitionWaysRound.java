package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Wish;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.RequisitionEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways in which somebody would get an order that nobody with authority has seen as what it is. */
abstract class RequisitionWaysRound extends Bench {

    private static final String EQUIPMENT = "42182200";
    private static final String SOFTWARE = "43230000";
    private static final String CONTROLLED = "51142000";

    private CaseUnderTest issued(String total) {
        CaseUnderTest order = aRequisition().ofSupplies(total).submitted().resolvedIfSuspect();
        order.approvedBy("mia");
        return order.isIn("PO_ISSUED");
    }

    private static RecordValue lines(RecordValue... lines) {
        return Data.record().put("lines", Data.list(List.of(lines))).build();
    }

    private static RecordValue of(String unspsc, String price) {
        return RequisitionForm.aLine(1, "1", price).with("unspsc", Data.text(unspsc));
    }

    /** Gloves for 900, made equipment for 120 000 by a change of the order. */
    @Test
    void whatAnOrderIsChangedToIsApprovedAsWhatItIsThen() {
        CaseUnderTest order =
                issued("900.00").fires("sam", RequisitionEvents.CHANGE_ORDER, lines(of(EQUIPMENT, "120000.00")));

        order.isIn("PENDING_APPROVAL");
        assertThat(order.text("profile")).contains("CAPITAL");
        assertThat(order.text("spendColumn")).contains("CAPITAL");
        assertThat(order.asks("asa")).isTrue();
    }

    @Test
    void softwareThatComesByAChangeIsSeenBySecurity() {
        CaseUnderTest order =
                issued("900.00").fires("sam", RequisitionEvents.CHANGE_ORDER, lines(of(SOFTWARE, "900.00")));

        order.approvedBy("mia").isIn("PENDING_APPROVAL");
        assertThat(order.asks("seth")).isTrue();
    }

    @Test
    void aChangeThatIsRefusedLeavesItTheKindItWas() {
        CaseUnderTest order =
                issued("900.00").fires("sam", RequisitionEvents.CHANGE_ORDER, lines(of(EQUIPMENT, "9000.00")));

        order.rejectedBy("asa").isIn("PO_ISSUED");

        assertThat(order.text("profile")).contains("ROUTINE");
        assertThat(order.text("spendColumn")).contains("OPEX_BUDGETED");
    }

    @Test
    void drugsThatComeWithAnAwardAreSeenByThePharmacist() {
        CaseUnderTest order = aRequisition()
                .toBeSourced()
                .ofSupplies("12000.00")
                .submitted()
                .approvedBy("mia", "lee")
                .isIn("SOURCING");
        RecordValue award = Data.record()
                .put("supplierId", "SUP-1")
                .put("lines", Data.list(List.of(of("51101500", "12000.00"))))
                .put(
                        "quotes",
                        Data.list(List.of(
                                RequisitionForm.quoted("SUP-1", "12000.00"),
                                RequisitionForm.quoted("SUP-2", "12100.00"),
                                RequisitionForm.quoted("SUP-3", "12200.00"))))
                .build();

        order.tries("sam", RequisitionEvents.AWARD, award);

        assertThat(erp().orders()).isZero();
    }

    /** Approved to 4 900 by who may approve 5 000; two percent and a half more is 5 022.50. */
    @Test
    void noChangeGoesBeyondTheHighestLimitOfThoseWhoApproved() {
        CaseUnderTest order = issued("4900.00");

        order.fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "10", "502.25")));

        order.isIn("PENDING_APPROVAL");
        assertThat(erp().order("PO-1").version()).isEqualTo(1);
    }

    @Test
    void noAwardGoesBeyondItEither() {
        CaseUnderTest order = aRequisition()
                .toBeSourced()
                .ofSupplies("24900.00")
                .submitted()
                .approvedBy("mia", "lee")
                .isIn("SOURCING");
        RecordValue award = Data.record()
                .put("supplierId", "SUP-1")
                .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "10", "2510.00"))))
                .put(
                        "quotes",
                        Data.list(List.of(
                                RequisitionForm.quoted("SUP-1", "25100.00"),
                                RequisitionForm.quoted("SUP-2", "25110.00"),
                                RequisitionForm.quoted("SUP-3", "25200.00"))))
                .build();

        order.fires("sam", RequisitionEvents.AWARD, award);

        order.isIn("PENDING_APPROVAL");
    }

    /** An order for 100 that is changed to 4 500 counts as 4 500 when the next request comes. */
    @Test
    void anOrderThatGrewIsPartOfWhatIsSplit() {
        issued("100.00")
                .fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "10", "450.00")))
                .approvedBy("mia")
                .isIn("PO_ISSUED");

        aRequisition().ofSupplies("4600.00").submitted().hasOpen("REQ_SPLIT_SUSPECT");
    }

    /** Two requests for 100 are no split; changed to 4 500 each they are. */
    @Test
    void whatIsSplitByChangingOrdersIsSuspected() {
        CaseUnderTest first = issued("100.00");
        CaseUnderTest second = issued("110.00");
        first.fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "10", "450.00")))
                .approvedBy("mia")
                .isIn("PO_ISSUED");

        second.fires("sam", RequisitionEvents.CHANGE_ORDER, lines(RequisitionForm.aLine(1, "10", "460.00")));

        second.hasOpen("REQ_SPLIT_SUSPECT");
        second.approvedBy("mia").isIn("PENDING_APPROVAL");
        second.resolvedBy("cora", "REQ_SPLIT_SUSPECT", "CONFIRMED_DISTINCT").isIn("PO_ISSUED");
    }

    /** Asked for without a supplier, twice, and ordered from the same one. */
    @Test
    void whatIsNamedLaterCountsForItsSupplier() {
        CaseUnderTest first =
                aRequisition().toBeSourced().ofSupplies("4500.00").submitted().approvedBy("mia");
        first.fires(
                        "sam",
                        RequisitionEvents.CREATE_PO,
                        Data.record().put("supplierId", "SUP-9").build())
                .isIn("PO_ISSUED");

        aRequisition().ofSupplies("4600.00").submitted().hasOpen("REQ_SPLIT_SUSPECT");
    }

    /** What was confirmed of 600 says nothing of the 4 700 that it becomes. */
    @Test
    void aDoubtThatWasSettledIsSettledForWhatItWas() {
        aRequisition().ofSupplies("4500.00").submitted();
        CaseUnderTest second = aRequisition().ofSupplies("600.00").submitted().hasOpen("REQ_SPLIT_SUSPECT");
        second.resolvedBy("cora", "REQ_SPLIT_SUSPECT", "CONFIRMED_DISTINCT").hasNothingOpen();
        second.askedBy("mia", "Why?").isIn("RETURNED");

        second.fires(
                "dana",
                "resubmit",
                Data.record()
                        .put("data", lines(RequisitionForm.aLine(1, "10", "470.00")))
                        .build());

        second.hasOpen("REQ_SPLIT_SUSPECT");
    }

    /** The doubt is raised and settled by word before there is one. */
    @Test
    void aDoubtThatIsSettledBeforeItArisesIsNotSettled() {
        CaseUnderTest first = aRequisition().ofSupplies("200.00").submitted();
        first.raisedBy("sam", "REQ_SPLIT_SUSPECT").resolvedBy("cora", "REQ_SPLIT_SUSPECT", "CONFIRMED_DISTINCT");
        aRequisition().ofSupplies("4500.00").submitted();
        first.askedBy("mia", "Why?");

        first.fires(
                "dana",
                "resubmit",
                Data.record()
                        .put("data", lines(RequisitionForm.aLine(1, "10", "460.00")))
                        .build());

        first.hasOpen("REQ_SPLIT_SUSPECT");
    }

    /** One thing bought off contract was justified; another one was not. */
    @Test
    void aDeviationIsJustifiedForWhatItWas() {
        erp().masters().contractPrice("MASKS", "300.00");
        CaseUnderTest order = aRequisition()
                .from("SUP-2")
                .ofCatalogItems("420.00")
                .submitted()
                .hasOpen("REQ_OFF_CONTRACT");
        order.resolvedBy("sol", "REQ_OFF_CONTRACT", "DEVIATION_JUSTIFIED");
        order.askedBy("mia", "Why?");

        RecordValue masks = RequisitionForm.aLine(1, "1", "420.00").with("itemId", Data.text("MASKS"));
        order.fires("dana", "resubmit", Data.record().put("data", lines(masks)).build());

        order.hasOpen("REQ_OFF_CONTRACT");
    }

    /** Who asks also works the queue that would have to say that it is no split. */
    @Test
    void nobodySettlesTheDoubtAboutTheirOwnRequest() {
        aRequisition().ofSupplies("4500.00").submitted();
        CaseUnderTest own = aRequisition()
                .byRequester("cora")
                .ofSupplies("4600.00")
                .submitted()
                .hasOpen("REQ_SPLIT_SUSPECT");

        assertThat(CaseUnderTest.refusal(
                        own.triesToResolve("cora", "REQ_SPLIT_SUSPECT", "CONFIRMED_DISTINCT", RecordValue.EMPTY)))
                .isNotEmpty();
        own.resolvedBy("curt", "REQ_SPLIT_SUSPECT", "CONFIRMED_DISTINCT");
    }

    @Test
    void nobodyJustifiesTheirOwnDeviation() {
        CaseUnderTest own = aRequisition()
                .byRequester("sol")
                .from("SUP-2")
                .ofCatalogItems("420.00")
                .submitted()
                .hasOpen("REQ_OFF_CONTRACT");

        assertThat(CaseUnderTest.refusal(
                        own.triesToResolve("sol", "REQ_OFF_CONTRACT", "DEVIATION_JUSTIFIED", RecordValue.EMPTY)))
                .isNotEmpty();
    }

    /** The ERP refuses it, and whoever works that queue makes ninety thousand of nine hundred. */
    @Test
    void noCorrectionMakesMoreOfAnEmergencyOrderThanIsToBeRatified() {
        erp().refuses("po.create", "SUPPLIER_BLOCKED");
        CaseUnderTest order =
                aRequisition().ofSupplies("900.00").emergencyOnTheWordOf("mia").orderedByWord();
        order.isIn("PO_PENDING").hasOpen("REQ_SUPPLIER_INACTIVE");

        order.triesToResolve(
                "sue", "REQ_SUPPLIER_INACTIVE", "ONBOARDED", lines(RequisitionForm.aLine(1, "1000", "90.00")));

        assertThat(erp().sent("po.create")).noneMatch(call -> call.toString().contains("1000"));
    }

    /** Approved beforehand for the contract's supplier, refused by the ERP, and sent to another one. */
    @Test
    void noCorrectionSendsElsewhereWhatAStandingApprovalLetPass() {
        erp().refuses("po.create", "ODD_REFUSAL");
        CaseUnderTest order = aRequisition().ofCatalogItems("420.00").submitted();
        order.isIn("PO_PENDING").hasOpen("SYS_CONNECTOR_REJECT");

        assertThat(CaseUnderTest.refusal(order.triesToResolve(
                        "omar",
                        "SYS_CONNECTOR_REJECT",
                        "RESEND_CORRECTED",
                        Data.record().put("supplierId", "SUP-2").build())))
                .isNotEmpty();
        assertThat(erp().orders()).isZero();
    }

    /** The word of an emergency's approver who buys, and who benefits. */
    @Test
    void whoBenefitsGivesNoWordForIt() {
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .benefiting("mia")
                .emergencyOnTheWordOf("mia")
                .drafted();

        assertThat(CaseUnderTest.refusal(order.tries("sam", RequisitionEvents.SUBMIT_EMERGENCY, RecordValue.EMPTY)))
                .contains("SYS_GUARD");
    }

    /** A trade-in on one line hides what the other one costs. */
    @Test
    void aNegativeLineTakesNothingOff() {
        RequisitionForm asked = aRequisition()
                .line(RequisitionForm.aLine(1, "1000", "90.00"))
                .line(RequisitionForm.aLine(2, "-1", "89100.00"));

        assertThat(CaseUnderTest.refusal(asked.tried())).isNotEmpty();
    }

    @Test
    void aCaseIsNotMadeAnotherOneByItsKey() {
        CaseUnderTest order = aRequisition()
                .with("channelRequestId", "R-1")
                .ofSupplies("900.00")
                .submitted();
        order.askedBy("mia", "Why?");
        RecordValue another = Data.record()
                .put("data", Data.record().put("channelRequestId", "R-2").build())
                .build();

        assertThat(CaseUnderTest.refusal(order.tries("dana", "resubmit", another)))
                .containsExactly("SYS_CASE_KEY");
    }

    /** An order in euros instead of dollars, by award and by change. */
    @Test
    void noChangeIsInAnotherCurrency() {
        CaseUnderTest order = issued("900.00");
        RecordValue inEuros = RequisitionForm.aLine(1, "10", "1.00")
                .with(
                        "unitPrice",
                        new io.bursar.model.data.UnitPriceValue(io.bursar.model.money.UnitPrice.of("90.00", "EUR")));

        order.tries("sam", RequisitionEvents.CHANGE_ORDER, lines(inEuros));

        assertThat(erp().order("PO-1").version()).isEqualTo(1);
        order.isIn("PO_ISSUED");
    }

    private CaseUnderTest toBeSourcedFor(String requester) {
        return aRequisition()
                .byRequester(requester)
                .toBeSourced()
                .ofSupplies("12000.00")
                .with("soleSourceJustification", "DOC-SOLE")
                .submitted()
                .approvedBy("mia", "lee")
                .isIn("SOURCING");
    }

    @Test
    void nobodySignsThatOnlyOneCanDeliverWhatTheyAskedFor() {
        CaseUnderTest own = toBeSourcedFor("sol");

        assertThat(CaseUnderTest.refusal(own.desk("sol")
                        .run(
                                own.ref().id(),
                                new Wish.Fire(RequisitionEvents.APPROVE_SOLE_SOURCE, RecordValue.EMPTY),
                                "I know")))
                .contains("SYS_GUARD");
    }

    /** Signed for one paper; after an award that had to be approved again there is another one. */
    @Test
    void aSignatureIsNotForAPaperThatComesLater() {
        CaseUnderTest order = toBeSourcedFor("dana")
                .fires("sol", RequisitionEvents.APPROVE_SOLE_SOURCE, RecordValue.EMPTY, "Only they can");
        RecordValue dearer = Data.record()
                .put("supplierId", "SUP-1")
                .put("lines", Data.list(List.of(RequisitionForm.aLine(1, "10", "1300.00"))))
                .build();
        order.fires("sam", RequisitionEvents.AWARD, dearer)
                .isIn("PENDING_APPROVAL")
                .askedBy("mia", "Why?");

        order.fires(
                "dana",
                "resubmit",
                Data.record()
                        .put(
                                "data",
                                Data.record()
                                        .put("soleSourceJustification", "DOC-OTHER")
                                        .build())
                        .build());

        assertThat(order.value("soleSourceApproved")).contains(BooleanValue.FALSE);
    }

    private static MoneyValue usd(String amount) {
        return new MoneyValue(Money.usd(amount));
    }

    /** Controlled substances come into the order of gloves. */
    @Test
    void controlledSubstancesDoNotComeByAChange() {
        CaseUnderTest order = issued("900.00");
        order.tries(
                "sam",
                RequisitionEvents.CHANGE_ORDER,
                lines(of(CONTROLLED, "900.00")).with("freight", usd("0.00")));

        assertThat(order.asks("phil")).isTrue();
    }
}
