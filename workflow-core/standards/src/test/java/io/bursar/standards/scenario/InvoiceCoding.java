package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Steering;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invoices without an order, credits and prepayments: coded by a person, approved by people or beforehand. */
abstract class InvoiceCoding extends Bench {

    private static RecordValue coding(String amount) {
        return Data.record()
                .put("lines", Data.list(List.of(InvoiceForm.coded(1, amount))))
                .build();
    }

    private CaseUnderTest coded(String amount) {
        return anInvoice()
                .forUncoded("subscriptions", amount)
                .captured()
                .isIn("CODING")
                .fires("ann", InvoiceEvents.CODED, coding(amount));
    }

    @Test
    void anInvoiceWithoutOrderIsCodedApprovedAndPosted() {
        CaseUnderTest invoice = coded("900.00").isIn("PENDING_APPROVAL");

        invoice.approvedBy("mia")
                .isIn("SCHEDULED")
                .walked(1, 2, 5, 8, 9, 11, 101, 12)
                .emitted("approved", "posted");
    }

    @Test
    void aLargerOneClimbs() {
        CaseUnderTest invoice = coded("6000.00").approvedBy("mia").isIn("PENDING_APPROVAL");

        invoice.approvedBy("lee").isIn("SCHEDULED");
        assertThat(Inherited.of(invoice.log())).contains("CT14");
    }

    @Test
    void whoeverCodedItDoesNotApproveIt() {
        hospital.lab().staff().role("mia", "AP_PROCESSOR", io.bursar.model.people.Scope.ENTERPRISE);
        CaseUnderTest invoice = anInvoice()
                .forUncoded("subscriptions", "900.00")
                .captured()
                .fires("mia", InvoiceEvents.CODED, coding("900.00"));

        assertThat(invoice.asks("mia")).isFalse();
        invoice.approvedBy("lee").isIn("SCHEDULED");
    }

    @Test
    void aRejectedInvoiceGoesBackToTheSupplier() {
        CaseUnderTest invoice = coded("900.00").rejectedBy("mia");

        invoice.isIn("REJECTED").walked(8, 10);
        assertThat(erp().sent("notify.send")).hasSize(1);
        coded("900.00").isIn("PENDING_APPROVAL");
    }

    @Test
    void aQuestionGoesBackToWhoeverKeyedTheInvoice() {
        CaseUnderTest invoice = anInvoice()
                .keyedBy("ann")
                .forUncoded("subscriptions", "900.00")
                .captured()
                .fires("arne", InvoiceEvents.CODED, coding("900.00"));
        invoice.askedBy("mia", "Which contract?").isIn("RETURNED");

        invoice.fires("ann", "resubmit", RecordValue.EMPTY, "The one of 2025").isIn("CODING");
        invoice.fires("arne", InvoiceEvents.CODED, coding("900.00"))
                .isIn("PENDING_APPROVAL")
                .approvedBy("mia")
                .isIn("SCHEDULED");
    }

    @Test
    void aQuestionAboutAnInvoiceThatNobodyKeyedGoesToTheIntakeQueue() {
        CaseUnderTest invoice =
                coded("900.00").askedBy("mia", "Which contract?").isIn("RETURNED");
        assertThat(CaseUnderTest.refusal(invoice.tries("dana", "resubmit", RecordValue.EMPTY)))
                .containsExactly("POL_NOT_ALLOWED");

        invoice.fires("arne", "resubmit", RecordValue.EMPTY, "The one of 2025").isIn("CODING");
    }

    @Test
    void anUnansweredQuestionEndsTheInvoice() {
        CaseUnderTest invoice = coded("900.00").askedBy("mia", "Which contract?");

        hospital.passDays(20);

        invoice.isIn("CANCELLED");
        coded("900.00").isIn("PENDING_APPROVAL");
    }

    @Test
    void anAccountThatIsNotValidIsAnException() {
        erp().masters().rejectsAccount("6400");
        CaseUnderTest invoice = anInvoice().forCoded("subscriptions", "900.00").captured();
        invoice.isIn("CODING").hasOpen("INV_CODING");

        erp().masters().acceptsAccount("6400");
        hospital.passDays(1);
        invoice.resolvedIfOpen("conny", "INV_CODING", "RECODE").hasOpen("SLA_BREACH");
        invoice.fires("ann", InvoiceEvents.CODED, coding("900.00"))
                .isIn("PENDING_APPROVAL")
                .hasNothingOpen();
    }

    @Test
    void aBlockedBudgetIsAnExceptionUntilMoneyIsMoved() {
        erp().masters().budgetSays("BLOCK");
        CaseUnderTest invoice = anInvoice().forCoded("subscriptions", "900.00").captured();
        invoice.isIn("CODING").hasOpen("INV_BUDGET");
        assertThat(CaseUnderTest.refusal(invoice.tries("ann", InvoiceEvents.CODED, coding("900.00"))))
                .contains("SYS_BLOCKED");

        erp().masters().budgetSays("OK");
        hospital.pass(Duration.ofMinutes(10));
        hospital.report(
                "r2r.budget.applied",
                Data.record()
                        .put(
                                "relatedCaseIds",
                                Data.texts(List.of(invoice.ref().id().toString())))
                        .build());
        invoice.hasNothingOpen()
                .walked(5, 110)
                .fires("ann", InvoiceEvents.CODED, coding("900.00"))
                .isIn("PENDING_APPROVAL");
    }

    @Test
    void aBudgetProblemOrAWrongCodingSendsItBack() {
        erp().masters().budgetSays("BLOCK");
        CaseUnderTest first =
                anInvoice().forCoded("subscriptions", "900.00").captured().hasOpen("INV_BUDGET");

        first.resolvedBy("conny", "INV_BUDGET", "RETURN_TO_SUPPLIER")
                .isIn("REJECTED")
                .walked(5, 120);
    }

    @Test
    void whatCannotBeCodedGoesBack() {
        erp().masters().rejectsAccount("6400");

        anInvoice()
                .forCoded("subscriptions", "900.00")
                .captured()
                .resolvedBy("conny", "INV_CODING", "RETURN_TO_SUPPLIER")
                .isIn("REJECTED");
    }

    private CaseUnderTest beyondItsBudget() {
        erp().masters().budgetSays("BLOCK");
        CaseUnderTest invoice =
                anInvoice().forCoded("subscriptions", "900.00").captured().hasOpen("INV_BUDGET");
        erp().masters().budgetSays("OK");
        return invoice;
    }

    @Test
    void financeSaysThatTheBudgetWasMoved() {
        CaseUnderTest invoice = beyondItsBudget();
        hospital.pass(Duration.ofMinutes(10));

        invoice.resolvedBy("conny", "INV_BUDGET", "BUDGET_MOVED")
                .hasNothingOpen()
                .fires("ann", InvoiceEvents.CODED, coding("900.00"))
                .isIn("PENDING_APPROVAL");
    }

    @Test
    void financeCodesItToACentreThatHasTheMoney() {
        RecordValue other = InvoiceForm.coded(1, "900.00").with("costCenterId", Data.text("CC-LAB"));
        RecordValue recoded =
                Data.record().put("lines", Data.list(List.of(other))).build();

        beyondItsBudget()
                .resolvedBy("conny", "INV_BUDGET", "RECODE", recoded)
                .hasNothingOpen()
                .fires("ann", InvoiceEvents.CODED, recoded)
                .isIn("PENDING_APPROVAL");
    }

    // --- approved beforehand

    @Test
    void utilitiesAreCoveredByTheStandingApproval() {
        CaseUnderTest invoice = anInvoice().forCoded("utilities", "12000.00").captured();

        invoice.isIn("SCHEDULED").walked(5, 18, 11).emitted("approved");
        assertThat(invoice.log().all(EventCode.STANDING_USED))
                .singleElement()
                .satisfies(used -> assertThat(used.text("id")).contains("SA-2026-03"));
        assertThat(invoice.log().deciders()).isEmpty();
    }

    @Test
    void beyondTheStandingLimitPeopleAreAsked() {
        anInvoice().forCoded("utilities", "40000.01").captured().isIn("CODING");
    }

    @Test
    void legalAndAuditHaveStandingApprovalsOfTheirOwn() {
        anInvoice()
                .numbered("L-1")
                .forCoded("legal", "9000.00")
                .captured()
                .isIn("SCHEDULED")
                .walked(5, 118);

        moveTo(
                Policies.with(
                        "p2p.inv.nonPoCategories, scope: enterprise, value: [utilities, legal, subscriptions, refunds, audit]"));
        anInvoice()
                .numbered("L-2")
                .forCoded("audit", "9000.00")
                .captured()
                .isIn("SCHEDULED")
                .walked(5, 128);
    }

    @Test
    void aFacilityMayAllowFewerCategoriesWithoutOrder() {
        anInvoice().forUncoded("legal", "900.00").captured().isIn("CODING");

        anInvoice()
                .at("PRAIRIE")
                .numbered("P-1")
                .forUncoded("legal", "901.00")
                .captured()
                .isIn("CAPTURED")
                .hasOpen("INV_PO_MISSING");
    }

    // --- credits, debits, prepayments

    private void givenAPostedInvoice() {
        anInvoice().numbered("A-1").forCoded("utilities", "500.00").captured().isIn("SCHEDULED");
    }

    @Test
    void aCreditThatNamesAPostedInvoiceNeedsNoApproval() {
        givenAPostedInvoice();
        CaseUnderTest credit = anInvoice()
                .numbered("CR-1")
                .ofType("CREDIT")
                .with("creditOf", "A-1")
                .forUncoded("utilities", "50.00")
                .captured();
        credit.isIn("CODING");

        credit.fires("ann", InvoiceEvents.CREDIT_CODED, coding("50.00"))
                .isIn("SCHEDULED")
                .walked(5, 21, 11);
        assertThat(credit.log().deciders()).isEmpty();
    }

    @Test
    void aCreditTellsTheErpWhichInvoiceItCorrects() {
        givenAPostedInvoice();

        CaseUnderTest credit = anInvoice()
                .numbered("CR-1")
                .ofType("CREDIT")
                .with("creditOf", "A-1")
                .forUncoded("utilities", "50.00")
                .captured()
                .fires("ann", InvoiceEvents.CREDIT_CODED, coding("50.00"));

        assertThat(erp().payables()
                        .voucher(credit.text("voucherNo").orElseThrow())
                        .text("correctsInvoiceNo"))
                .contains("A-1");
    }

    @Test
    void aDebitNoteThatClaimsWhatWasDisputedNeedsNoOrderButAnApproval() {
        givenAPostedInvoice();
        CaseUnderTest debit = anInvoice()
                .numbered("D-1")
                .ofType("DEBIT")
                .with("creditOf", "A-1")
                .forUncoded("furniture", "50.00")
                .captured()
                .isIn("CODING")
                .hasNothingOpen();

        debit.fires("ann", InvoiceEvents.CODED, coding("50.00")).isIn("PENDING_APPROVAL");
        debit.approvedBy("mia").isIn("SCHEDULED").walked(5, 8, 9, 11);
        assertThat(erp().payables()
                        .voucher(debit.text("voucherNo").orElseThrow())
                        .text("correctsInvoiceNo"))
                .contains("A-1");
    }

    @Test
    void aDebitNoteThatNamesNothingNeedsAnOrder() {
        anInvoice()
                .numbered("D-1")
                .ofType("DEBIT")
                .forUncoded("furniture", "50.00")
                .captured()
                .isIn("CAPTURED")
                .hasOpen("INV_PO_MISSING");
    }

    @Test
    void aCreditForAReturnNeedsNone() {
        anInvoice()
                .numbered("CR-2")
                .ofType("CREDIT")
                .with("returnRef", "RMA-1")
                .forUncoded("utilities", "50.00")
                .captured()
                .fires("ann", InvoiceEvents.CREDIT_CODED, coding("50.00"))
                .isIn("SCHEDULED");
    }

    @Test
    void aCreditThatNamesNothingIsApproved() {
        CaseUnderTest credit = anInvoice()
                .numbered("CR-3")
                .ofType("CREDIT")
                .forUncoded("utilities", "50.00")
                .captured();
        assertThat(CaseUnderTest.refusal(credit.tries("ann", InvoiceEvents.CREDIT_CODED, coding("50.00"))))
                .contains("SYS_GUARD");

        credit.fires("ann", InvoiceEvents.CODED, coding("50.00"))
                .isIn("PENDING_APPROVAL")
                .walked(5, 105);
        credit.approvedBy("mia").isIn("SCHEDULED");
    }

    @Test
    void aCreditIsNoDuplicateOfItsInvoice() {
        givenAPostedInvoice();

        anInvoice()
                .numbered("A-1")
                .ofType("CREDIT")
                .dated(hospital.today().minusDays(2))
                .with("creditOf", "A-1")
                .forUncoded("utilities", "500.00")
                .captured()
                .isIn("CODING")
                .hasNothingOpen();
    }

    @Test
    void aPrepaymentClimbsOneLevelMoreAndTheControllerSeesIt() {
        CaseUnderTest invoice = anInvoice()
                .ofType("PREPAYMENT")
                .forUncoded("subscriptions", "4000.00")
                .captured()
                .fires("ann", InvoiceEvents.CODED, coding("4000.00"));
        invoice.approvedBy("mia").isIn("PENDING_APPROVAL");

        invoice.approvedBy("lee").isIn("PENDING_APPROVAL").approvedBy("conny").isIn("SCHEDULED");
    }

    @Test
    void aDraftIsDiscardedAndAReceivedInvoiceWithdrawn() {
        CaseUnderTest received =
                anInvoice().keyedBy("ann").forUncoded("utilities", "50.00").received();
        received.steeredBy("ann", Steering.WITHDRAW, "").orThrow();
        received.isIn("CANCELLED");

        CaseUnderTest draft = anInvoice()
                .keyedBy("ann")
                .numbered("X")
                .forUncoded("utilities", "51.00")
                .drafted();
        draft.steeredBy("ann", Steering.DISCARD, "").orThrow();
        draft.isIn("CANCELLED");
    }
}
