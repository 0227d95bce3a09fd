package io.bursar.controls.sla;

import static io.bursar.controls.sla.Clocks.SHARED;
import static io.bursar.controls.sla.Clocks.at;
import static io.bursar.controls.sla.Clocks.startedMonday;
import static io.bursar.controls.sla.Clocks.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.time.BusinessDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clocks at their limits, and what a change looks back at. */
class SlaBoundsTest {

    private static final Instant TEN = at("2026-03-02T10:00");
    private static final Instant ELEVEN = at("2026-03-02T11:00");
    private static final Instant NOON = at("2026-03-02T12:00");
    private static final Instant ONE = at("2026-03-02T13:00");

    @Test
    void aClockKeepsTwoHundredPausesAndExtensions() {
        assertThat(clock(SlaClock.MAX_PAUSES, SlaClock.MAX_PAUSES).pauses()).hasSize(200);
        assertThatThrownBy(() -> clock(SlaClock.MAX_PAUSES + 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock(0, SlaClock.MAX_PAUSES + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExtensionNeedsRoomForItselfAndForThePauseItCuts() {
        assertThat(codes(clock(0, SlaClock.MAX_PAUSES - 1).extend(extension(ONE), SHARED)))
                .isEmpty();
        assertThat(codes(clock(0, SlaClock.MAX_PAUSES).extend(extension(ONE), SHARED)))
                .containsExactly("SLA_PAUSE_LIMIT");
        assertThat(codes(clock(SlaClock.MAX_PAUSES, 0).extend(extension(ONE), SHARED)))
                .as("a running clock has none to cut")
                .isEmpty();
        assertThat(codes(paused(SlaClock.MAX_PAUSES - 1).extend(extension(ONE), SHARED)))
                .isEmpty();
        assertThat(codes(paused(SlaClock.MAX_PAUSES).extend(extension(ONE), SHARED)))
                .containsExactly("SLA_PAUSE_LIMIT");
    }

    @Test
    void nothingHappensBeforeTheLastExtensionOrPause() {
        SlaClock extended =
                startedMonday("2 BD").extend(extension(NOON), SHARED).orThrow();
        assertThat(codes(extended.pause("WAITING_SUPPLIER", ELEVEN, SHARED))).containsExactly("SLA_TIME_BACKWARDS");

        SlaClock pausedLater = extended.pause("WAITING_SUPPLIER", ONE, SHARED).orThrow();
        assertThat(codes(pausedLater.resume(at("2026-03-02T12:30"), SHARED))).containsExactly("SLA_TIME_BACKWARDS");
    }

    @Test
    void aPauseGoesOnUnderAnotherTargetThatKnowsItsReason() {
        SlaClock waiting =
                startedMonday("2 BD").pause("WAITING_SUPPLIER", ELEVEN, SHARED).orThrow();
        CalendarPair same = new CalendarPair(SHARED, SHARED);
        SlaTarget knowsNot = within("3 BD").pausedOnlyBy(EnumSet.of(PauseReason.WAITING_REQUESTER));

        assertThat(waiting.retarget(within("3 BD"), NOON, same).orThrow().paused())
                .isTrue();
        SlaClock runsOn = waiting.retarget(knowsNot, NOON, same).orThrow();
        assertThat(runsOn.paused()).isFalse();
        assertThat(runsOn.pausedUntil(ONE, SHARED)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aClockThatHasStoppedGetsNoOtherTarget() {
        SlaClock stopped = startedMonday("2 BD").stop(NOON, SHARED).orThrow();

        assertThat(codes(stopped.retarget(within("1 BD"), ONE, new CalendarPair(SHARED, SHARED))))
                .containsExactly("SLA_STOPPED");
    }

    @Test
    void timeElapsesUpToTheStopAndNoFurther() {
        SlaClock stopped = startedMonday("2 BD").stop(NOON, SHARED).orThrow();

        assertThat(stopped.elapsed(ELEVEN, SHARED)).isEqualTo(Duration.ofHours(1));
        assertThat(stopped.elapsed(ONE, SHARED)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aPauseCountsUpToTheInstantThatIsAskedAbout() {
        SlaClock clock = startedMonday("2 BD")
                .pause("WAITING_SUPPLIER", ELEVEN, SHARED)
                .orThrow()
                .resume(ONE, SHARED)
                .orThrow();

        assertThat(clock.pausedUntil(NOON, SHARED)).isEqualTo(Duration.ofHours(1));
        assertThat(clock.pausedUntil(at("2026-03-02T15:00"), SHARED)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void stepsAfterTheInstantThatIsAskedAboutHaveNotCome() {
        SlaClock stopped =
                startedMonday("10 BH").stop(at("2026-03-03T14:00"), SHARED).orThrow();

        assertThat(EscalationLadder.ROUTINE.stepsUpTo(at("2026-03-02T16:00"), stopped, SHARED))
                .hasSize(1);
        assertThat(EscalationLadder.ROUTINE.stepsUpTo(at("2026-03-05T16:00"), stopped, SHARED))
                .hasSize(4);
    }

    @Test
    void aPauseNeitherEndsBeforeItBeginsNorCountsLessThanNothing() {
        assertThat(new Pause(PauseReason.LEGAL_HOLD, NOON, Optional.of(NOON), Duration.ZERO).lasts())
                .isFalse();
        assertThatThrownBy(() -> new Pause(PauseReason.LEGAL_HOLD, NOON, Optional.of(ELEVEN), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pause(PauseReason.LEGAL_HOLD, NOON, Optional.of(ONE), Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pause(PauseReason.LEGAL_HOLD, NOON, Optional.empty(), Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyWhatIsUnusualIsStoredAndAllIsReadBack() {
        SlaClock usual = SlaClock.start(within("2 BD"), TEN);
        SlaClock shorter = SlaClock.start(within("2 BD").pausedOnlyBy(EnumSet.of(PauseReason.WAITING_REQUESTER)), TEN);
        SlaClock legal =
                SlaClock.start(SlaTarget.legal("report", BusinessDuration.parse("3 BD"), "SHARED_SERVICES"), TEN);

        assertThat(usual.toData().record("target").get("pausable")).isEmpty();
        assertThat(usual.toData().record("target").get("legal")).isEmpty();
        assertThat(shorter.toData().record("target").list("pausable").texts()).containsExactly("WAITING_REQUESTER");
        assertThat(legal.toData().record("target").get("pausable")).isEmpty();
        assertThat(legal.toData().record("target").isTrue("legal")).isTrue();
        for (SlaClock clock : List.of(usual, shorter, legal)) {
            assertThat(SlaClock.from(clock.toData())).isEqualTo(clock);
        }
    }

    @Test
    void aStoredPauseSaysHowLongItCounts() {
        RecordValue stored = startedMonday("2 BD")
                .pause("WAITING_SUPPLIER", ELEVEN, SHARED)
                .orThrow()
                .toData();
        RecordValue uncounted = stored.with(
                "pauses", Data.list(List.of(stored.records("pauses").get(0).without("counted"))));

        assertThatThrownBy(() -> SlaClock.from(uncounted))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.WRONG_TYPE));
    }

    @Test
    void aStepComesBetweenOnePercentAndTenTimesTheTarget() {
        List<EscalationAction> remind = List.of(EscalationAction.REMIND_ASSIGNEE);
        for (int percent : List.of(1, EscalationStep.MAX_PERCENT)) {
            assertThat(new EscalationStep(percent, remind).percent()).isEqualTo(percent);
        }
        assertThatThrownBy(() -> new EscalationStep(0, remind)).isInstanceOf(IllegalArgumentException.class);
        assertThat(EscalationAction.values())
                .extracting(EscalationAction::code)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    private static SlaClock clock(int pauses, int extensions) {
        Pause ended = new Pause(PauseReason.LEGAL_HOLD, ELEVEN, Optional.of(ELEVEN), Duration.ZERO);
        return new SlaClock(
                within("2 BD"),
                TEN,
                Collections.nCopies(pauses, ended),
                Collections.nCopies(extensions, extension(ELEVEN)),
                Optional.empty());
    }

    private static SlaClock paused(int pauses) {
        SlaClock ended = clock(pauses - 1, 0);
        List<Pause> all = new ArrayList<>(ended.pauses());
        all.add(Pause.begin(PauseReason.LEGAL_HOLD, NOON));
        return new SlaClock(ended.target(), ended.startedAt(), all, List.of(), Optional.empty());
    }

    private static PauseExtension extension(Instant at) {
        return new PauseExtension(
                BusinessDuration.parse("2 BD"), new PersonId("ana.ito"), PauseExtension.GRANTING_ROLE, at);
    }

    private static List<String> codes(SlaClockChange change) {
        return change.fold(
                clock -> List.of(),
                findings -> findings.stream().map(Finding::code).toList());
    }
}
