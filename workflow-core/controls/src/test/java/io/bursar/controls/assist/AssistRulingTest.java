package io.bursar.controls.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bursar.controls.assist.AssistRuling.LiveCertificate;
import io.bursar.controls.assist.AssistRuling.Suggested;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssistRulingTest {

    private static final LiveCertificate EARNED = new LiveCertificate("CERT-1", "triage", "1", share("0.90"));

    private static BigDecimal share(String text) {
        return new BigDecimal(text);
    }

    private static Suggested suggested(String confidence) {
        return new Suggested("triage", "1", share(confidence), false);
    }

    private static AssistRuling auto() {
        return new AssistRuling(AssistMode.AUTO, share("0.85"), EARNED);
    }

    @Test
    void belowTheFloorAPersonDoesTheRow() {
        assertThat(auto().judge(suggested("0.62"), false)).isEqualTo(Usability.BELOW_FLOOR);
        assertThat(auto().judge(suggested("0.849999"), false)).isEqualTo(Usability.BELOW_FLOOR);
    }

    @Test
    void theCertifiedThresholdHoldsWhereItIsStricterThanTheFloor() {
        assertThat(auto().judge(suggested("0.89"), false)).isEqualTo(Usability.BELOW_FLOOR);
        assertThat(auto().judge(suggested("0.90"), false)).isEqualTo(Usability.ACCEPTED);
    }

    @Test
    void withoutACertificateNothingIsAutomatic() {
        AssistRuling ruling = new AssistRuling(AssistMode.AUTO, share("0.85"), null);
        assertThat(ruling.judge(suggested("1"), false)).isEqualTo(Usability.NO_CERTIFICATE);
    }

    @ParameterizedTest
    @CsvSource({"triage, 2", "other, 1"})
    void aCertificateIsOfOneVersionOfOneModel(String model, String version) {
        Suggested other = new Suggested(model, version, BigDecimal.ONE, false);
        assertThat(auto().judge(other, false)).isEqualTo(Usability.OTHER_MODEL);
    }

    @ParameterizedTest
    @EnumSource(AssistMode.class)
    void aThrownSwitchStopsEveryMode(AssistMode mode) {
        Suggested confirmed = new Suggested("triage", "1", BigDecimal.ONE, true);
        assertThat(new AssistRuling(mode, share("0.85"), EARNED).judge(confirmed, true))
                .isEqualTo(Usability.STOPPED);
    }

    @Test
    void adviceIsShownAndNeverUsedHoweverSureAndConfirmed() {
        AssistRuling advisory = new AssistRuling(AssistMode.ADVISORY, share("0.80"), EARNED);
        Usability judged = advisory.judge(new Suggested("triage", "1", BigDecimal.ONE, true), false);
        assertThat(judged).isEqualTo(Usability.ADVICE_ONLY);
        assertThat(judged.flagged()).isTrue();
        assertThat(judged.finding().code()).isEqualTo("AI_ADVICE_ONLY");
    }

    @Test
    void whatIsForAPersonToConfirmCountsOnceOneHas() {
        AssistRuling human = new AssistRuling(AssistMode.HUMAN, share("0.80"), null);
        assertThat(human.judge(suggested("0.95"), false)).isEqualTo(Usability.UNCONFIRMED);
        assertThat(human.judge(new Suggested("triage", "1", share("0.95"), true), false))
                .isEqualTo(Usability.ACCEPTED);
    }

    @Test
    void aDefinitionOnlyTightens() {
        assertThat(auto().within(AssistMode.ADVISORY, share("0.80")))
                .isEqualTo(new AssistRuling(AssistMode.ADVISORY, share("0.85"), EARNED));
        assertThat(auto().within(AssistMode.AUTO, share("0.99")).threshold()).isEqualByComparingTo("0.99");
        assertThat(AssistRuling.OFF.within(AssistMode.AUTO, BigDecimal.ZERO).mode())
                .isEqualTo(AssistMode.OFF);
    }

    @Test
    void isReadBackAsItWasRecorded() {
        assertThat(AssistRuling.from(auto().toData())).isEqualTo(auto());
        assertThat(AssistRuling.from(AssistRuling.OFF.toData())).isEqualTo(AssistRuling.OFF);
        assertThat(AssistRuling.from(RecordValue.EMPTY)).isEqualTo(AssistRuling.OFF);
    }

    @Test
    void aRecordWithoutItsModeOrItsThresholdAsksNothing() {
        RecordValue modeOnly = Data.record().put("mode", "AUTO").build();
        RecordValue thresholdOnly =
                Data.record().put("threshold", share("0.85")).build();
        assertThat(AssistRuling.from(modeOnly)).isEqualTo(AssistRuling.OFF);
        assertThat(AssistRuling.from(thresholdOnly)).isEqualTo(AssistRuling.OFF);
        AssistRuling uncertified = new AssistRuling(AssistMode.HUMAN, share("0.80"), null);
        assertThat(AssistRuling.from(uncertified.toData())).isEqualTo(uncertified);
    }

    @Test
    void whereNothingIsAskedNothingIsUsedHoweverUnsure() {
        assertThat(AssistRuling.OFF.judge(suggested("0.10"), false)).isEqualTo(Usability.OFF);
        assertThat(AssistRuling.OFF.judge(suggested("1"), false)).isEqualTo(Usability.OFF);
    }

    @Test
    void exactlyTheThresholdIsEnoughToBeLookedAt() {
        AssistRuling human = new AssistRuling(AssistMode.HUMAN, share("0.80"), null);
        assertThat(human.judge(suggested("0.80"), false)).isEqualTo(Usability.UNCONFIRMED);
        assertThat(human.judge(suggested("0.79"), false)).isEqualTo(Usability.BELOW_FLOOR);
    }

    @Test
    void fromNothingToEverythingIsAShare() {
        assertThat(new AssistRuling(AssistMode.AUTO, BigDecimal.ZERO, null).threshold())
                .isZero();
        assertThat(new AssistRuling(AssistMode.AUTO, BigDecimal.ONE, null).threshold())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, true, true", "OFF, false, false", "STOPPED, false, false", "BELOW_FLOOR, false, false",
        "NO_CERTIFICATE, false, true", "OTHER_MODEL, false, true", "ADVICE_ONLY, false, true",
                "UNCONFIRMED, false, true"
    })
    void onlyWhatIsAcceptedIsUsedAndOnlyWhatIsSureAddsScrutiny(Usability judged, boolean accepted, boolean flagged) {
        assertThat(judged.accepted()).isEqualTo(accepted);
        assertThat(judged.flagged()).isEqualTo(flagged);
        assertThat(judged.finding().code()).isEqualTo(judged.code());
        assertThat(judged.finding().blocks()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(AssistMode.class)
    void everyModeIsReadBackFromItsCode(AssistMode mode) {
        assertThat(AssistMode.ofCode(mode.code())).isEqualTo(mode);
    }

    @Test
    void aThresholdIsAShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AssistRuling(AssistMode.AUTO, share("1.01"), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new LiveCertificate("C", "m", "1", share("-0.1")));
        assertThatIllegalArgumentException().isThrownBy(() -> AssistMode.ofCode("AUTOMATIC"));
    }
}
