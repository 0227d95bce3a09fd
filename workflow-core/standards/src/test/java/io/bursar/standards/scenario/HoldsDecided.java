package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.DecimalValue;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.InvoiceExceptionEvents;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who approves how a hold is resolved, and what is done about the order. */
abstract class HoldsDecided extends Bench {

    @BeforeEach
    void aHospitalWithExceptionCases() {
        moveTo(Hospital.withExceptionCases());
    }

    private HoldForm aHold(String code) {
        return hospital.aHold(code);
    }

    private CaseUnderTest triaged(String code) {
        return Holds.triaged(aHold(code).raised()).isIn("WITH_RESOLVER");
    }

    private void lifted(CaseUnderTest hold) {
        Holds.lifted(hospital, hold);
    }

    // --- a changed order

    private CaseUnderTest billedAbove() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "110");
        return Holds.triaged(aHold("INV_QTY_ORDERED")
                .with("poNumber", "PO-1")
                .with("poLine", DecimalValue.of(1))
                .with("over", DecimalValue.of(10))
                .with("lineTotal", new io.bursar.model.data.MoneyValue(io.bursar.model.money.Money.usd("1320.00")))
                .over("120.00")
                .raised());
    }

    @Test
    void anOrderFromElsewhereIsRaisedToWhatIsBilledByWhoeverHasAuthorityOverTheLine() {
        CaseUnderTest hold = Holds.proposed(billedAbove(), "sam", "PO_CHANGE").isIn("PENDING_APPROVAL");

        hold.approvedBy("mia").isIn("RESOLVED").walked(106, 118, 110);

        assertThat(erp().order("PO-1")
                        .toData()
                        .records("lines")
                        .get(0)
                        .decimal("ordered")
                        .orElseThrow())
                .isEqualByComparingTo("110");
        hold.emitted("resolution-applied");
        lifted(hold);
        hold.isIn("CLOSED");
    }

    @Test
    void anOrderChangeThatTheErpRefusesIsNotTold() {
        CaseUnderTest hold = Holds.proposed(billedAbove(), "sam", "PO_CHANGE");
        erp().refuses("po.change", "VERSION_CONFLICT");

        hold.approvedBy("mia").isIn("RESOLVED").hasOpen("SYS_CONNECTOR_REJECT").neverEmitted("resolution-applied");

        hold.resolvedBy("omar", "SYS_CONNECTOR_REJECT", "RESEND_CORRECTED").hasNothingOpen();
        hold.emitted("resolution-applied");
    }

    @Test
    void anAnswerThatIsLostIsLookedUpBeforeTheInvoiceIsTold() {
        CaseUnderTest hold = Holds.proposed(billedAbove(), "sam", "PO_CHANGE");
        hospital.lab().systems().guarantees("po.change", io.bursar.model.capability.UniquenessGuarantee.LOOKUP_STRONG);
        erp().losesAnswer("po.change");

        hold.approvedBy("mia").isIn("RESOLVED").hasOpen("SYS_EFFECT_UNKNOWN").neverEmitted("resolution-applied");
        hospital.pass(Duration.ofMinutes(5));

        hold.hasNothingOpen().emitted("resolution-applied");
        assertThat(erp().order("PO-1")
                        .toData()
                        .records("lines")
                        .get(0)
                        .decimal("ordered")
                        .orElseThrow())
                .isEqualByComparingTo("110");
    }

    // --- who approves

    @ParameterizedTest
    @CsvSource({"99.99", "100.00"})
    void upToAHundredTheSupervisorAcceptsAlone(String amount) {
        CaseUnderTest hold =
                Holds.proposed(Holds.triaged(aHold("INV_PRICE").over(amount).raised()), "sam", "ACCEPT_VARIANCE");

        assertThat(hold.asks("mia")).isFalse();
        hold.approvedBy("abe").isIn("RESOLVED");
    }

    @ParameterizedTest
    @CsvSource({"100.01", "1000.00"})
    void upToAThousandABuyerAndTheOwnerOfTheCostCentreDo(String amount) {
        CaseUnderTest hold =
                Holds.proposed(Holds.triaged(aHold("INV_PRICE").over(amount).raised()), "sam", "ACCEPT_VARIANCE");

        assertThat(hold.asks("abe")).isFalse();
        hold.approvedBy("sid").isIn("PENDING_APPROVAL").approvedBy("mia").isIn("RESOLVED");
    }

    @Test
    void aboveAThousandItClimbsToWhoeverHasAuthority() {
        CaseUnderTest hold =
                Holds.proposed(Holds.triaged(aHold("INV_PRICE").over("6000.00").raised()), "sam", "ACCEPT_VARIANCE");

        assertThat(hold.asks("sid")).as("a buyer is not asked").isFalse();
        hold.approvedBy("mia").isIn("PENDING_APPROVAL").approvedBy("lee").isIn("RESOLVED");
    }

    @Test
    void whatWasAppliedAndDidNotMatchIsApprovedAnewByAllOfThem() {
        CaseUnderTest hold =
                Holds.proposed(Holds.triaged(aHold("INV_PRICE").over("6000.00").raised()), "sam", "ACCEPT_VARIANCE");
        hold.approvedBy("mia").approvedBy("lee").isIn("RESOLVED");
        Holds.stands(hospital, hold, io.bursar.model.data.RecordValue.EMPTY);

        Holds.proposed(hold.isIn("WITH_RESOLVER"), "sam", "ACCEPT_VARIANCE");

        hold.isIn("PENDING_APPROVAL")
                .approvedBy("mia")
                .isIn("PENDING_APPROVAL")
                .approvedBy("lee")
                .isIn("RESOLVED");
    }

    @Test
    void whereTheAmountIsNotKnownTheWholeInvoiceIsTested() {
        CaseUnderTest hold = Holds.triaged(aHold("INV_TAX")
                .without("variance")
                .with("invoiceTotal", new io.bursar.model.data.MoneyValue(io.bursar.model.money.Money.usd("7000.00")))
                .raised());

        Holds.proposed(hold, "ann", "ACCEPT_VARIANCE").approvedBy("mia").isIn("PENDING_APPROVAL");
        hold.approvedBy("lee").isIn("RESOLVED");
    }

    @Test
    void whereNoAmountIsKnownNothingIsAccepted() {
        CaseUnderTest hold = Holds.triaged(aHold("INV_TAX").without("variance").raised());

        assertThat(CaseUnderTest.refusal(
                        hold.tries("ann", InvoiceExceptionEvents.PROPOSE, Holds.resolution("ACCEPT_VARIANCE"))))
                .contains("SYS_GUARD");
    }

    @Test
    void theFacilityMayNarrowWhatTheSupervisorAccepts() {
        moveTo(Hospital.withExceptionCases(
                Policies.policy("p2p.iex.acceptVarianceAp, scope: enterprise, value: 0.00 USD")));

        CaseUnderTest hold =
                Holds.proposed(Holds.triaged(aHold("INV_PRICE").over("1.00").raised()), "sam", "ACCEPT_VARIANCE");

        assertThat(hold.asks("abe")).isFalse();
        hold.approvedBy("sid", "mia").isIn("RESOLVED");
    }

    @Test
    void whoEnteredTheInvoiceApprovesNothingAboutIt() {
        hospital.lab().staff().role("arne", "AP_SUPERVISOR", Scope.ENTERPRISE);
        CaseUnderTest hold = Holds.proposed(triaged("INV_PRICE"), "sam", "SHORT_PAY");

        assertThat(CaseUnderTest.refusal(hold.approval("arne").approve("ok"))).contains("SOD-08");

        hold.isIn("PENDING_APPROVAL").approvedBy("abe").isIn("RESOLVED");
    }

    @Test
    void whoApprovedTheOrderDoesNotProposeHowItsInvoiceIsResolved() {
        hospital.lab().staff().role("mia", "BUYER", Scope.ENTERPRISE);
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        CaseUnderTest hold =
                Holds.triaged(aHold("INV_PRICE").inTheChainOf(order).raised());

        assertThat(CaseUnderTest.refusal(
                        hold.tries("mia", InvoiceExceptionEvents.PROPOSE, Holds.resolution("SHORT_PAY"))))
                .containsExactly("SOD-03");
        Holds.proposed(hold, "sam", "SHORT_PAY").isIn("PENDING_APPROVAL");
    }

    @Test
    void whereNobodyIsLeftToApproveWhoWasAskedBeforeDoesNotStandIn() {
        CaseUnderTest hold = Holds.triaged(aHold("INV_PRICE").over("248.89").raised());
        Holds.proposed(hold, "sam", "RETURN_TO_SUPPLIER").rejectedBy("abe").isIn("WITH_RESOLVER");

        Holds.proposed(hold, "sid", "ACCEPT_VARIANCE");

        hold.isIn("PENDING_APPROVAL").hasOpen("POL_SOD_CONFLICT");
        assertThat(hold.asks("abe"))
                .as("both buyers have proposed, and the supervisor was asked about something else")
                .isFalse();
    }

    @Test
    void whatIsRefusedGoesBackToTheResolver() {
        CaseUnderTest hold = Holds.proposed(triaged("INV_PRICE"), "sam", "SHORT_PAY");

        hold.rejectedBy("abe").isIn("WITH_RESOLVER").walked(6, 9);

        Holds.proposed(hold, "sid", "CREDIT_REQUESTED").approvedBy("abe").isIn("RESOLVED");
    }
}
