package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import io.bursar.standards.ProcureToPay.InvoiceExceptionEvents;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import io.bursar.standards.ProcureToPay.SupplierEvents;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What nobody attends to climbs: a reminder at half of its time, the manager at four fifths, the backup and the lead of
 * the queue when it is over, the process owner at one and a half times, the executive digest at twice (canonical §1.8).
 * Time never decides.
 */
abstract class Neglected extends ReceivingBench {

    private static final String DRUG = "51121700";

    private static final List<Integer> LADDER = List.of(50, 80, 100, 150, 200);

    /** Each of these went up the whole ladder, step by step, and it was the process owner's in the end. */
    private static void climbed(CaseUnderTest of, String... what) {
        List<String> steps = Escalated.of(of.log());
        for (String one : what) {
            assertThat(steps)
                    .as(() -> of.ref().timeline().toString())
                    .containsSubsequence(LADDER.stream()
                            .map(percent -> Escalated.step(one, percent))
                            .toList());
        }
        assertThat(of.task("pia", TaskKind.EXCEPTION, "SLA_BREACH"))
                .as("the process owner is asked")
                .isPresent();
    }

    private static String exception(String code) {
        return Escalated.task(TaskKind.EXCEPTION, code);
    }

    private static String work(String task) {
        return Escalated.task(TaskKind.WORK, task);
    }

    private static String approval(String plan) {
        return Escalated.task(TaskKind.APPROVAL, plan);
    }

    /** All that can go wrong with a case is there at once, and nobody resolves any of it. */
    private void climbsWithAllThatCanGoWrong(CaseUnderTest of) {
        String state = of.ref().state();
        String[] codes =
                Hospital.STANDARDS
                        .definition(of.read().header().pins().workflow())
                        .graph()
                        .exceptions()
                        .values()
                        .stream()
                        .filter(spec -> spec.within() != null)
                        .map(ExceptionSpec::code)
                        .map(Object::toString)
                        .filter(code -> !code.equals("SYS_CONNECTOR_DOWN"))
                        .toArray(String[]::new);
        Arrays.stream(codes).filter(code -> !of.openCodes().contains(code)).forEach(code -> of.raisedBy("sam", code));

        hospital.passDays(30);

        climbed(
                of,
                Arrays.stream(codes)
                        .filter(code -> !code.equals("SUP_POSSIBLE_EXCLUSION"))
                        .map(Neglected::exception)
                        .toArray(String[]::new));
        assertThat(of.openCodes()).contains(codes);
        assertThat(of.isIn(state).log().deciders()).isEmpty();
    }

    /** Everything is away for a day: that is one thing to work off, and it climbs within hours. */
    private void climbsWhileNothingAnswers(CaseUnderTest of) {
        assertThat(of.openCodes()).contains("SYS_CONNECTOR_DOWN");
        hospital.passDays(1);
        climbed(of, exception("SYS_CONNECTOR_DOWN"));
        hospital.lab().systems().down(false);
        hospital.pass(Duration.ofMinutes(10));
        assertThat(of.openCodes()).doesNotContain("SYS_CONNECTOR_DOWN");
    }

    @Test
    void eachStepTellsOthers() {
        CaseUnderTest order = aRequisition().ofSupplies("900.00").submitted();

        hospital.passDays(5);

        assertThat(order.log()
                        .all(EventCode.ESCALATED)
                        .filter(body -> body.text("clock").orElse("").equals("task:1"))
                        .map(body -> body.list("actions").texts()))
                .containsExactly(
                        List.of("remind-assignee"),
                        List.of("remind-assignee", "notify-manager"),
                        List.of("open-to-backup", "notify-queue-lead"),
                        List.of("notify-process-owner"),
                        List.of("executive-digest"));
        order.isIn("PENDING_APPROVAL").approvedBy("mia").isIn("PO_ISSUED").hasNothingOpen();
    }

    // --- requisitions

    @Test
    void exceptionsOfARequisition() {
        climbsWithAllThatCanGoWrong(aRequisition().ofSupplies("900.00").submitted());
    }

    @Test
    void aRequisitionWhileNothingAnswers() {
        hospital.lab().systems().down(true);
        climbsWhileNothingAnswers(aRequisition().ofSupplies("900.00").submitted());
    }

    @Test
    void capitalEquipmentThatNobodyApproves() {
        CaseUnderTest capital = aRequisition().of("42182200", "9000.00").submitted();
        hospital.passDays(60);
        climbed(capital.isIn("PENDING_APPROVAL"), Escalated.clock("capital"), approval("spend"));
    }

    @Test
    void aSoleSourceThatNobodySigns() {
        CaseUnderTest order = aRequisition()
                .toBeSourced()
                .with("soleSourceJustification", "DOC-77")
                .ofSupplies("12000.00")
                .submitted()
                .approvedBy("mia", "lee");
        hospital.passDays(30);
        climbed(order.isIn("SOURCING"), work("soleSource"), work("source"), Escalated.clock("sourced"));
    }

    // --- deliveries

    @Test
    void exceptionsOfADelivery() {
        ordered("10", "12.00");
        climbsWithAllThatCanGoWrong(
                aDelivery().line(DeliveryForm.in("DAMAGED", 1, "10")).counted().isIn("DISCREPANCY_REVIEW"));
    }

    @Test
    void drugsThatNobodyInspects() {
        ordered("20", "3.00", DRUG);
        CaseUnderTest delivery = aDelivery()
                .with("dscsa", papers())
                .line(DeliveryForm.lot(DeliveryForm.fine(1, "20"), "D-1", inDays(400)))
                .counted()
                .isIn("INSPECTION");
        hospital.passDays(3);
        climbed(delivery.isIn("INSPECTION"), work("inspect"));
    }

    @Test
    void aReturnThatNobodyEntersAndNobodyHandsOver() {
        ordered("10", "12.00");
        CaseUnderTest delivery = aDelivery().of(1, "10").counted().isIn("POSTED");
        CaseUnderTest back = aDelivery()
                .ofType("RETURN")
                .noted("RT-77")
                .with("originalReceiptNo", delivery.text("receiptNo").orElseThrow())
                .of(1, "3")
                .counted();
        hospital.passDays(7);
        climbed(back.isIn("COUNTED"), work("sendBack"));

        back.fires("sam", ReceivingEvents.RETURN_ENTERED, rma()).isIn("RETURN_PENDING");
        hospital.passDays(15);
        climbed(back.isIn("RETURN_PENDING"), work("handOver"));
    }

    // --- invoices

    private static RecordValue coding(String amount) {
        return Data.record()
                .put("lines", Data.list(List.of(InvoiceForm.coded(1, amount))))
                .build();
    }

    @Test
    void exceptionsOfAnInvoice() {
        CaseUnderTest invoice =
                anInvoice().forUncoded("subscriptions", "900.00").captured();
        climbsWithAllThatCanGoWrong(invoice.isIn("CODING"));
        hospital.passDays(30);
        climbed(invoice.isIn("CODING"), Escalated.clock("posting"), Escalated.clock("coding"), work("code"));
    }

    @Test
    void anInvoiceWhileNothingAnswers() {
        CaseUnderTest invoice = anInvoice().billing("PO-1", 1, "100", "12.00").received();
        hospital.lab().systems().down(true);
        climbsWhileNothingAnswers(invoice.hears(InvoiceEvents.EXTRACTED));
    }

    @Test
    void aPrepaymentThatNobodyApproves() {
        CaseUnderTest invoice = anInvoice()
                .ofType("PREPAYMENT")
                .forUncoded("subscriptions", "4000.00")
                .captured()
                .fires("ann", InvoiceEvents.CODED, coding("4000.00"));
        hospital.passDays(10);
        climbed(invoice.isIn("PENDING_APPROVAL"), approval("prepayment"), Escalated.state("PENDING_APPROVAL"));
    }

    // --- holds of invoices

    private CaseUnderTest aHold(String code) {
        moveTo(Hospital.withExceptionCases());
        return Holds.triaged(hospital.aHold(code).over("6000.00").raised());
    }

    @Test
    void exceptionsOfAHold() {
        CaseUnderTest hold = aHold("INV_PRICE");
        climbsWithAllThatCanGoWrong(hold.isIn("WITH_RESOLVER"));
        climbed(hold, Escalated.clock("total"), Escalated.clock("threeDays"));
    }

    @Test
    void aLetterToASupplierThatCannotBeSent() {
        CaseUnderTest hold = aHold("INV_PRICE");
        for (int attempt = 0; attempt <= 6; attempt++) {
            hospital.lab()
                    .systems()
                    .next(
                            "notify.send",
                            new CommandOutcome.NotSent("REFUSED", RetryAdvice.after(Duration.ofSeconds(1))));
        }
        hold.fires(
                "sam",
                InvoiceExceptionEvents.ASK_SUPPLIER,
                Data.record().put("template", "p2p.iex.price-difference").build());
        hospital.passDays(1);
        climbed(hold.isIn("WITH_SUPPLIER"), exception("SYS_CONNECTOR_DOWN"));
    }

    @Test
    void aResolutionThatWhoeverHasAuthorityDoesNotApprove() {
        CaseUnderTest hold = Holds.proposed(aHold("INV_PRICE"), "sam", "ACCEPT_VARIANCE");
        hospital.passDays(7);
        climbed(hold.isIn("PENDING_APPROVAL"), approval("byAuthority"));
    }

    @Test
    void aResolutionThatTheSupervisorDoesNotApprove() {
        CaseUnderTest hold = Holds.proposed(aHold("INV_PRICE"), "sam", "SHORT_PAY");
        hospital.passDays(7);
        climbed(hold.isIn("PENDING_APPROVAL"), approval("byRole"));
    }

    @Test
    void anApprovedOrderChangeThatNoBuyerMakes() {
        moveTo(Hospital.withExceptionCases());
        CaseUnderTest order = aRequisition()
                .ofSupplies("900.00")
                .submitted()
                .approvedBy("mia")
                .isIn("PO_ISSUED");
        CaseUnderTest hold = Holds.triaged(hospital.aHold("INV_QTY_ORDERED")
                .inTheChainOf(order)
                .with("poNumber", "PO-1")
                .with("poLine", DecimalValue.of(1))
                .with("over", DecimalValue.of(1))
                .with("lineTotal", new MoneyValue(Money.usd("990.00")))
                .over("90.00")
                .raised());
        Holds.proposed(hold, "sam", "PO_CHANGE").approvedBy("mia").isIn("RESOLVED");

        hospital.passDays(7);

        climbed(hold.isIn("RESOLVED"), work("changeOrder"));
    }

    // --- suppliers

    private CaseUnderTest ofHighRisk() {
        return aSupplier()
                .onboarding()
                .with("referralSource", true)
                .with("conflictDisclosure", "DOC-COI")
                .with("baaRequired", true)
                .submitted()
                .isIn("RISK_REVIEW");
    }

    @Test
    void exceptionsOfASupplier() {
        climbsWithAllThatCanGoWrong(aSupplier().onboarding().submitted().isIn("PENDING_APPROVAL"));
    }

    @Test
    void aMatchWithAnExclusionListClimbsBeforeItsTimeIsOver() {
        erp().suppliers().hit("SAM", "SAM-77", "POSSIBLE_MATCH");
        CaseUnderTest supplier = aSupplier().onboarding().submitted().isIn("VERIFYING");

        hospital.passDays(3);

        assertThat(Escalated.of(supplier.log()))
                .containsSubsequence(Stream.of(25, 50, 75, 100)
                        .map(percent -> Escalated.step(exception("SUP_POSSIBLE_EXCLUSION"), percent))
                        .toList());
        assertThat(supplier.task("pia", TaskKind.EXCEPTION, "SLA_BREACH")).isPresent();
        supplier.isIn("VERIFYING").hasOpen("SUP_POSSIBLE_EXCLUSION", "SLA_BREACH");
    }

    @Test
    void aSupplierWhileNothingAnswers() {
        CaseUnderTest supplier = aSupplier().changing("SUP-9").drafted();
        hospital.lab().systems().down(true);
        supplier.tries("dana", SupplierEvents.SUBMIT, RecordValue.EMPTY);
        climbsWhileNothingAnswers(supplier.isIn("VERIFYING"));
    }

    @Test
    void aSupplierThatNobodyTellsApartFromTheOneThatIsThere() {
        aSupplier().onboarding().submitted().isIn("PENDING_APPROVAL");
        CaseUnderTest again = aSupplier().onboarding().by("mia").submitted();
        hospital.passDays(7);
        climbed(again.isIn("SUBMITTED"), Escalated.state("SUBMITTED"), exception("SUP_DUPLICATE"));
    }

    @Test
    void aSupplierOfHighRiskThatNobodyReviews() {
        CaseUnderTest supplier = ofHighRisk();
        hospital.passDays(30);
        climbed(
                supplier.isIn("RISK_REVIEW"),
                work("complianceReview"),
                work("securityReview"),
                Escalated.clock("high"),
                exception("SUP_BAA_MISSING"));
    }

    @Test
    void aTaxNumberThatNobodyCorrects() {
        erp().suppliers().taxAuthoritySays("MISMATCH");
        CaseUnderTest supplier = aSupplier().onboarding().submitted();
        hospital.passDays(10);
        climbed(supplier.isIn("VERIFYING"), Escalated.state("VERIFYING"), exception("SUP_TIN_MISMATCH"));
    }

    @Test
    void aSmallChangeThatTheStewardDoesNotApprove() {
        CaseUnderTest change =
                aSupplier().changing("SUP-9").with("dba", "Northwind").submitted();
        hospital.passDays(15);
        climbed(change.isIn("PENDING_APPROVAL"), approval("simple"), Escalated.clock("standard"));
    }

    @Test
    void anEmergencySupplierThatNobodyApproves() {
        CaseUnderTest supplier = aSupplier().onboarding().with("oneTime", true).submitted();
        hospital.passDays(7);
        climbed(supplier.isIn("PENDING_APPROVAL"), Escalated.clock("oneTimeVendor"));
    }

    @Test
    void paymentsThatTheErpDoesNotLetGoAfterABankChange() {
        CaseUnderTest change = aSupplier()
                .changingTheBankOf("SUP-9")
                .submitted()
                .fires("vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("CONTRACT", true))
                .approvedBy("vic", "tina")
                .isIn("COOLING_OFF");
        erp().refuses("supplier.payment.release", "FIELD_TOO_LONG");
        hospital.passDays(12);
        climbed(change.isIn("ACTIVE_CONFIRMED"), Escalated.state("ACTIVE_CONFIRMED"), exception("SYS_UNDO_FAILED"));
    }
}
