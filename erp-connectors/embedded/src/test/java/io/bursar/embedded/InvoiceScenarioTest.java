package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InvoiceScenarioTest {

    @TempDir
    private Path folder;

    @Test
    void paysWhatWasOrderedAndReceivedWithoutAHand() {
        try (Hospital hospital = Hospital.in(folder, new TestTime())) {
            CaseRef requisition = hospital.ordered("100");
            hospital.receive(requisition, "100");
            CaseRef invoice = hospital.invoice(requisition, "INV-77", "1220.00");
            hospital.settle();
            System.out.println(invoice.timeline() + "\n" + invoice.read());
            System.out.println(requisition.timeline());
            assertThat(invoice.state()).isEqualTo("SCHEDULED");
            assertThat(requisition.state()).isEqualTo("CLOSED");
        }
    }
}
