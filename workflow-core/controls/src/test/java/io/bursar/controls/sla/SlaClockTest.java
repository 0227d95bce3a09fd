package io.bursar.controls.sla;

import static io.bursar.controls.sla.Clocks.SHARED;
import static io.bursar.controls.sla.Clocks.at;
import static io.bursar.controls.sla.Clocks.startedMonday;
import static io.bursar.controls.sla.Clocks.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.BusinessDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlaClockTest {

    @Test
    void isDueSoManyOpenDaysLater() {
        assertThat(startedMonday("2 BD").dueAt(SHARED)).isEqualTo(at("2026-03-04T10:00"));
        assertThat(startedMonday("4 BH").dueAt(SHARED)).isEqualTo(at("2026-03-02T14:00"));
    }

    @Test
    void aPauseMovesTheDueInstantByItsOpenTime() {
        SlaClock clock = startedMonday("2 BD")
                .pause("WAITING_SUPPLIER", at("2026-03-03T10:00"), SHARED)
                .orThrow()
                .resume(at("2026-03-04T11:30"), SHARED)
                .orThrow();

        assertThat(clock.pausedUntil(at("2026-03-05T10:00"), SHARED)).isEqualTo(Duration.ofMinutes(13 * 60 + 30));
        assertThat(clock.dueAt(SHARED)).isEqualTo(at("2026-03-05T11:30"));
    }

    @Test
    void aWeekendUsesUpNeitherTheClockNorItsCap() {
        SlaClock clock = SlaClock.start(within("2 BD"), at("2026-03-06T18:00"))
                .pause("WAITING_REQUESTER", at("2026-03-06T19:00"), SHARED)
                .orThrow();

        assertThat(clock.pausedUntil(at("2026-03-09T07:00"), SHARED)).isZero();
    }

    @Test
    void whilePausedItIsDueAfterTheCap() {
        SlaClock paused = startedMonday("2 BD")
                .pause("WAITING_SUPPLIER", at("2026-03-03T10:00"), SHARED)
                .orThrow();

        assertThat(paused.pauseCap(SHARED)).isEqualTo(Duration.parse("PT48H"));
        assertThat(paused.dueAt(SHARED)).isEqualTo(at("2026-03-10T10:00"));
        assertThat(paused.breached(at("2026-03-10T10:00"), SHARED)).isFalse();
        assertThat(paused.breached(at("2026-03-10T10:01"), SHARED)).isTrue();
    }

    @Test
    void theStatedLimitIsTheCapWhenLongerThanTwiceTheTarget() {
        SlaTarget supplierWait = within("3 BD").withPauseLimit(BusinessDuration.parse("10 BD"));
        SlaTarget shortWait = within("3 BD").withPauseLimit(BusinessDuration.parse("2 BD"));
        Instant start = at("2026-03-02T10:00");

        assertThat(SlaClock.start(supplierWait, start).pauseCap(SHARED)).isEqualTo(Duration.parse("PT120H"));
        assertThat(SlaClock.start(shortWait, start).pauseCap(SHARED)).isEqualTo(Duration.parse("PT72H"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVESTIGATION", "DISPUTE", "COMPLIANCE_REVIEW", "SYSTEM_OUTAGE", "AWAITING_APPROVER", ""})
    void refusesReasonsThatAreTheEnterprisesOwn(String reason) {
        assertThat(codes(startedMonday("2 BD").pause(reason, at("2026-03-02T11:00"), SHARED)))
                .containsExactly("SLA_NOT_PAUSABLE");
    }

    @ParameterizedTest
    @EnumSource(PauseReason.class)
    void pausesForEveryReasonOfTheList(PauseReason reason) {
        assertThat(startedMonday("2 BD")
                        .pause(reason.code(), at("2026-03-02T11:00"), SHARED)
                        .orThrow()
                        .paused())
                .isTrue();
    }

    @Test
    void aWorkflowShortensTheListAndNeverLengthensIt() {
        SlaTarget noVendors = within("3 BD").pausedOnlyBy(EnumSet.of(PauseReason.WAITING_REQUESTER));
        SlaClock clock = SlaClock.start(noVendors, at("2026-03-02T10:00"));

        assertThat(codes(clock.pause("WAITING_SUPPLIER", at("2026-03-02T11:00"), SHARED)))
                .containsExactly("SLA_NOT_PAUSABLE");
        assertThatThrownBy(() -> noVendors.pausedOnlyBy(EnumSet.of(PauseReason.LEGAL_HOLD)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClockSetByLawNeverPauses() {
        SlaTarget i9 = SlaTarget.legal("i9.section2", BusinessDuration.parse("3 BD"), "SHARED_SERVICES");
        SlaClock clock = SlaClock.start(i9, at("2026-03-02T10:00"));

        assertThat(codes(clock.pause("LEGAL_HOLD", at("2026-03-02T11:00"), SHARED)))
                .containsExactly("SLA_LEGAL");
        assertThat(codes(clock.extend(extension("5 BD", "PROCESS_OWNER"), SHARED)))
                .containsExactly("SLA_LEGAL");
        assertThatThrownBy(() -> new SlaTarget(
                        "i9", i9.within(), i9.calendar(), Set.of(PauseReason.LEGAL_HOLD), i9.pauseLimit(), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheProcessOwnerExtendsTheCap() {
        SlaClock paused = startedMonday("2 BD")
                .pause("WAITING_SUPPLIER", at("2026-03-02T11:00"), SHARED)
                .orThrow();

        assertThat(codes(paused.extend(extension("2 BD", "AP_SUPERVISOR"), SHARED)))
                .containsExactly("SLA_EXTENSION_ROLE");
        SlaClock extended =
                paused.extend(extension("2 BD", "PROCESS_OWNER"), SHARED).orThrow();
        assertThat(extended.pauseCap(SHARED)).isEqualTo(Duration.parse("PT72H"));
        assertThat(extended.dueAt(SHARED)).isEqualTo(at("2026-03-12T10:00"));
    }

    @Test
    void anExtensionDoesNotBringBackTimeThatHasElapsed() {
        SlaClock paused = startedMonday("4 BH")
                .pause("WAITING_SUPPLIER", at("2026-03-02T11:00"), SHARED)
                .orThrow();
        Instant afterTheCap = at("2026-03-03T08:00");
        Duration before = paused.elapsed(afterTheCap, SHARED);
        SlaClock extended = paused.extend(
                        new PauseExtension(
                                BusinessDuration.parse("4 BH"),
                                new PersonId("ana.ito"),
                                PauseExtension.GRANTING_ROLE,
                                afterTheCap),
                        SHARED)
                .orThrow();

        assertThat(before).isEqualTo(Duration.ofHours(2));
        assertThat(extended.elapsed(afterTheCap, SHARED)).isEqualTo(before);
        assertThat(extended.elapsed(at("2026-03-03T12:00"), SHARED)).isEqualTo(before);
    }

    @Test
    void whatIsOverdueCannotBePausedAway() {
        SlaClock clock = startedMonday("4 BH");

        assertThat(codes(clock.pause("WAITING_SUPPLIER", at("2026-03-02T14:00"), SHARED)))
                .containsExactly("SLA_OVERDUE");
        assertThat(codes(clock.extend(extension("4 BH", "PROCESS_OWNER"), SHARED)))
                .containsExactly("SLA_OVERDUE");
    }

    @Test
    void refusesAPauseWhenTheCapIsUsedUp() {
        SlaClock clock = startedMonday("4 BH")
                .pause("WAITING_SUPPLIER", at("2026-03-02T11:00"), SHARED)
                .orThrow()
                .resume(at("2026-03-03T08:00"), SHARED)
                .orThrow();

        assertThat(codes(clock.pause("WAITING_REQUESTER", at("2026-03-03T08:30"), SHARED)))
                .containsExactly("SLA_PAUSE_CAP");
    }

    @Test
    void refusesWhatComesOutOfOrder() {
        SlaClock running = startedMonday("2 BD");
        SlaClock paused =
                running.pause("SCHEDULED_DATE", at("2026-03-02T12:00"), SHARED).orThrow();
        SlaClock stopped = running.stop(at("2026-03-02T12:00"), SHARED).orThrow();

        assertThat(codes(running.resume(at("2026-03-02T12:00"), SHARED))).containsExactly("SLA_NOT_PAUSED");
        assertThat(codes(running.stop(at("2026-03-02T09:59"), SHARED))).containsExactly("SLA_TIME_BACKWARDS");
        assertThat(codes(paused.pause("SCHEDULED_DATE", at("2026-03-02T13:00"), SHARED)))
                .containsExactly("SLA_PAUSED");
        assertThat(codes(paused.resume(at("2026-03-02T11:00"), SHARED))).containsExactly("SLA_TIME_BACKWARDS");
        assertThat(codes(stopped.stop(at("2026-03-02T13:00"), SHARED))).containsExactly("SLA_STOPPED");
        assertThatThrownBy(() -> running.resume(at("2026-03-02T12:00"), SHARED).orThrow())
                .isInstanceOf(BursarException.class);
    }

    @Test
    void exactlyAtTheDueInstantIsInTime() {
        SlaClock clock = startedMonday("4 BH");
        Instant due = at("2026-03-02T14:00");

        assertThat(clock.stop(due, SHARED).orThrow().breached(due, SHARED)).isFalse();
        assertThat(clock.stop(due.plusSeconds(1), SHARED).orThrow().breached(due, SHARED))
                .isTrue();
    }

    @Test
    void sharesOfTheTargetElapse() {
        SlaClock clock = startedMonday("4 BH");

        assertThat(clock.elapsedShare(at("2026-03-02T10:00"), SHARED)).isEqualByComparingTo("0");
        assertThat(clock.elapsedShare(at("2026-03-02T11:20"), SHARED)).isEqualByComparingTo("0.3333");
        assertThat(clock.elapsedShare(at("2026-03-02T14:00"), SHARED)).isEqualByComparingTo("1");
        assertThat(clock.elapsedShare(at("2026-03-02T16:00"), SHARED)).isEqualByComparingTo("1.5");
    }

    @Test
    void aNewPriorityKeepsWhatHasElapsed() {
        SlaTarget p2 = SlaTarget.of("resolve", BusinessDuration.parse("8 h"), "ALWAYS");
        SlaClock clock = SlaClock.start(p2, at("2026-03-02T10:00"));
        SlaTarget p1 = SlaTarget.of("resolve", BusinessDuration.parse("4 h"), "ALWAYS");
        CalendarPair calendars = new CalendarPair(BusinessCalendar.ALWAYS, BusinessCalendar.ALWAYS);
        SlaClock raised = clock.retarget(p1, at("2026-03-02T13:00"), calendars).orThrow();

        assertThat(raised.startedAt()).isEqualTo(clock.startedAt());
        assertThat(raised.dueAt(BusinessCalendar.ALWAYS)).isEqualTo(at("2026-03-02T14:00"));
        assertThat(raised.elapsedShare(at("2026-03-02T13:00"), BusinessCalendar.ALWAYS))
                .isEqualByComparingTo("0.75");
    }

    @Test
    void anotherCalendarCountsThePausesItsOwnWay() {
        SlaTarget p2 = SlaTarget.of("resolve", BusinessDuration.parse("8 h"), "ALWAYS");
        SlaClock clock = SlaClock.start(p2, at("2026-03-02T18:00"))
                .pause("WAITING_REQUESTER", at("2026-03-02T18:30"), BusinessCalendar.ALWAYS)
                .orThrow()
                .resume(at("2026-03-03T07:30"), BusinessCalendar.ALWAYS)
                .orThrow();
        SlaClock lowered = clock.retarget(
                        within("3 BD"), at("2026-03-03T08:00"), new CalendarPair(BusinessCalendar.ALWAYS, SHARED))
                .orThrow();

        assertThat(lowered.pausedUntil(at("2026-03-03T08:00"), SHARED)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aLegalClockIsOnlyEverTightened() {
        SlaClock clock = SlaClock.start(
                SlaTarget.legal("report", BusinessDuration.parse("3 BD"), "SHARED_SERVICES"), at("2026-03-02T10:00"));
        CalendarPair calendars = new CalendarPair(SHARED, SHARED);
        SlaTarget tighter = SlaTarget.legal("report", BusinessDuration.parse("2 BD"), "SHARED_SERVICES");
        SlaTarget looser = SlaTarget.legal("report", BusinessDuration.parse("4 BD"), "SHARED_SERVICES");

        assertThat(clock.retarget(tighter, at("2026-03-02T11:00"), calendars)
                        .orThrow()
                        .target())
                .isEqualTo(tighter);
        assertThat(codes(clock.retarget(looser, at("2026-03-02T11:00"), calendars)))
                .containsExactly("SLA_LEGAL");
        assertThat(codes(clock.retarget(within("1 BD"), at("2026-03-02T11:00"), calendars)))
                .containsExactly("SLA_LEGAL");
    }

    @Test
    void isReadOnItsOwnCalendarOnly() {
        assertThatThrownBy(() -> startedMonday("2 BD").dueAt(BusinessCalendar.ALWAYS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pausesUpToTheLimitAndNoOftener() {
        SlaClock clock = startedMonday("100 BD");
        Instant when = at("2026-03-02T10:00");
        for (int i = 0; i < SlaClock.MAX_PAUSES; i++) {
            when = when.plusSeconds(1);
            clock = clock.pause("LEGAL_HOLD", when, SHARED)
                    .orThrow()
                    .resume(when, SHARED)
                    .orThrow();
        }

        assertThat(clock.pauses()).hasSize(SlaClock.MAX_PAUSES);
        assertThat(codes(clock.pause("LEGAL_HOLD", when.plusSeconds(1), SHARED)))
                .containsExactly("SLA_PAUSE_LIMIT");
    }

    private static PauseExtension extension(String by, String role) {
        return new PauseExtension(
                BusinessDuration.parse(by), new PersonId("ana.ito"), new RoleName(role), at("2026-03-03T09:00"));
    }

    private static List<String> codes(SlaClockChange change) {
        return change.fold(
                clock -> List.of(),
                findings -> findings.stream().map(Finding::code).toList());
    }
}
