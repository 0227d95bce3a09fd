package io.bursar.erp.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.reference.fault.FaultPlan;
import io.bursar.erp.spi.payables.PaymentState;
import io.bursar.erp.spi.supplier.SupplierBankUpdateCapability;
import io.bursar.erp.spi.supplier.SupplierBlockCapability;
import io.bursar.erp.spi.supplier.SupplierHold;
import io.bursar.erp.spi.supplier.SupplierPaymentHoldCapability;
import io.bursar.erp.spi.supplier.SupplierPaymentReleaseCapability;
import io.bursar.erp.spi.supplier.SupplierRecord;
import io.bursar.erp.spi.supplier.SupplierRestoreCapability;
import io.bursar.erp.spi.supplier.SupplierState;
import io.bursar.erp.spi.supplier.SupplierUpdateCapability;
import io.bursar.model.data.Data;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accounts, holds and blocks of suppliers, and that they last (W02). */
class SupplierHoldTest extends SupplierDesk {

    // --- accounts and holds

    @Test
    void anAccountChangesOnlyWhilePaymentsAreHeld() {
        assertThat(fixture.rejected("supplier.bank.update", "early", account("tok-new", false)))
                .isEqualTo("PAYMENTS_NOT_HELD");
        hold();

        SupplierRecord after =
                fixture.confirmed(SupplierBankUpdateCapability.CONTRACT, "set", account("tok-new", false));

        assertThat(after.bankToken()).contains("tok-new");
        assertThat(after.priorBankToken()).contains("tok-bank-1");
    }

    @Test
    void aDisputedAccountIsTakenBackAndHeld() {
        String hold = hold();
        fixture.confirmed(SupplierBankUpdateCapability.CONTRACT, "set", account("tok-new", false));
        assertThat(fixture.rejected("supplier.bank.update", "wrong", account("tok-else", true)))
                .isEqualTo("BANK_ACCOUNT_MISMATCH");

        SupplierRecord after =
                fixture.confirmed(SupplierBankUpdateCapability.CONTRACT, "back", account("tok-new", true));
        fixture.confirmed(
                SupplierPaymentReleaseCapability.CONTRACT,
                "release",
                Data.record().put("holdId", hold).put("reason", "Over").build());

        assertThat(after.bankToken()).contains("tok-bank-1");
        assertThat(kept("SUP-1").paymentHolds())
                .extracting(SupplierHold::holdCode)
                .containsExactly("BANK_DISPUTED");
    }

    @Test
    void heldSuppliersAreNotInTheRunAndEachHoldStandsByItself() {
        String first = hold();
        String second = fixture.confirmed(
                        SupplierPaymentHoldCapability.CONTRACT,
                        "second",
                        Data.record()
                                .put("supplierId", "SUP-1")
                                .put("holdCode", "BANK_CHANGE")
                                .put("reason", "Another case")
                                .build())
                .holdId();
        post("1");
        assertThat(prepared("RUN-1")).isEmpty();
        release(first);
        assertThat(prepared("RUN-2")).isEmpty();
        release(second);
        assertThat(prepared("RUN-3")).hasSize(1);
        assertThat(fixture.rejected(
                        "supplier.payment.release",
                        "again",
                        Data.record().put("holdId", second).put("reason", "x").build()))
                .isEqualTo("HOLD_NOT_FOUND");
    }

    @Test
    void aHoldTakesBackWhatTheBankDoesNotHave() {
        String before = post("1");
        run("RUN-1", true);
        hold();
        fixture.clock().advance(UNTIL_CUT_OFF);
        fixture.erp().treasury().settle();

        assertThat(payment(before).state()).isEqualTo(PaymentState.STOPPED);
    }

    // --- blocks

    @Test
    void aBlockStopsOrdersPostingsAndPayments() {
        String released = post("1");
        run("RUN-1", true);
        String prepared = post("2");
        run("RUN-2", false);

        fixture.confirmed(SupplierBlockCapability.CONTRACT, "block", block("FRAUD"));

        assertThat(payment(released).state()).isEqualTo(PaymentState.STOPPED);
        assertThat(payment(prepared).state()).isEqualTo(PaymentState.STOPPED);
        fixture.erp().treasury().release("RUN-2", "kim.cole");
        fixture.clock().advance(UNTIL_CUT_OFF);
        assertThat(fixture.erp().treasury().settle()).isEmpty();
        assertThat(fixture.rejected("invoice.post", "3", invoice("3"))).isEqualTo("SUPPLIER_BLOCKED");
        assertThat(prepared("RUN-4")).isEmpty();
    }

    @Test
    void whatIsPastItsCutOffIsWithTheBank() {
        String paid = post("1");
        run("RUN-1", true);
        fixture.clock().advance(UNTIL_CUT_OFF);

        fixture.confirmed(SupplierBlockCapability.CONTRACT, "block", block("FRAUD"));
        fixture.erp().treasury().settle();

        assertThat(payment(paid).state()).isEqualTo(PaymentState.PAID);
    }

    @Test
    void aBlockIsLiftedToWhatWasBefore() {
        fixture.confirmed(SupplierBlockCapability.CONTRACT, "block", block("FRAUD"));

        SupplierRecord after = fixture.confirmed(SupplierRestoreCapability.CONTRACT, "restore", restore());

        assertThat(after.blocked()).isFalse();
        assertThat(after.state()).isEqualTo(SupplierState.ACTIVE);
        assertThat(fixture.rejected("supplier.restore", "again", restore())).isEqualTo("SUPPLIER_NOT_BLOCKED");
    }

    @Test
    void anExclusionStandsWhileItIsOnAList() {
        fixture.confirmed(SupplierBlockCapability.CONTRACT, "block", block("EXCLUDED"));
        fixture.confirmed(SupplierBlockCapability.CONTRACT, "softer", block("FRAUD"));
        fixture.confirmed(
                SupplierUpdateCapability.CONTRACT,
                "screened",
                Data.record()
                        .put("supplierId", "SUP-1")
                        .put("screenings", Data.list(List.of(run("CONFIRMED"))))
                        .build());

        assertThat(fixture.rejected("supplier.restore", "restore", restore())).isEqualTo("BLOCK_STANDS");
    }

    // --- durable

    @Test
    void everythingSurvivesTheProcess() {
        String id = created().supplierId();
        hold();
        fixture.confirmed(SupplierBankUpdateCapability.CONTRACT, "set", account("tok-new", false));
        var before = fixture.erp().books().contentDigest(DigestDetail.CONTENT_AND_REFERENCES);

        fixture.reopen(FaultPlan.none());

        assertThat(fixture.erp().books().contentDigest(DigestDetail.CONTENT_AND_REFERENCES))
                .isEqualTo(before);
        assertThat(kept(id).fields().legalName()).contains("Northwind Medical LLC");
        assertThat(kept("SUP-1").bankToken()).contains("tok-new");
    }
}
