package io.bursar.ai.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bursar.ai.spi.AiProposal;
import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.AssistProvider;
import io.bursar.ai.spi.AssistSettings;
import io.bursar.ai.spi.Confidence;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {

    private static final TriageFactory TRIAGE = new TriageFactory();

    private static RecordValue hold(String code, String percent) {
        Data.Builder hold = Data.record().put("holdCode", code);
        if (!percent.isEmpty()) {
            hold.put("variancePct", new BigDecimal(percent));
        }
        return hold.build();
    }

    @Test
    void sortsByWhatEarlierHoldsOfTheSameCodeAndSizeWere() {
        AiProposal large = Asked.proposal(TRIAGE, hold("INV_PRICE", "300"));
        assertThat(large.suggestion().text("cause")).contains("UNIT_DIFFERS");
        assertThat(large.suggestion().text("group")).contains("AP");
        AiProposal small = Asked.proposal(TRIAGE, hold("INV_PRICE", "2.5"));
        assertThat(small.suggestion().text("cause")).contains("CONTRACT_PRICE_CHANGED");
    }

    @Test
    void saysInOneSentenceWhatItRestsOn() {
        assertThat(Asked.proposal(TRIAGE, hold("INV_PRICE", "300")).explanation())
                .isEqualTo("Of 204 earlier INV_PRICE, 47 were UNIT_DIFFERS and went to AP; of 59 of size LARGE, 47");
    }

    @Test
    void aCodeWithOneCauseIsSureAndADividedOneIsNot() {
        Confidence certain = Asked.proposal(TRIAGE, hold("INV_NO_RECEIPT", "")).confidence();
        Confidence divided =
                Asked.proposal(TRIAGE, hold("INV_SUPPLIER_MISMATCH", "")).confidence();
        assertThat(certain.reaches(Confidence.of("0.85"))).isTrue();
        assertThat(divided.reaches(Confidence.of("0.85"))).isFalse();
    }

    @Test
    void anUnknownCodeIsOutOfScopeAndNoneIsNotEnough() {
        assertThat(Asked.reason(TRIAGE, hold("INV_NEW", ""))).isEqualTo("out-of-scope");
        assertThat(Asked.reason(TRIAGE, RecordValue.EMPTY)).isEqualTo("not-enough-input");
    }

    @Test
    void itKeepsThePaymentRiskThatIsKnown() {
        RecordValue risky = hold("INV_NO_RECEIPT", "").with("paymentRisk", Data.text("DISCOUNT"));
        assertThat(Asked.proposal(TRIAGE, risky).suggestion().text("paymentRisk"))
                .contains("DISCOUNT");
    }

    @Test
    void aHostsOwnCountsAreAnotherVersionOfTheModel(@TempDir Path folder) throws IOException {
        Path counts = folder.resolve("counts.csv");
        Files.writeString(counts, "hold,size,cause,group,count\nINV_NEW,NONE,OTHER,AP,40\n");
        try (AssistProvider own = TRIAGE.create(new AssistSettings(Map.of("counts", counts.toString())));
                AssistProvider example = TRIAGE.create(new AssistSettings(Map.of()))) {
            assertThat(own.model()).isNotEqualTo(example.model());
            String cause = Asked.ask(own, new AiUseCaseId("A04"), hold("INV_NEW", ""))
                    .fold(
                            proposed -> proposed.proposal()
                                    .suggestion()
                                    .text("cause")
                                    .orElse(""),
                            abstained -> "",
                            none -> "");
            assertThat(cause).isEqualTo("OTHER");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hold,size,cause,group,count\n", "h\na,b,c,d\n", "h\na,b,c,d,-1\n", "h\na,b,c,d,many\n"})
    void refusesCountsThatAreNone(String text) {
        assertThatExceptionOfType(BursarException.class)
                .isThrownBy(() -> TriageCounts.parse("counts.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void holdsCountsToTheirLimits() {
        String row = "a,b,c,d,1\n";
        assertThat(TriageCounts.parse("f", bytes(row, TriageCounts.MAX_ROWS)).rows())
                .hasSize(10_000);
        assertThatExceptionOfType(BursarException.class)
                .isThrownBy(() -> TriageCounts.parse("f", bytes(row, TriageCounts.MAX_ROWS + 1)));
        assertThatExceptionOfType(BursarException.class)
                .isThrownBy(() -> TriageCounts.parse("f", new byte[TriageCounts.MAX_BYTES + 1]));
        assertThatExceptionOfType(BursarException.class).isThrownBy(() -> TriageCounts.read(Path.of("nowhere.csv")));
    }

    private static byte[] bytes(String row, int rows) {
        return ("header\n" + row.repeat(rows)).getBytes(StandardCharsets.UTF_8);
    }
}
