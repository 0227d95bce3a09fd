package io.bursar.controls.sla;

import static io.bursar.controls.sla.Clocks.SHARED;
import static io.bursar.controls.sla.Clocks.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.identity.PersonId;
import io.bursar.model.time.BusinessDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** G9: clocks are monotonic and pauses stay within their cap, whatever people do and in whatever order. */
class SlaClockProperties {

    private static final Instant START = at("2026-03-02T10:00");

    /** One act, some minutes after the one before. */
    record Act(int minutesLater, int what) {

        SlaClock on(SlaClock clock, Instant when) {
            return (switch (what) {
                        case 0, 1 -> clock.pause("WAITING_SUPPLIER", when, SHARED);
                        case 2 -> clock.resume(when, SHARED);
                        case 3 ->
                            clock.extend(
                                    new PauseExtension(
                                            BusinessDuration.parse("3 BH"),
                                            new PersonId("ana.ito"),
                                            PauseExtension.GRANTING_ROLE,
                                            when),
                                    SHARED);
                        default -> clock.stop(when, SHARED);
                    })
                    .fold(changed -> changed, refused -> clock);
        }
    }

    @Property(tries = 300)
    void clocksRunForwardAndPausesStayWithinTheCap(
            @ForAll("targets") SlaTarget target, @ForAll("acts") @Size(max = 12) List<Act> acts) {
        SlaClock clock = SlaClock.start(target, START);
        Instant now = START;
        Duration elapsed = Duration.ZERO;
        for (Act act : acts) {
            now = now.plus(Duration.ofMinutes(act.minutesLater()));
            Duration before = clock.elapsed(now, SHARED);
            assertThat(before).isGreaterThanOrEqualTo(elapsed);
            SlaClock next = act.on(clock, now);
            assertThat(next.elapsed(now, SHARED)).isEqualTo(before);
            assertThat(next.pausedUntil(now, SHARED)).isLessThanOrEqualTo(next.pauseCap(SHARED));
            assertThat(next.breached(now, SHARED)).isEqualTo(clock.breached(now, SHARED));
            clock = next;
            elapsed = before;
        }
    }

    @Property(tries = 300)
    void neverMoreThanTheWholeTargetElapsesBeforeItIsDue(
            @ForAll("targets") SlaTarget target, @ForAll("acts") @Size(max = 12) List<Act> acts) {
        SlaClock clock = after(acts, target);
        Instant due = clock.dueAt(SHARED);
        Duration whole = new SlaMeasure(target, SHARED).length(START, target.within());

        assertThat(clock.stopped().isPresent() || clock.elapsed(due, SHARED).equals(whole))
                .isTrue();
    }

    @Property(tries = 300)
    void stepsComeInTheOrderOfTheLadder(
            @ForAll("targets") SlaTarget target,
            @ForAll("acts") @Size(max = 12) List<Act> acts,
            @ForAll @IntRange(min = 1, max = 299) int percent) {
        SlaClock clock = after(acts, target);

        assertThat(clock.reaches(percent, SHARED)).isBeforeOrEqualTo(clock.reaches(percent + 1, SHARED));
    }

    @Property(tries = 300)
    void comesBackFromStorageAsItWas(
            @ForAll("targets") SlaTarget target, @ForAll("acts") @Size(max = 12) List<Act> acts) {
        SlaClock clock = after(acts, target);

        assertThat(SlaClock.from(clock.toData())).isEqualTo(clock);
    }

    private static SlaClock after(List<Act> acts, SlaTarget target) {
        SlaClock clock = SlaClock.start(target, START);
        Instant now = START;
        for (Act act : acts) {
            now = now.plus(Duration.ofMinutes(act.minutesLater()));
            clock = act.on(clock, now);
        }
        return clock;
    }

    @Provide
    Arbitrary<SlaTarget> targets() {
        return Combinators.combine(
                        Arbitraries.of("4 BH", "1 BD", "3 BD", "6 h", "2 d"), Arbitraries.of("", "1 h", "2 BD"))
                .as((within, limit) -> {
                    SlaTarget target = Clocks.within(within);
                    return limit.isEmpty() ? target : target.withPauseLimit(BusinessDuration.parse(limit));
                });
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(4, 0), net.jqwik.api.Tuple.of(4, 2),
                                net.jqwik.api.Tuple.of(2, 3), net.jqwik.api.Tuple.of(1, 4)))
                .as(Act::new)
                .list()
                .ofMaxSize(12);
    }
}
