package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Wish;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.InvoiceExceptionEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a hold finds the people who can work it off, what the supplier says, and how it ends. */
abstract class HoldsWorked extends Bench {

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

    // --- triage and assignment

    @Test
    void ofMostHoldsTheCodeSaysWhoWorksThemOff() {
        CaseUnderTest hold =
                aHold("INV_NO_RECEIPT").raised().isIn("WITH_RESOLVER").walked(1, 2, 3);

        assertThat(hold.text("causeCode")).contains("NOT_RECEIVED");
        assertThat(hold.task("rex", TaskKind.WORK, "byReceiving")).isPresent();
        assertThat(hold.task("sam", TaskKind.WORK, "byReceiving")).isEmpty();
    }

    @Test
    void theEnterpriseMayMapAHoldToOthers() {
        moveTo(Hospital.withExceptionCases(Policies.policy(
                "p2p.iex.groups, scope: enterprise, value: { INV_NO_RECEIPT: BUYER }, fallback: true")));

        CaseUnderTest hold = aHold("INV_NO_RECEIPT").raised().isIn("WITH_RESOLVER");

        assertThat(hold.task("sam", TaskKind.WORK, "byBuyer")).isPresent();
    }

    @Test
    void whoTriagesMayGiveItToOthers() {
        CaseUnderTest hold = aHold("INV_PRICE").raised().isIn("OPEN");

        hold.fires(
                "ann",
                InvoiceExceptionEvents.TRIAGE,
                Holds.cause("FREIGHT_NOT_AGREED").with("resolverGroup", Data.text("FINANCE")));

        assertThat(hold.task("conny", TaskKind.WORK, "byFinance")).isPresent();
    }

    @Test
    void aGroupThatNobodyStaffsIsAskedForAndTheCaseWaits() {
        hospital.lab()
                .staff()
                .holders(new RoleName("RECEIVER"), Scope.facility("MERCY"), hospital.today())
                .forEach(person -> hospital.lab().staff().leaves(person.value()));
        CaseUnderTest hold = aHold("INV_NO_RECEIPT").raised().isIn("TRIAGED").hasOpen("POL_NO_APPROVER");

        hospital.lab().staff().role("rita", "RECEIVER", Scope.ENTERPRISE);
        hold.resolvedBy("polly", "POL_NO_APPROVER", "APPROVER_ASSIGNED")
                .isIn("WITH_RESOLVER")
                .hasNothingOpen();
    }

    @Test
    void whatIsAtStakeIsSaidAtOnce() {
        assertThat(aHold("INV_NO_RECEIPT")
                        .with("discountDate", new DateValue(hospital.today().plusDays(3)))
                        .raised()
                        .text("paymentRisk"))
                .contains("DISCOUNT");
        assertThat(aHold("INV_NO_RECEIPT")
                        .with("dueDate", new DateValue(hospital.today().plusDays(2)))
                        .raised()
                        .text("paymentRisk"))
                .contains("LATE_FEE");
        assertThat(aHold("INV_NO_RECEIPT").raised().text("paymentRisk")).contains("NONE");
    }

    @Test
    void oneHoldOfOneLineHasOneOpenCase() {
        String invoice = hospital.newCaseId().toString();
        HoldForm form = aHold("INV_PRICE").with("invoiceCaseId", invoice);
        form.raised();

        assertThat(CaseUnderTest.refusal(form.tried(hospital.newCaseId()))).containsExactly("SYS_DUPLICATE_SUBMIT");
        assertThat(CaseUnderTest.refusal(form.with("line", "2").tried(hospital.newCaseId())))
                .isEmpty();
    }

    // --- the supplier

    private static final RecordValue LETTER =
            Data.record().put("template", "p2p.iex.price-difference").build();

    @Test
    void theSupplierIsAskedAndAnswers() {
        CaseUnderTest hold = triaged("INV_PRICE").fires("sam", InvoiceExceptionEvents.ASK_SUPPLIER, LETTER);
        hold.isIn("WITH_SUPPLIER");
        assertThat(erp().sent("notify.send")).hasSize(1);

        hold.hears(
                        InvoiceExceptionEvents.SUPPLIER_REPLIED,
                        Data.record()
                                .put("evidence", Data.texts(List.of("DOC-77")))
                                .build())
                .isIn("WITH_RESOLVER")
                .walked(4, 5);

        assertThat(hold.read().data().records("supplierContactLog"))
                .extracting(entry -> entry.text("what").orElse(""))
                .containsExactly("ASKED", "REPLIED");
        assertThat(hold.read().data().list("evidence").texts()).containsExactly("DOC-77");
    }

    @Test
    void aSupplierThatDoesNotAnswerIsWaitedForTenBusinessDaysEachTime() {
        CaseUnderTest hold = triaged("INV_PRICE");
        askedInVain(hold);
        assertThat(hold.log().breached())
                .as("the wait does not count as the resolver's time")
                .contains("supplierWait")
                .doesNotContain("threeDays", "total");

        askedInVain(hold);

        hold.walked(4, 105, 4, 105);
        assertThat(erp().sent("notify.send")).hasSize(2);
        assertThat(hold.log().breached()).as("pauses have a limit").contains("threeDays");
    }

    private void askedInVain(CaseUnderTest hold) {
        hold.fires("sam", InvoiceExceptionEvents.ASK_SUPPLIER, LETTER);
        hospital.passDays(13);
        hold.isIn("WITH_SUPPLIER");
        hospital.passDays(1);
        hold.isIn("WITH_RESOLVER");
    }

    @Test
    void theFacilityMayWaitLess() {
        moveTo(Hospital.withExceptionCases(Policies.policy("p2p.iex.supplierWaitMaxBD, scope: enterprise, value: 5")));
        CaseUnderTest hold = triaged("INV_PRICE").fires("sam", InvoiceExceptionEvents.ASK_SUPPLIER, LETTER);

        hospital.passDays(6);
        hold.isIn("WITH_SUPPLIER");
        hospital.passDays(1);
        hold.isIn("WITH_RESOLVER").walked(4, 105);
    }

    @Test
    void anAnswerThatComesLateEndsNoLaterWait() {
        CaseUnderTest hold = triaged("INV_PRICE")
                .hears(InvoiceExceptionEvents.SUPPLIER_REPLIED)
                .walked(3, 115);

        hold.fires("sam", InvoiceExceptionEvents.ASK_SUPPLIER, LETTER).isIn("WITH_SUPPLIER");
    }

    @Test
    void aMessageThatCannotBeSentIsParkedAndSentLater() {
        CaseUnderTest hold = triaged("INV_PRICE");
        for (int attempt = 0; attempt <= 6; attempt++) {
            hospital.lab()
                    .systems()
                    .next(
                            "notify.send",
                            new CommandOutcome.NotSent("REFUSED", RetryAdvice.after(Duration.ofSeconds(1))));
        }
        hold.fires("sam", InvoiceExceptionEvents.ASK_SUPPLIER, LETTER);
        hospital.pass(Duration.ofHours(1));
        hold.isIn("WITH_SUPPLIER").hasOpen("SYS_CONNECTOR_DOWN");

        hold.resolvedBy("omar", "SYS_CONNECTOR_DOWN", "CONNECTOR_BACK").hasNothingOpen();
        assertThat(erp().sent("notify.send")).isNotEmpty();
    }

    @Test
    void withoutAMessageNobodyIsAsked() {
        assertThat(CaseUnderTest.refusal(
                        triaged("INV_PRICE").tries("sam", InvoiceExceptionEvents.ASK_SUPPLIER, RecordValue.EMPTY)))
                .contains("SYS_GUARD");
    }

    // --- the facts

    @ParameterizedTest
    @CsvSource({
        "INV_NO_RECEIPT, RECEIPT_POSTED",
        "INV_QTY_RECEIVED, RECEIPT_POSTED",
        "INV_PRICE, PO_CHANGE",
        "INV_QTY_ORDERED, PO_CHANGE",
        "INV_BANK_CHANGED, MASTER_FIX",
        "INV_BUDGET, RECODE"
    })
    void aHoldThatTheFactsLiftClosesByItself(String code, String resolution) {
        CaseUnderTest hold = aHold(code).raised();

        lifted(hold);

        hold.isIn("CLOSED").walked(13, 10).emitted("resolved");
        assertThat(hold.text("resolution")).contains(resolution);
        assertThat(hold.text("causeCode")).isPresent();
    }

    @Test
    void theFactsLiftItAlsoWhileTheSupplierIsAskedOrAnApproverDecides() {
        CaseUnderTest asked = triaged("INV_PRICE").fires("sam", InvoiceExceptionEvents.ASK_SUPPLIER, LETTER);
        CaseUnderTest waiting = Holds.proposed(triaged("INV_PRICE"), "sam", "SHORT_PAY");

        lifted(asked);
        lifted(waiting);

        asked.isIn("CLOSED").walked(4, 13, 10);
        waiting.isIn("CLOSED").walked(6, 13, 10);
        assertThat(waiting.asks("abe")).isFalse();
        assertThat(waiting.text("resolution")).contains("PO_CHANGE");
    }

    @Test
    void whatStillDoesNotMatchGoesBackToTheResolverWithTheFiguresAsTheyAre() {
        CaseUnderTest hold = Holds.proposed(triaged("INV_NO_RECEIPT"), "rex", "RECEIPT_POSTED")
                .isIn("RESOLVED");

        Holds.stands(
                hospital, hold, Data.record().put("over", DecimalValue.of(7)).build());

        hold.isIn("WITH_RESOLVER").walked(7, 110, 11);
        assertThat(hold.read().data().decimal("over").orElseThrow()).isEqualByComparingTo("7");
        assertThat(hold.read().status().marks().rework()).isEqualTo(1);
    }

    @Test
    void aPostedDocumentIsHeldInTheErpAndReleasedWhenItsHoldIs() {
        CaseUnderTest hold = aHold("INV_BANK_CHANGED").with("voucherNo", "V-7").raised();
        assertThat(erp().payables().openHolds()).containsExactly("V-7/INV_BANK_CHANGED");

        Holds.proposed(hold, "sue", "MASTER_FIX");
        lifted(hold);

        hold.isIn("CLOSED");
        assertThat(erp().payables().openHolds()).isEmpty();
    }

    // --- the case as a whole

    @Test
    void itIsHeldAndGoesOnWhereItWas() {
        CaseUnderTest hold = triaged("INV_PRICE");
        hold.steeredBy("pia", Steering.HOLD, "INVESTIGATION").orThrow();
        hold.isIn("ON_HOLD");

        hold.steeredBy("pia", Steering.RESUME, "").orThrow();
        hold.isIn("WITH_RESOLVER");
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAW", "CANCEL", "DISCARD"})
    void nobodyEndsItWithoutAMatchOrWritingBack(Steering step) {
        CaseUnderTest hold = triaged("INV_PRICE");

        assertThat(CaseUnderTest.refusal(hold.steeredBy("pia", step, "no more of this")))
                .isNotEmpty();
        hold.isIn("WITH_RESOLVER");
    }

    @Test
    void aModelOnlySuggests() {
        CaseUnderTest hold = aHold("INV_PRICE").raised().isIn("OPEN");
        Wish suggestion = new Wish.Propose(
                Data.record()
                        .put("useCase", "A04")
                        .put("cause", "PRICE_ABOVE_ORDER")
                        .put("confidence", new java.math.BigDecimal("0.62"))
                        .build(),
                null);

        hospital.lab()
                .bursar()
                .as(Actor.aiAgent("triage-1"))
                .run(hold.ref().id(), suggestion, "")
                .orThrow();

        hold.isIn("OPEN");
        assertThat(hold.log().all(EventCode.PROPOSED)).hasSize(1);
        assertThat(hold.task("ann", TaskKind.WORK, "triage")).isPresent();
    }

    @Test
    void everyClockOfAHoldCanRunOut() {
        CaseUnderTest price = triaged("INV_PRICE");
        CaseUnderTest receipt = triaged("INV_NO_RECEIPT");
        CaseUnderTest bank = triaged("INV_BANK_CHANGED");
        CaseUnderTest critical =
                aHold("INV_PRICE").with("paymentRisk", "CRITICAL_SUPPLIER").raised();

        hospital.passDays(16);

        assertThat(price.log().breached()).contains("threeDays", "total").doesNotContain("oneDay", "twoDays");
        assertThat(receipt.log().breached()).contains("twoDays", "total");
        assertThat(bank.log().breached()).contains("oneDay", "total");
        assertThat(critical.log().breached()).contains("critical", "task:1");
        price.hasOpen("SLA_BREACH").isIn("WITH_RESOLVER");
    }
}
