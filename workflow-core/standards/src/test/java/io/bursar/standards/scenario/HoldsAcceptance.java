package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.assist.AssistMode;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.InvoiceExceptionEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scenarios that the standard lists for the exception case of an invoice. */
abstract class HoldsAcceptance extends Bench {

    @BeforeEach
    void givenAnOrderOf100At12() {
        moveTo(Hospital.withExceptionCases());
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")));
    }

    @Test
    void givenNoReceiptWhenReceivingPostsItThenTheCaseClosesItselfWithoutApproval() {
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "100", "12.00").captured().hasOpen("INV_NO_RECEIPT");
        CaseUnderTest hold = hospital.holdsOf(invoice).get(0).isIn("WITH_RESOLVER");

        hospital.receives("PO-1", 1, "100");
        hospital.pass(java.time.Duration.ofMinutes(1));

        hold.isIn("CLOSED").wentThrough(1, 2, 3, 13, 10).emitted("resolved");
        assertThat(hold.text("resolution")).contains("RECEIPT_POSTED");
        assertThat(hold.log().all(EventCode.DECIDED)).isEmpty();
        invoice.isIn("SCHEDULED").hasNothingOpen();
    }

    @Test
    void givenAnAcceptedVarianceOf900WhenTheApproverIsTheResolverThenItStaysPending() {
        erp().order("PO-1").receive(1, "100");
        hospital.lab().staff().role("sam", "AP_SUPERVISOR", Scope.ENTERPRISE);
        CaseUnderTest invoice =
                anInvoice().billing("PO-1", 1, "100", "21.00").captured().hasOpen("INV_PRICE");
        CaseUnderTest hold = Holds.triaged(hospital.holdsOf(invoice).get(0));
        assertThat(hold.read().data().money("variance").orElseThrow().toString())
                .isEqualTo("900.00 USD");
        Holds.proposed(hold, "sam", "ACCEPT_VARIANCE").isIn("PENDING_APPROVAL");

        assertThat(CaseUnderTest.refusal(hold.approval("sam").approve("It is fine")))
                .contains("SOD-08");
        hold.isIn("PENDING_APPROVAL");

        hold.approvedBy("sid", "mia");
        hospital.pass(java.time.Duration.ZERO);
        hold.isIn("CLOSED");
        invoice.isIn("SCHEDULED");
    }

    @Test
    void givenAModelThatIsNotSureThenAPersonTriagesAndTheSuggestionIsLogged() {
        erp().order("PO-1").receive(1, "100");
        hospital.lab()
                .assist()
                .in("A04", AssistMode.AUTO, "0.85")
                .suggests(
                        "A04",
                        Data.record()
                                .put("cause", "CONTRACT_PRICE_CHANGED")
                                .put("group", "BUYER")
                                .build(),
                        "0.62");
        CaseUnderTest invoice = anInvoice().billing("PO-1", 1, "100", "12.30").captured();
        CaseUnderTest hold = hospital.holdsOf(invoice).get(0).isIn("OPEN");
        hospital.passDays(1);

        hold.isIn("OPEN");
        assertThat(hold.log().all(EventCode.PROPOSED)).hasSize(1);
        hold.fires("ann", InvoiceExceptionEvents.TRIAGE, Holds.cause("PRICE_ABOVE_ORDER"))
                .isIn("WITH_RESOLVER");
        assertThat(hold.log().all(EventCode.PROPOSAL_REVIEWED))
                .singleElement()
                .satisfies(review -> assertThat(review.text("review")).contains("changed"));
    }
}
