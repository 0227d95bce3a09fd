package io.bursar.controls.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.assist.AssistRuling.LiveCertificate;
import io.bursar.controls.assist.AssistRuling.Suggested;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class AssistRulingProperties {

    private static BigDecimal percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }

    private static @Nullable LiveCertificate certificate(boolean earned, int threshold) {
        return earned ? new LiveCertificate("C", "m", "1", percent(threshold)) : null;
    }

    @Property
    void nothingIsUsedWithoutAPersonUnlessEveryLimitAllowsIt(
            @ForAll AssistMode mode,
            @ForAll AssistMode limit,
            @ForAll @IntRange(max = 100) int threshold,
            @ForAll @IntRange(max = 100) int floor,
            @ForAll @IntRange(max = 100) int score,
            @ForAll boolean earned,
            @ForAll boolean stopped) {
        AssistRuling ruling = new AssistRuling(mode, percent(threshold), certificate(earned, threshold))
                .within(limit, percent(floor));
        Suggested suggested = new Suggested("m", "1", percent(score), false);
        boolean everyLimit = mode == AssistMode.AUTO
                && limit == AssistMode.AUTO
                && earned
                && !stopped
                && score >= threshold
                && score >= floor;
        assertThat(ruling.judge(suggested, stopped).accepted()).isEqualTo(everyLimit);
    }

    @Property
    void tighteningNeverMakesASuggestionUsable(
            @ForAll AssistMode mode,
            @ForAll AssistMode limit,
            @ForAll @IntRange(max = 100) int floor,
            @ForAll @IntRange(max = 100) int score,
            @ForAll boolean confirmed) {
        AssistRuling ruling = new AssistRuling(mode, percent(50), certificate(true, 50));
        Suggested suggested = new Suggested("m", "1", percent(score), confirmed && mode == AssistMode.HUMAN);
        boolean before = ruling.judge(suggested, false).accepted();
        boolean after =
                ruling.within(limit, percent(floor)).judge(suggested, false).accepted();
        assertThat(before || !after).isTrue();
    }
}
