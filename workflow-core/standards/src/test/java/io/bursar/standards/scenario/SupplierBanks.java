package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.SupplierEvents;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bank account changes: callback, two approvals, held payments, cooling-off, dispute (W02-8, 10, 12, 13). */
abstract class SupplierBanks extends Bench {

    private CaseUnderTest asked() {
        return aSupplier()
                .changingTheBankOf("SUP-9")
                .throughThePortal()
                .submitted()
                .isIn("PENDING_APPROVAL");
    }

    private CaseUnderTest called() {
        return asked().fires("vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("CONTRACT", true));
    }

    private CaseUnderTest cooling() {
        return called().approvedBy("vic", "tina").isIn("COOLING_OFF");
    }

    private List<String> sent() {
        return hospital.lab().systems().sent().stream()
                .map(call -> call.capability().value())
                .toList();
    }

    @Test
    void paymentsAreHeldBeforeTheAccountIsWrittenAndReleasedAfterCoolingOff() {
        CaseUnderTest change = cooling();
        assertThat(sent()).containsSubsequence("supplier.payment.hold", "supplier.bank.update");
        assertThat(erp().suppliers().isHeld("SUP-9")).isTrue();
        change.emitted("bank-change-requested").neverEmitted("bank-change-effective");

        // three bank days from Monday 10:00 in Chicago
        hospital.pass(Duration.ofHours(71));
        change.isIn("COOLING_OFF");
        hospital.pass(Duration.ofHours(2));

        change.isIn("CLOSED").walked(8, 10, 12, 116).emitted("bank-change-effective");
        assertThat(erp().suppliers().isHeld("SUP-9")).isFalse();
        assertThat(change.log().breached()).contains("cooling");
        change.hasNothingOpen();
    }

    @Test
    void nothingIsWrittenWithoutACallback() {
        CaseUnderTest change = asked().approvedBy("vic", "tina").isIn("PENDING_APPROVAL");
        assertThat(sent()).doesNotContain("supplier.bank.update", "supplier.payment.hold");

        change.fires("vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("INDEPENDENT", true))
                .isIn("COOLING_OFF")
                .walked(105, 108, 10);
        assertThat(change.text("callbackBy")).contains("vic");
    }

    @Test
    void aSupplierWhoDoesNotKnowOfItStopsIt() {
        CaseUnderTest change = asked();

        change.fires("vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("PRIOR_MASTER", false))
                .hasOpen("SUP_BANK_UNVERIFIED")
                .walked(107, 106);
        change.fires("vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("PRIOR_MASTER", true))
                .hasNothingOpen();
    }

    @Test
    void anAccountThatIsNotTheirsNeedsNewEvidence() {
        erp().suppliers().bankSays("HOLDER_MISMATCH");
        CaseUnderTest change = aSupplier()
                .changingTheBankOf("SUP-9")
                .submitted()
                .isIn("VERIFYING")
                .hasOpen("SUP_BANK_UNVERIFIED");

        erp().suppliers().bankSays("VERIFIED");
        change.resolvedBy("tina", "SUP_BANK_UNVERIFIED", "NEW_EVIDENCE").isIn("PENDING_APPROVAL");
    }

    @Test
    void whoEnteredItNeitherCallsNorApproves() {
        hospital.lab().staff().role("dana", "SUPPLIER_VERIFIER", Scope.facility("MERCY"));
        CaseUnderTest change =
                aSupplier().changingTheBankOf("SUP-9").submitted().isIn("PENDING_APPROVAL");

        assertThat(CaseUnderTest.refusal(change.tries(
                        "dana", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("CONTRACT", true))))
                .containsExactly("SOD-05");
    }

    @Test
    void whoCalledDoesNotApproveForTreasury() {
        hospital.lab().staff().role("vic", "TREASURY", Scope.facility("MERCY"));
        CaseUnderTest change = called().approvedBy("vic").isIn("PENDING_APPROVAL");

        assertThat(CaseUnderTest.refusal(change.approval("vic").approve("Fine")))
                .isNotEmpty();
        change.approvedBy("tina").isIn("COOLING_OFF");
    }

    @Test
    void whoWorksOnTheInvoicesOfTheSupplierDoesNotVerifyItsAccount() {
        hospital.lab().staff().role("ann", "SUPPLIER_VERIFIER", Scope.facility("MERCY"));
        anInvoice().keyedBy("ann").forUncoded("subscriptions", "900.00").captured();
        CaseUnderTest change = asked();

        assertThat(CaseUnderTest.refusal(change.tries(
                        "ann", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("CONTRACT", true))))
                .containsExactly("SOD-04");
    }

    @Test
    void whoReleasesPaymentsDoesNotCall() {
        hospital.lab().staff().role("tom", "SUPPLIER_VERIFIER", Scope.facility("MERCY"));
        CaseUnderTest change = asked();

        change.fires("tom", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("CONTRACT", true))
                .hasOpen("POL_SOD_CONFLICT");
        change.fires("vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("CONTRACT", true))
                .hasNothingOpen();
    }

    @Test
    void whoReleasesPaymentsDoesNotChangeAccounts() {
        hospital.lab().staff().role("tom", "TREASURY", Scope.facility("MERCY"));
        CaseUnderTest change = called().approvedBy("vic", "tom");

        change.isIn("PENDING_APPROVAL").hasOpen("POL_SOD_CONFLICT");
        assertThat(sent()).doesNotContain("supplier.bank.update");
        assertThat(change.log().all(EventCode.PLAN_SATISFIED))
                .as("duties are not clear")
                .isEmpty();

        change.resolvedBy("conny", "POL_SOD_CONFLICT", "ACTOR_REPLACED").walked(105, 121);
        assertThat(change.log().all(EventCode.PLAN_SATISFIED)).isEmpty();
        change.approvedBy("vic", "tina").isIn("COOLING_OFF");
        assertThat(change.log().all(EventCode.PLAN_SATISFIED)).hasSize(1);
    }

    @Test
    void aDisputedAccountIsTakenBackAndPaymentsStayHeld() {
        CaseUnderTest change = cooling();

        change.fires("vic", SupplierEvents.DISPUTED, RecordValue.EMPTY, "They never asked for it")
                .isIn("DECLINED")
                .walked(10, 13);

        assertThat(erp().masters().supplier("SUP-9").get("bankToken")).contains(new TokenValue("bank-SUP-9"));
        assertThat(erp().suppliers().isHeld("SUP-9"))
                .as("what was disputed is held until somebody reactivates it")
                .isTrue();

        aSupplier().reactivating("SUP-9").submitted().approvedBy("sol", "sue").isIn("CLOSED");
        assertThat(erp().suppliers().isHeld("SUP-9")).isFalse();
    }

    @Test
    void theAccountOfANewSupplierIsWrittenOnceItIsThere() {
        CaseUnderTest supplier =
                aSupplier().onboarding().paidTo("acct-new").submitted().isIn("PENDING_APPROVAL");
        supplier.fires("vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("INDEPENDENT", true))
                .approvedBy("rosa", "sol", "sue", "vic", "tina")
                .isIn("COOLING_OFF")
                .walked(107, 105, 8, 111, 10);
        assertThat(sent()).containsSubsequence("supplier.create", "supplier.payment.hold", "supplier.bank.update");

        hospital.passDays(4);
        supplier.isIn("CLOSED").emitted("onboarded");
    }

    @Test
    void aChangeWithAnAccountIsBoth() {
        CaseUnderTest change = aSupplier()
                .changing("SUP-9")
                .with("dba", "Northwind")
                .paidTo("acct-new")
                .submitted();
        change.fires("vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("CONTRACT", true))
                .approvedBy("sol", "sue", "vic", "tina");
        hospital.passDays(4);

        change.isIn("CLOSED").walked(12, 114);
        assertThat(erp().sent("supplier.update")).hasSize(1);
    }

    @Test
    void twoBusinessDaysAreEnoughForAnAccount() {
        CaseUnderTest change = asked();
        hospital.passDays(4);
        assertThat(change.log().breached()).contains("bankChange");
    }

    @Test
    void anInvoiceToTheOldAccountIsNotPaidToTheNewOne() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "10", "90.00")))
                .receive(1, "10");
        CaseUnderTest invoice = anInvoice()
                .payableTo("bank-SUP-9")
                .billing("PO-1", 1, "10", "90.00")
                .captured()
                .isIn("SCHEDULED");
        cooling();
        hospital.passDays(4);

        assertThat(invoice.read().data().get("bankTokenUsed")).contains(new TokenValue("bank-SUP-9"));
    }

    @Test
    void noTokenIsToldToOtherCases() {
        CaseUnderTest change = cooling();

        assertThat(change.log()
                        .all(EventCode.EMITTED)
                        .map(body -> body.record("data"))
                        .flatMap(data -> data.fields().values().stream()))
                .noneMatch(value -> value instanceof TokenValue);
        assertThat(change.ref().timeline().toString()).doesNotContain("acct-new");
        assertThat(hospital.lab().systems().sent("notify.send").toString()).doesNotContain("acct-new");
    }
}
