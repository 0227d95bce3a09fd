package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RequisitionScenarioTest {

    @TempDir
    private Path folder;

    @Test
    void ordersWhatTheOwnerOfTheCostCentreApproved() {
        try (Hospital hospital = Hospital.in(folder, new TestTime())) {
            CaseRef requisition = hospital.gloves("100");
            hospital.settle();
            hospital.bursar().as("lee.park").inbox().first().approve("Within budget").orThrow();
            hospital.settle();
            assertThat(requisition.state()).isEqualTo("PO_ISSUED");
        }
    }
}
