package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.InvoiceEvents;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same invoice twice, written otherwise, sent by another, or only looking alike. */
abstract class InvoiceDuplicates extends Bench {

    private CaseUnderTest first;

    @BeforeEach
    void givenAnInvoiceInTheLedger() {
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
        first = anInvoice()
                .numbered("A-100")
                .billing("PO-1", 1, "10", "12.00")
                .captured()
                .isIn("SCHEDULED");
    }

    private InvoiceForm similar() {
        return anInvoice().billing("PO-1", 1, "10", "12.00");
    }

    @Test
    void theSameNumberAndAmountOnAnotherDayIsExact() {
        CaseUnderTest again =
                similar().numbered("a 100").dated(hospital.today().minusDays(5)).captured();

        again.isIn("CAPTURED").hasOpen("INV_DUPLICATE").wentThrough(1, 2, 3);
    }

    @Test
    void theSameNumberAndDayWithAnotherAmountIsExact() {
        anInvoice()
                .numbered("A-100")
                .billing("PO-1", 1, "20", "12.00")
                .captured()
                .isIn("CAPTURED")
                .hasOpen("INV_DUPLICATE");
    }

    @Test
    void theSameAmountAndDayUnderAnotherNumberIsStrong() {
        similar().numbered("B-7").captured().isIn("CAPTURED").hasOpen("INV_DUPLICATE");
    }

    @Test
    void theSameBankAccountAndNumberFromAnotherSupplierIsStrong() {
        anInvoice()
                .numbered("C-5")
                .payableTo("bank-SUP-9")
                .billing("PO-1", 1, "11", "12.00")
                .captured();
        erp().masters()
                .supplier(
                        "SUP-2",
                        Data.record()
                                .put("bankToken", new TokenValue("bank-SUP-9"))
                                .build());

        anInvoice()
                .from("SUP-2")
                .numbered("C-5")
                .payableTo("bank-SUP-9")
                .dated(hospital.today().minusDays(3))
                .billing("PO-1", 1, "12", "12.00")
                .captured()
                .isIn("CAPTURED")
                .hasOpen("INV_DUPLICATE");
    }

    @Test
    void theSameTaxNumberAndNumberFromAnotherSupplierIsStrongWhereNoGroupJoinsThem() {
        taxed("SUP-9", "tin-northwind");
        taxed("SUP-2", "tin-northwind");
        anInvoice().numbered("C-5").billing("PO-1", 1, "11", "12.00").captured().hasNothingOpen();

        anInvoice()
                .from("SUP-2")
                .numbered("c 5")
                .dated(hospital.today().minusDays(3))
                .billing("PO-1", 1, "12", "12.00")
                .captured()
                .isIn("CAPTURED")
                .hasOpen("INV_DUPLICATE");
    }

    @Test
    void theSameNumberUnderAnotherTaxNumberIsAnotherInvoice() {
        taxed("SUP-9", "tin-northwind");
        taxed("SUP-2", "tin-acme");
        anInvoice().numbered("C-5").forCoded("utilities", "11.00").captured();

        anInvoice()
                .from("SUP-2")
                .numbered("C-5")
                .forCoded("utilities", "11.00")
                .captured()
                .hasNothingOpen();
    }

    private void taxed(String supplier, String token) {
        erp().masters()
                .supplier(
                        supplier,
                        Data.record().put("taxToken", new TokenValue(token)).build());
    }

    @Test
    void aSupplierUnderAnotherIdOfItsGroupIsTheSameSupplier() {
        erp().masters()
                .supplier(
                        "SUP-2",
                        Data.record().put("supplierGroupId", "GROUP-SUP-9").build());

        similar().from("SUP-2").numbered("A-100").captured().isIn("CAPTURED").hasOpen("INV_DUPLICATE");
    }

    @Test
    void aConfirmedDuplicateIsCancelledAndLinked() {
        CaseUnderTest again = similar().captured().hasOpen("INV_DUPLICATE");

        again.resolvedBy("ann", "INV_DUPLICATE", "DUPLICATE_CANCEL")
                .isIn("CANCELLED")
                .walked(3, 119);

        assertThat(again.text("duplicateOf")).contains(first.ref().id().toString());
        assertThat(erp().payables().posted()).isEqualTo(1);
    }

    @Test
    void oneThatOnlyLooksAlikeIsPaid() {
        CaseUnderTest again = similar().numbered("B-7").captured().hasOpen("INV_DUPLICATE");

        again.resolvedBy("ann", "INV_DUPLICATE", "CONFIRMED_DISTINCT")
                .isIn("SCHEDULED")
                .hasNothingOpen();
        assertThat(erp().payables().posted()).isEqualTo(2);
    }

    @Test
    void aCaseOfItsOwnMayConfirmTheDuplicate() {
        CaseUnderTest again = similar().captured();

        hospital.report(
                "p2p.invoice-exception.duplicate-confirmed",
                Data.record().put("invoiceCaseId", again.ref().id().toString()).build());

        again.isIn("CANCELLED").walked(3, 19);
    }

    @Test
    void aCaseOfItsOwnMaySendItBack() {
        CaseUnderTest again = similar().captured();

        hospital.report(
                "p2p.invoice-exception.returned-to-supplier",
                Data.record().put("invoiceCaseId", again.ref().id().toString()).build());

        again.isIn("REJECTED").walked(3, 20);
        assertThat(erp().sent("notify.send")).hasSize(1);
    }

    @Test
    void oneThatGoesBackLeavesItsNumberFree() {
        anInvoice()
                .numbered("Z-1")
                .billing("PO-77", 1, "10", "99.00")
                .captured()
                .isIn("MATCHING")
                .resolvedBy("sam", "INV_PO_MISSING", "RETURN_TO_SUPPLIER")
                .isIn("REJECTED");

        anInvoice()
                .numbered("Z-1")
                .billing("PO-1", 1, "10", "99.00")
                .captured()
                .isIn("MATCHING")
                .hasOpen("INV_PRICE");
    }

    @Test
    void aReversedInvoiceMayComeAgain() {
        erp().masters()
                .supplier(
                        "SUP-9",
                        Data.record()
                                .put("bankToken", new TokenValue("bank-new"))
                                .build());
        CaseUnderTest second = anInvoice()
                .numbered("D-1")
                .payableTo("bank-SUP-9")
                .billing("PO-1", 1, "20", "12.00")
                .captured();
        second.isIn("POSTED")
                .fires("abe", InvoiceEvents.REVERSE, RecordValue.EMPTY, "Wrong account")
                .isIn("REVERSED");
        erp().order("PO-1").bill(1, new BigDecimal("-20"), Money.usd("-240.00"));

        anInvoice().numbered("D-1").billing("PO-1", 1, "20", "12.00").captured().isIn("SCHEDULED");
    }

    @Test
    void theErpsOwnDuplicateCheckIsTheLastWord() {
        erp().refuses("invoice.post", "DUPLICATE_INVOICE");
        CaseUnderTest other =
                anInvoice().numbered("E-1").billing("PO-1", 1, "30", "12.00").captured();
        other.isIn("POSTED").hasOpen("INV_DUPLICATE");

        other.resolvedBy("ann", "INV_DUPLICATE", "DUPLICATE_CANCEL");

        other.isIn("CANCELLED");
        assertThat(erp().payables().posted()).isEqualTo(1);
    }

    @Test
    void suppliersThatTurnOutToBeOneAreNoticedBeforePosting() {
        CaseUnderTest waiting = aTwinSeenBeforePosting();

        waiting.isIn("APPROVED").hasOpen("INV_DUPLICATE").walked(6, 104);
        assertThat(erp().payables().posted()).isEqualTo(1);
        waiting.resolvedBy("ann", "INV_DUPLICATE", "DUPLICATE_CANCEL").isIn("CANCELLED");
    }

    @Test
    void aTwinThatIsSeenBeforePostingMayGoBackToTheSupplier() {
        CaseUnderTest waiting = aTwinSeenBeforePosting();

        waiting.resolvedBy("ann", "INV_DUPLICATE", "RETURN_TO_SUPPLIER")
                .isIn("REJECTED")
                .walked(6, 104, 137);

        assertThat(erp().sent("notify.send")).hasSize(1);
        assertThat(erp().payables().posted()).isEqualTo(1);
    }

    /** Approved by its order while its supplier was another one: then both have one group. */
    private CaseUnderTest aTwinSeenBeforePosting() {
        erp().existing(Orders.of("SUP-2", RequisitionForm.aLine(1, "10", "12.00")));
        CaseUnderTest waiting = anInvoice()
                .from("SUP-2")
                .numbered("A-100")
                .billing("PO-2", 1, "10", "12.00")
                .captured();
        waiting.isIn("MATCHING").hasOpen("INV_NO_RECEIPT");
        erp().masters()
                .supplier(
                        "SUP-2",
                        Data.record().put("supplierGroupId", "GROUP-SUP-9").build());
        erp().order("PO-2").receive(1, "10");
        hospital.pass(Duration.ofHours(2));
        hospital.report(
                "p2p.receiving.posted", Data.record().put("poNumber", "PO-2").build());
        return waiting;
    }
}
