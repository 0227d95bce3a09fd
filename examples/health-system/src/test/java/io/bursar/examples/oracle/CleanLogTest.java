package io.bursar.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanLogTest {
    @Test
    void findsNothingInCasesThatKeepTheRules() {
        Judgement judgement = SampleLog.judge(Samples.requisition("order"), Samples.paid(Samples.invoice("bill")));

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.kept()).isTrue();
    }

    @Test
    void findsNothingInAnInvoiceWithItsOwnApproval() {
        assertThat(SampleLog.judge(Samples.paid(Samples.nonOrder("bill"))).findings())
                .isEmpty();
    }

    @Test
    void findsNothingInARatifiedEmergency() {
        assertThat(SampleLog.judge(
                                Samples.emergency("urgent"),
                                Samples.paid(Samples.invoice("bill").later(24)))
                        .findings())
                .isEmpty();
    }
}
