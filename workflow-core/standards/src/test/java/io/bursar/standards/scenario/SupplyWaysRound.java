package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.people.Scope;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import io.bursar.standards.ProcureToPay.SupplierEvents;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Ways round the duties between suppliers' accounts, deliveries and services. */
abstract class SupplyWaysRound extends ReceivingBench {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 31);

    private CaseUnderTest asked() {
        return aSupplier().changingTheBankOf("SUP-9").submitted().isIn("PENDING_APPROVAL");
    }

    private static RecordValue bank(String account, String routing) {
        return Data.record()
                .put(
                        "bank",
                        Data.record()
                                .put("country", "US")
                                .put("routing", routing)
                                .put("account", new TokenValue(account))
                                .put("holderName", "Northwind Medical LLC")
                                .put("evidenceDoc", "DOC-BANK-LETTER")
                                .build())
                .build();
    }

    /** Vic called about one account; after a question it is another one. */
    @Test
    void aCallbackIsAboutTheAccountThatIsWritten() {
        CaseUnderTest change = asked().fires(
                        "vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("CONTRACT", true))
                .approvedBy("vic");
        change.askedBy("tina", "Which branch?").isIn("RETURNED");
        change.fires(
                        "dana",
                        "resubmit",
                        Data.record()
                                .put("data", bank("acct-mine", "021000021"))
                                .build())
                .isIn("PENDING_APPROVAL");

        change.approvedBy("vic", "tina").isIn("PENDING_APPROVAL");
        assertThat(erp().sent("supplier.bank.update")).isEmpty();

        change.fires("vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("CONTRACT", true))
                .isIn("COOLING_OFF");
    }

    /** The same number at another bank is another account. */
    @Test
    void norIsTheSameNumberAtAnotherBankTheAccount() {
        CaseUnderTest change =
                asked().fires("vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("CONTRACT", true));
        change.askedBy("vic", "Which branch?").isIn("RETURNED");
        change.fires(
                        "dana",
                        "resubmit",
                        Data.record().put("data", bank("acct-new", "011000015")).build())
                .isIn("PENDING_APPROVAL");

        change.approvedBy("vic", "tina").isIn("PENDING_APPROVAL");
        assertThat(erp().sent("supplier.bank.update")).isEmpty();
    }

    /** Treasury works the queue of what cannot be verified, and puts in the evidence with another account. */
    @Test
    void nobodyWhoCorrectsAnAccountApprovesIt() {
        CaseUnderTest change = asked().fires(
                        "vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("PRIOR_MASTER", false))
                .hasOpen("SUP_BANK_UNVERIFIED");
        hospital.lab().staff().role("thea", "TREASURY", Scope.ENTERPRISE);

        change.resolvedBy("tina", "SUP_BANK_UNVERIFIED", "NEW_EVIDENCE", bank("acct-mine", "021000021"));
        change.fires("vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("CONTRACT", true))
                .approvedBy("vic");

        assertThat(CaseUnderTest.refusal(change.approval("tina").approve("Mine")))
                .isNotEmpty();
        change.approvedBy("thea").isIn("COOLING_OFF");
    }

    /** Asked for one supplier, and made one for another by an answer. */
    @Test
    void theSupplierOfAChangeIsNotAnotherOneLater() {
        CaseUnderTest change = asked().fires(
                        "vic", SupplierEvents.RECORD_CALLBACK, SupplierAcceptance.callback("CONTRACT", true))
                .approvedBy("vic");
        change.askedBy("tina", "Which branch?");

        RecordValue another = Data.record()
                .put("data", Data.record().put("supplierId", "SUP-BIG").build())
                .build();

        assertThat(CaseUnderTest.refusal(change.tries("dana", "resubmit", another)))
                .containsExactly("SYS_CASE_KEY");
    }

    /** The account goes in as a change of the address. */
    @Test
    void anAccountInAnyRequestIsVerified() {
        CaseUnderTest change = aSupplier()
                .changing("SUP-9")
                .with("dba", "N")
                .paidTo("acct-mine")
                .submitted();

        change.isIn("PENDING_APPROVAL").approvedBy("sol", "sue").isIn("PENDING_APPROVAL");
        assertThat(change.asks("vic")).isTrue();
    }

    /** Who enters a service says who answers for its contract: himself. */
    @Test
    void nobodyAcceptsAServiceByNamingThemselves() {
        ordered("12", "1000.00", "76111500");
        hospital.lab().staff().role("rex", "CONTRACT_MANAGER", Scope.ENTERPRISE);
        CaseUnderTest service = aDelivery()
                .ofServiceIn(FIRST, LAST)
                .with("contractOwnerId", "rex")
                .of(1, "1")
                .counted();

        assertThat(CaseUnderTest.refusal(service.tries("rex", ReceivingEvents.ACCEPT, RecordValue.EMPTY)))
                .isNotEmpty();
    }

    /** A colleague at the dock is named, who answers for no contract. */
    @Test
    void whoeverIsNamedMustAnswerForContracts() {
        ordered("12", "1000.00", "76111500");
        CaseUnderTest service = aDelivery()
                .ofServiceIn(FIRST, LAST)
                .with("contractOwnerId", "rita")
                .of(1, "1")
                .counted();

        assertThat(CaseUnderTest.refusal(service.tries("rita", ReceivingEvents.ACCEPT, RecordValue.EMPTY)))
                .isNotEmpty();
    }

    /** The same note in another writing. */
    @Test
    void aNoteInAnotherWritingIsNoOtherDelivery() {
        ordered("10", "90.00");
        aDelivery().noted("DN-1").of(1, "10").counted().isIn("POSTED");

        CaseUnderTest again = aDelivery().noted("dn 1").of(1, "10").counted();
        assertThat(received("PO-1")).isEqualTo("10");
        assertThat(again.ref().state()).isNotEqualTo("POSTED");
    }

    /** Two deliveries in time, each within what is open when it is counted. */
    @Test
    void moreThanOrderedIsNotReceivedInParts() {
        ordered("10", "90.00");
        aDelivery().noted("DN-1").of(1, "6").counted().isIn("POSTED");
        CaseUnderTest more = aDelivery().noted("DN-2").of(1, "6").counted();

        assertThat(more.ref().state()).isNotEqualTo("POSTED");
        assertThat(received("PO-1")).isEqualTo("6");
    }

    @Test
    void whoReceivedDoesNotReverseInSomebodyElsesPlace() {
        ordered("10", "90.00");
        hospital.lab()
                .staff()
                .delegation("stan", "rex", hospital.today(), hospital.today().plusDays(5));
        CaseUnderTest delivery = aDelivery().of(1, "10").counted().isIn("POSTED");

        assertThat(CaseUnderTest.refusal(hospital.lab()
                        .bursar()
                        .as("rex", "stan")
                        .run(
                                delivery.ref().id(),
                                new io.bursar.engine.command.Wish.Fire(ReceivingEvents.REVERSE, RecordValue.EMPTY),
                                "Wrong")))
                .isNotEmpty();
        delivery.isIn("POSTED");
    }

    /** The storekeeper's delegate received; the storekeeper in person takes it back for the delegate. */
    @Test
    void norDoesWhomTheReceiverActedFor() {
        ordered("10", "90.00");
        hospital.lab()
                .staff()
                .delegation("rita", "stan", hospital.today(), hospital.today().plusDays(5));
        CaseUnderTest delivery = aDelivery().of(1, "10").counted().isIn("POSTED");

        assertThat(CaseUnderTest.refusal(delivery.desk("stan")
                        .run(
                                delivery.ref().id(),
                                new io.bursar.engine.command.Wish.Fire(ReceivingEvents.REVERSE, RecordValue.EMPTY),
                                "Wrong")))
                .isEmpty();
    }

    /** Who asks for a supplier's block is asked to ratify it by another role. */
    @Test
    void whoBlocksDoesNotRatify() {
        hospital.lab().staff().role("cora", "SOURCING_LEAD", Scope.ENTERPRISE);
        CaseUnderTest block = aSupplier()
                .blocking("SUP-9")
                .with("blockReason", "Late")
                .by("cora")
                .blockedNow()
                .isIn("PENDING_APPROVAL");

        assertThat(CaseUnderTest.refusal(block.approval("cora").approve("Mine")))
                .isNotEmpty();
    }
}
