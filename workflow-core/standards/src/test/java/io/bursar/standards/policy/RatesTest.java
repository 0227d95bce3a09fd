package io.bursar.standards.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.money.Money;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Month-start rates stand beside the limits (controls §2). */
class RatesTest {

    private static final String SHIPPED = PolicyTexts.shipped().files().getOrDefault(PolicyTexts.DOFA, "");

    private static PolicyLoadResult loaded(String dofa) {
        return PolicyLoader.load(PolicyTexts.shipped().with(PolicyTexts.DOFA, dofa));
    }

    @Test
    void theShippedPolicyHasThemByMonth() {
        var rates = loaded(SHIPPED).orElseThrow().pack().authority().limits().rates();

        assertThat(rates.of(YearMonth.of(2026, 3)).flatMap(march -> march.inLimits(Money.of("1000.00", "EUR"))))
                .contains(Money.usd("1181.00"));
        assertThat(rates.of(YearMonth.of(2025, 12))).isEmpty();
    }

    @Test
    void aPolicyWithoutThemHasNone() {
        String without = SHIPPED.substring(0, SHIPPED.indexOf("rates:"));

        assertThat(loaded(without)
                        .orElseThrow()
                        .pack()
                        .authority()
                        .limits()
                        .rates()
                        .months())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-13: { EUR: 1.1 }  | YML-11",
                "2026-04: { EUR: 0 }    | PCK-201",
                "2026-04: { EUR: -1 }   | PCK-201",
                "2026-04: { USD: 1 }    | PCK-102",
                "2026-04: { XYZW: 1 }   | PCK-102",
                "2026-04: { EUR: soon } | YML-11",
            })
    void aRateThatCanBeNoneIsRefusedWithItsPlace(String month, String code) {
        String text = SHIPPED.substring(0, SHIPPED.indexOf("rates:")) + "rates:\n  " + month + "\n";

        List<String> errors =
                loaded(text).errors().stream().map(Object::toString).toList();

        assertThat(errors).anyMatch(error -> error.contains("dofa.yaml:") && error.contains(code));
    }
}
