package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.Outcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.standards.ProcureToPay.ReceivingEvents;
import java.util.List;

/** The write of each workflow that what may happen to any write is shown with, and the case just before it. */
enum WriteOfCase {
    ORDER("po.create", "sam") {
        @Override
        CaseUnderTest prepared(Hospital hospital) {
            return hospital.aRequisition().ofSupplies("900.00").submitted().isIn("PENDING_APPROVAL");
        }

        @Override
        Outcome tries(CaseUnderTest of) {
            return of.approval("mia").approve("Within budget");
        }

        @Override
        RecordValue seen() {
            return Data.record().put("poNumber", "PO-1").put("poVersion", 1).build();
        }

        @Override
        void isDone(CaseUnderTest of) {
            of.isIn("PO_ISSUED");
        }
    },
    RECEIPT("receipt.post", "rex") {
        @Override
        CaseUnderTest prepared(Hospital hospital) {
            hospital.erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "10", "12.00")));
            return hospital.aDelivery()
                    .of(1, "8")
                    .line(DeliveryForm.in("DAMAGED", 1, "2"))
                    .counted()
                    .resolvedBy("sam", "RCV_DAMAGED", "RETURN");
        }

        @Override
        Outcome tries(CaseUnderTest of) {
            return of.tries("sam", ReceivingEvents.ACCEPT_PARTIAL, RecordValue.EMPTY);
        }

        @Override
        RecordValue seen() {
            return Data.record().put("receiptNo", "GR-1").build();
        }

        @Override
        void isDone(CaseUnderTest of) {
            of.isIn("POSTED");
        }
    },
    INVOICE("invoice.post", "ann") {
        @Override
        CaseUnderTest prepared(Hospital hospital) {
            RecordValue coding = Data.record()
                    .put("lines", Data.list(List.of(InvoiceForm.coded(1, "900.00"))))
                    .build();
            return hospital.anInvoice()
                    .keyedBy("arne")
                    .forUncoded("subscriptions", "900.00")
                    .captured()
                    .fires("ann", "coded", coding)
                    .isIn("PENDING_APPROVAL");
        }

        @Override
        Outcome tries(CaseUnderTest of) {
            return of.approval("mia").approve("Within budget");
        }

        @Override
        RecordValue seen() {
            return Data.record().put("voucherNo", "V-1").build();
        }

        @Override
        void isDone(CaseUnderTest of) {
            of.isIn("SCHEDULED");
        }
    },
    HOLD("po.change", "ann") {
        @Override
        CaseUnderTest prepared(Hospital hospital) {
            hospital.erp()
                    .existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                    .receive(1, "110");
            CaseUnderTest hold = Holds.triaged(hospital.aHold("INV_QTY_ORDERED")
                    .with("poNumber", "PO-1")
                    .with("poLine", DecimalValue.of(1))
                    .with("over", DecimalValue.of(10))
                    .with("lineTotal", new MoneyValue(Money.usd("1320.00")))
                    .over("120.00")
                    .raised());
            return Holds.proposed(hold, "sam", "PO_CHANGE").isIn("PENDING_APPROVAL");
        }

        @Override
        Outcome tries(CaseUnderTest of) {
            return of.approval("mia").approve("Needed");
        }

        @Override
        RecordValue seen() {
            return RecordValue.EMPTY;
        }

        @Override
        void isDone(CaseUnderTest of) {
            of.isIn("RESOLVED").emitted("resolution-applied");
        }
    },
    SUPPLIER("supplier.create", "sue") {
        @Override
        CaseUnderTest prepared(Hospital hospital) {
            return hospital.aSupplier()
                    .onboarding()
                    .submitted()
                    .approvedBy("sol")
                    .isIn("PENDING_APPROVAL");
        }

        @Override
        Outcome tries(CaseUnderTest of) {
            return of.approval("sue").approve("Fine");
        }

        @Override
        RecordValue seen() {
            return Data.record().put("supplierId", "SUP-NEW-1").build();
        }

        @Override
        void isDone(CaseUnderTest of) {
            of.isIn("CLOSED");
        }
    };

    private final String capability;
    private final String intake;

    WriteOfCase(String capability, String intake) {
        this.capability = capability;
        this.intake = intake;
    }

    String capability() {
        return capability;
    }

    /** Who works the intake queue. */
    String intake() {
        return intake;
    }

    /** The case, one act before it writes. */
    abstract CaseUnderTest prepared(Hospital hospital);

    /** The act that makes it write. */
    abstract Outcome tries(CaseUnderTest of);

    /** What a person who looked finds in the system of record. */
    abstract RecordValue seen();

    /** The case has gone on after the write. */
    abstract void isDone(CaseUnderTest of);

    void send(CaseUnderTest of) {
        assertThat(CaseUnderTest.refusal(tries(of))).isEmpty();
    }
}
