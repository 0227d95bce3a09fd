package io.bursar.controls.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.sla.PauseReason;
import io.bursar.controls.sla.SlaClock;
import io.bursar.controls.sla.SlaTarget;
import io.bursar.controls.variation.Strictness;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.BusinessDuration;
import io.bursar.model.time.DurationUnit;
import io.bursar.model.time.Holidays;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClockOrderTest {

    private static final BusinessCalendar OFFICE =
            BusinessCalendar.facilityBusiness(ZoneOffset.UTC, Holidays.federal(2026, 2027));
    private static final Instant FRIDAY = Instant.parse("2026-03-06T00:00:00Z");

    /** Every third hour of five days, over a weekend. */
    private static final List<Instant> STARTS = IntStream.range(0, 40)
            .mapToObj(step -> FRIDAY.plus(Duration.ofHours(3L * step)))
            .toList();

    @Test
    void aTargetIsStricterExactlyWhenEveryClockOnItIsDueNoLaterAndWaitsNoLonger() {
        for (DurationUnit unit : List.of(DurationUnit.HOURS, DurationUnit.BUSINESS_HOURS, DurationUnit.BUSINESS_DAYS)) {
            List<SlaTarget> targets = targets(unit);
            for (SlaTarget one : targets) {
                for (SlaTarget other : targets) {
                    assertThat(PolicyOrder.compare(one, other).verdict())
                            .as("%s beside %s", one, other)
                            .isEqualTo(Strictness.of(atLeast(one, other), atLeast(other, one)));
                }
            }
        }
    }

    private static List<SlaTarget> targets(DurationUnit unit) {
        List<SlaTarget> targets = new ArrayList<>();
        for (long amount = 1; amount <= 3; amount++) {
            BusinessDuration within = new BusinessDuration(amount, unit);
            for (Set<PauseReason> pausable : List.of(
                    EnumSet.noneOf(PauseReason.class),
                    EnumSet.of(PauseReason.WAITING_SUPPLIER),
                    EnumSet.of(PauseReason.WAITING_REQUESTER),
                    EnumSet.of(PauseReason.WAITING_SUPPLIER, PauseReason.WAITING_REQUESTER))) {
                for (long limit : List.of(0L, 3L, 5L)) {
                    targets.add(new SlaTarget(
                            "approval",
                            within,
                            OFFICE.name(),
                            pausable,
                            limit == 0 ? Optional.empty() : Optional.of(new BusinessDuration(limit, unit)),
                            false));
                }
            }
        }
        return targets;
    }

    private static boolean atLeast(SlaTarget one, SlaTarget other) {
        boolean sharePause = one.pausable().stream().anyMatch(other.pausable()::contains);
        return other.pausable().containsAll(one.pausable())
                && STARTS.stream().allMatch(start -> {
                    SlaClock clock = SlaClock.start(one, start);
                    SlaClock usual = SlaClock.start(other, start);
                    boolean waitsNoLonger =
                            !sharePause || clock.pauseCap(OFFICE).compareTo(usual.pauseCap(OFFICE)) <= 0;
                    return waitsNoLonger && !clock.dueAt(OFFICE).isAfter(usual.dueAt(OFFICE));
                });
    }

    @Test
    void isReflexiveAntisymmetricAndTransitive() {
        List<SlaTarget> targets =
                new ArrayList<>(targets(DurationUnit.BUSINESS_HOURS).subList(0, 14));
        targets.addAll(targets(DurationUnit.HOURS).subList(10, 16));
        targets.add(SlaTarget.legal("approval", BusinessDuration.businessHours(2), OFFICE.name()));
        targets.add(SlaTarget.legal("approval", BusinessDuration.businessHours(2), "BANK"));
        Laws.check(targets, PolicyOrder::compare);
    }

    @Test
    void saysHowMuchLongerItMayTakeAndWhatItWaitsFor() {
        SlaTarget usual = SlaTarget.of("approval", BusinessDuration.parse("2 BD"), "SHARED_SERVICES")
                .pausedOnlyBy(Set.of(PauseReason.WAITING_REQUESTER));
        SlaTarget slower = SlaTarget.of("approval", BusinessDuration.parse("3 BD"), "SHARED_SERVICES")
                .pausedOnlyBy(Set.of(PauseReason.WAITING_REQUESTER, PauseReason.WAITING_SUPPLIER));
        assertThat(PolicyOrder.compare(slower, usual).points())
                .extracting(PolicyPoint::toString)
                .containsExactly(
                        "approval: 3 BD on SHARED_SERVICES where the standard allows 2 BD on SHARED_SERVICES",
                        "approval for WAITING_SUPPLIER: waits where the standard runs on",
                        "approval in all pauses: waits for at most 6 BD where the standard waits for at most 4 BD");
    }

    @Test
    void minutesAndHoursAreComparedButTimeThatPassesIsNotWithOpenTime() {
        assertThat(verdict("90 min", "2 h")).isEqualTo(Strictness.STRICTER);
        assertThat(verdict("2 d", "48 h")).isEqualTo(Strictness.EQUAL);
        assertThat(verdict("61 BM", "1 BH")).isEqualTo(Strictness.WEAKER);
        assertThat(verdict("1 h", "1 BH")).isEqualTo(Strictness.INCOMPARABLE);
        assertThat(verdict("8 BH", "1 BD")).isEqualTo(Strictness.INCOMPARABLE);
    }

    private static Strictness verdict(String here, String standard) {
        return PolicyOrder.compare(
                        SlaTarget.of("approval", BusinessDuration.parse(here), "BANK"),
                        SlaTarget.of("approval", BusinessDuration.parse(standard), "BANK"))
                .verdict();
    }

    @Test
    void openTimeOfTwoCalendarsIsNotComparedButTimeThatPassesIs() {
        assertThat(onCalendars("1 BD")).isEqualTo(Strictness.INCOMPARABLE);
        assertThat(onCalendars("1 h")).isEqualTo(Strictness.STRICTER);
    }

    private static Strictness onCalendars(String here) {
        return PolicyOrder.compare(
                        SlaTarget.of("approval", BusinessDuration.parse(here), "BANK")
                                .pausedOnlyBy(Set.of()),
                        SlaTarget.of("approval", BusinessDuration.parse("2" + here.substring(1)), "ALWAYS")
                                .pausedOnlyBy(Set.of()))
                .verdict();
    }

    @Test
    void aClockSetByLawIsStricterThanOneOfPolicy() {
        SlaTarget law = SlaTarget.legal("i9", BusinessDuration.parse("3 BD"), "BANK");
        SlaTarget policy =
                SlaTarget.of("i9", BusinessDuration.parse("3 BD"), "BANK").pausedOnlyBy(Set.of());
        assertThat(PolicyOrder.compare(policy, law).points())
                .extracting(PolicyPoint::toString)
                .containsExactly("i9: set by policy where the standard is set by law");
        assertThat(PolicyOrder.compare(law, policy).verdict()).isEqualTo(Strictness.STRICTER);
    }
}
