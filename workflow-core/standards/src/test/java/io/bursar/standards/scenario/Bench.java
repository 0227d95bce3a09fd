package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.CaseRef;
import io.bursar.engine.replay.ReDecider;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every scenario stands on: a fresh hospital, and at the end the proof that each case's log decides itself again
 * and folds to the stored case. Rows and exceptions that were met go to the coverage.
 */
abstract class Bench {

    Hospital hospital = new Hospital();

    @BeforeEach
    void openTheHospital() {
        hospital = new Hospital();
    }

    /** The rest of the scenario happens elsewhere; what happened here is judged now. */
    void moveTo(Hospital elsewhere) {
        everyLogProvesItself();
        hospital = elsewhere;
    }

    @AfterEach
    void everyLogProvesItself() {
        ReDecider again = new ReDecider(hospital.lab().bursar().engine().standard());
        for (CaseRef ref : hospital.cases()) {
            List<AuditRecord> records = ref.history();
            Coverage.note(new LogReading(records), ref.read());
            assertThat(again.check(records)).as("deciding the log again").isEmpty();
            assertThat(ReDecider.fold(records)).as("folding the log").isEqualTo(ref.read());
        }
    }

    RequisitionForm aRequisition() {
        return hospital.aRequisition();
    }

    DeliveryForm aDelivery() {
        return hospital.aDelivery();
    }

    SupplierForm aSupplier() {
        return hospital.aSupplier();
    }

    InvoiceForm anInvoice() {
        return hospital.anInvoice();
    }

    ScriptedErp erp() {
        return hospital.erp();
    }
}
