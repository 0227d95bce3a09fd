package io.bursar.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What comes with the library is proved, for the eight hospitals of the example. */
class ShippedStandardsTest {

    @Test
    void everyShippedDefinitionIsProvedAtEveryHospital() {
        long began = System.nanoTime();
        VerificationReport report = Verifier.verify(Riverbend.input().against(Riverbend.agreed()));
        System.out.println("Verified in " + (System.nanoTime() - began) / 1_000_000 + " ms: " + report.explored()
                + " situations, " + report.results().size() + " answers");
        assertThat(report.open()).as(report.toString()).isEmpty();
        assertThat(report.explored()).as("situations explored").isLessThan(1_000);
    }
}
