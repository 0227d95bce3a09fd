package io.bursar.erp.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bursar.model.identity.CapabilityName;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FaultPlanProperties {

    private static final CapabilityName CREATE = new CapabilityName("po.create");

    @Property
    void theSameCallMeetsTheSameFault(
            @ForAll long seed, @ForAll String key, @ForAll @IntRange(min = 1, max = 9) int attempt) {
        FaultShares shares = FaultShares.NONE.with(FaultKind.THROTTLED, 300).with(FaultKind.LATE_LANDING, 300);

        assertThat(FaultPlan.seeded(seed).withShares(shares).faultOf(CREATE, key, attempt))
                .isEqualTo(FaultPlan.seeded(seed).withShares(shares).faultOf(CREATE, key, attempt));
    }

    @Property
    void noFaultStrikesBeyondTheAffectedAttempts(@ForAll long seed, @ForAll @IntRange(min = 3, max = 99) int attempt) {
        FaultPlan plan = FaultPlan.seeded(seed)
                .withShares(FaultShares.NONE.with(FaultKind.TIMEOUT_BEFORE_COMMIT, FaultShares.WHOLE))
                .withAffectedAttempts(2);

        assertThat(plan.faultOf(CREATE, "key", attempt)).isEqualTo(FaultKind.NONE);
        assertThat(plan.faultOf(CREATE, "key", 2)).isEqualTo(FaultKind.TIMEOUT_BEFORE_COMMIT);
    }

    @Example
    void faultsStrikeAboutAsOftenAsTheirShareSays() {
        FaultPlan plan = FaultPlan.seeded(7)
                .withShares(FaultShares.NONE.with(FaultKind.THROTTLED, 100).with(FaultKind.BUSINESS_REJECTION, 50));

        assertThat(struck(plan, FaultKind.THROTTLED)).isCloseTo(1_000, within(120));
        assertThat(struck(plan, FaultKind.BUSINESS_REJECTION)).isCloseTo(500, within(90));
    }

    @Example
    void anotherSeedStrikesElsewhere() {
        FaultShares half = FaultShares.NONE.with(FaultKind.THROTTLED, 500);

        assertThat(faults(FaultPlan.seeded(1).withShares(half)))
                .isNotEqualTo(faults(FaultPlan.seeded(2).withShares(half)));
    }

    @Example
    void aCapabilityMayHaveItsOwnShares() {
        FaultPlan plan = FaultPlan.always(FaultKind.THROTTLED).withShares(CREATE, FaultShares.NONE);

        assertThat(plan.faultOf(CREATE, "key", 1)).isEqualTo(FaultKind.NONE);
        assertThat(plan.faultOf(new CapabilityName("po.change"), "key", 1)).isEqualTo(FaultKind.THROTTLED);
    }

    @Example
    void sharesAreOfRealFaultsAndAtMostAll() {
        assertThat(FaultShares.NONE.with(FaultKind.SLOW, 1_000).perMille()).hasSize(1);
        assertThatThrownBy(() -> FaultShares.NONE.with(FaultKind.SLOW, 1_001))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FaultShares.NONE.with(FaultKind.SLOW, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FaultShares.NONE.with(FaultKind.OUTAGE, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void aPlanHasNoMoreOutagesThanTheLimit() {
        OutageWindow window = new OutageWindow(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

        assertThat(FaultPlan.none()
                        .withOutages(Collections.nCopies(FaultPlan.MAX_OUTAGES, window))
                        .isQuiet())
                .isFalse();
        assertThatThrownBy(() -> FaultPlan.none().withOutages(Collections.nCopies(FaultPlan.MAX_OUTAGES + 1, window)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OutageWindow(Instant.EPOCH, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int struck(FaultPlan plan, FaultKind kind) {
        return Collections.frequency(faults(plan), kind);
    }

    private static List<FaultKind> faults(FaultPlan plan) {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> plan.faultOf(CREATE, "case-" + i, 1))
                .toList();
    }
}
