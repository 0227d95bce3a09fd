package io.bursar.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDurationTest {

    @ParameterizedTest
    @ValueSource(strings = {"2 BD", "4 BH", "30 BM", "10 min", "1 h", "60 d", "0 BD", "1000000 h"})
    void readsBackWhatItPrints(String text) {
        assertThat(BusinessDuration.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"2 business days, 2 BD", "1 business hour, 1 BH", "10 minutes, 10 min", "60 days, 60 d", "4BH, 4 BH"})
    void readsWordsToo(String words, String code) {
        assertThat(BusinessDuration.parse(words)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BD", "2", "-1 BD", "2 bd", "2 weeks", "1.5 h", "1000001 h", "99999999 h", "2  BD"})
    void refusesWhatIsNoDuration(String text) {
        assertThat(BusinessDuration.tryParse(text)).isEmpty();
        assertThatThrownBy(() -> BusinessDuration.parse(text)).isInstanceOf(BursarException.class);
    }

    @Test
    void stopsAtTheLargestAmount() {
        assertThat(BusinessDuration.businessDays(BusinessDuration.MAX_AMOUNT).amount())
                .isEqualTo(1_000_000);
        assertThatThrownBy(() -> BusinessDuration.businessDays(BusinessDuration.MAX_AMOUNT + 1))
                .isInstanceOf(BursarException.class);
        assertThatThrownBy(() -> BusinessDuration.hours(-1)).isInstanceOf(BursarException.class);
    }
}
