package io.bursar.engine.kernel;

import io.bursar.controls.sla.EscalationAction;
import io.bursar.controls.sla.EscalationDue;
import io.bursar.controls.sla.EscalationLadder;
import io.bursar.controls.sla.SlaClock;
import io.bursar.controls.sla.SlaTarget;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.clock.ClockSpec;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.guard.Operand;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.time.BusinessDuration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Starts, stops, pauses and reads the clocks of a case. The same pure clock fires the timer and computes the report;
 * running out escalates and never approves (canonical §1.8).
 */
final class ClockKeeper {

    /** A returned case that nobody resubmits expires (canonical CT8). */
    static final String RETURNED = "returned";

    static final BusinessDuration RETURNED_LIFE = BusinessDuration.businessDays(10);

    /** Whoever has a returned case is reminded as CT8 says, and where it never expires it climbs like any other. */
    static final int RETURNED_SINCE = 5;

    private static final String STATE = "state:";
    private static final String CLOCK = "clock";
    private static final String STEP = "step";
    private static final String ENDED = "ended";

    /** The step of a ladder at which a target is missed. */
    static final int BREACH = 100;

    private final Proceeding proceeding;
    private final Desks desks;

    ClockKeeper(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    private WorkflowDefinition definition() {
        return proceeding.definition();
    }

    private RecordValue clocks() {
        return proceeding.here().work().clocks();
    }

    /** A state was entered: clocks that start here start, clocks that stop here stop. */
    void entered(String from, String to) {
        StateSpec target = definition().graph().state(to);
        boolean terminal = target.conduct().terminal();
        if (!from.equals(to)) {
            stop(STATE + from, false);
            stop(RETURNED, false);
            // a case that comes from another version may leave a state that is not known here
            StateSpec left = definition().graph().states().get(from);
            if (left != null && left.conduct().pauses() != null) {
                resumeAll();
            }
            if (!terminal && target.conduct().pauses() != null) {
                pauseAll(target.conduct().pauses());
            }
        }
        for (ClockSpec clock : definition().vocabulary().clocks().values()) {
            if (terminal || clock.span().stop().contains(to)) {
                stop(clock.name(), !clock.span().again());
            } else if (clock.span().start().contains(to)
                    && clocks().get(clock.name()).isEmpty()
                    && desks.guards().holds(clock.span().when())) {
                startDeclared(clock);
            }
        }
        if (!from.equals(to) && !terminal) {
            if (target.within() != null) {
                start(STATE + to, target.within(), null, false);
            }
            if (to.equals("RETURNED") && (expires(definition()) || proceeding.kernel() >= RETURNED_SINCE)) {
                start(RETURNED, RETURNED_LIFE, null, false);
            }
        }
    }

    /** Whether what was sent back ends when nobody sends it in again: a duty does not go away (canonical §1.3). */
    private static boolean expires(WorkflowDefinition definition) {
        return !definition.graph().disabled().contains("CT8");
    }

    /** A step was taken back: clocks that it started have not begun. */
    void steppedBack(String from, String to) {
        definition().vocabulary().clocks().values().stream()
                .filter(clock -> clock.span().start().contains(from)
                        && !clock.span().start().contains(to))
                .forEach(clock -> stop(clock.name(), false));
    }

    /** A business event was emitted: clocks that end on it end. */
    void emitted(String event) {
        definition().vocabulary().clocks().values().stream()
                .filter(clock -> clock.span().stopOnEvent().contains(event))
                .forEach(clock -> stop(clock.name(), !clock.span().again()));
    }

    /**
     * What happened may be a business event without a row saying so (canonical §1.10): clocks that end on it end. That
     * the case is late is not what an exception-raised stands for: it would end the very clock that says so.
     */
    void derived(CaseEvent event) {
        if (!LatenessDesk.isLateness(event)) {
            DerivedEvents.of(definition(), event).forEach(one -> emitted(one.name()));
        }
    }

    private void startDeclared(ClockSpec clock) {
        String named = calendarName(clock);
        BusinessCalendar calendar = calendar(named);
        Optional<BusinessDuration> target = Optional.of(target(clock));
        long days = clock.target().amount();
        String before = clock.span().before();
        String after = clock.span().after();
        if (before != null) {
            target = date(before).flatMap(date -> DateDeadline.within(date, days, proceeding.now(), calendar));
        } else if (after != null) {
            target = date(after).flatMap(date -> DateDeadline.after(date, days, proceeding.now(), calendar));
        }
        target.ifPresent(
                within -> start(clock.name(), within, named, clock.breach().legal()));
    }

    private Optional<LocalDate> date(String path) {
        return desks.facts().value(path).map(date -> ((DateValue) date).value());
    }

    /** The declared target, or as many of its units as the case or the facility says. */
    private BusinessDuration target(ClockSpec clock) {
        Operand length = clock.span().length();
        if (length == null) {
            return clock.target();
        }
        return desks.facts()
                .value(length)
                .filter(value -> value instanceof DecimalValue)
                .map(value -> new BusinessDuration(
                        ((DecimalValue) value).value().longValueExact(),
                        clock.target().unit()))
                .orElse(clock.target());
    }

    /** The calendar that the definition names, or the facility by a variation point (canonical §1.14, CALENDAR). */
    private @Nullable String calendarName(ClockSpec clock) {
        String point = clock.span().calendarPoint();
        if (point == null) {
            return clock.span().calendar();
        }
        return Parameters.value(proceeding, point).orElse(null) instanceof TextValue name ? name.value() : null;
    }

    private BusinessCalendar calendar(@Nullable String named) {
        String name = named == null ? definition().header().calendar() : named;
        return name.equals(BusinessCalendar.ALWAYS.name())
                ? BusinessCalendar.ALWAYS
                : proceeding
                        .rules()
                        .policy()
                        .calendar(name, proceeding.here().header().place().facility());
    }

    private void start(String name, BusinessDuration target, @Nullable String calendar, boolean legal) {
        String calendarName = calendar == null ? definition().header().calendar() : calendar;
        SlaTarget of = legal ? SlaTarget.legal(name, target, calendarName) : pausable(name, target, calendarName);
        set(name, SlaClock.start(of, proceeding.now()), 0);
    }

    /** A target whose pauses may last as long as a state waits for somebody outside (canonical §1.8). */
    private SlaTarget pausable(String name, BusinessDuration target, String calendar) {
        SlaTarget of = SlaTarget.of(name, target, calendar);
        return definition().vocabulary().clocks().values().stream()
                .filter(clock -> clock.span().start().stream()
                        .anyMatch(state ->
                                definition().graph().state(state).conduct().pauses() != null))
                .findFirst()
                .map(wait -> of.withPauseLimit(target(wait)))
                .orElse(of);
    }

    private void set(String name, SlaClock clock, int step) {
        proceeding.happen(Happenings.clockSet(
                name, Data.record().put(CLOCK, clock.toData()).put(STEP, step).build()));
    }

    /**
     * Ends a running clock, telling whether it was met; a declared clock is remembered so that it does not start again.
     */
    private void stop(String name, boolean remember) {
        Optional<SlaClock> running = running(clocks(), name);
        if (running.isEmpty()) {
            return;
        }
        SlaClock stopped = running.get()
                .stop(proceeding.now(), calendar(running.get()))
                .fold(clock -> clock, findings -> running.get());
        boolean met = stopped.stopped().map(stop -> stop.met()).orElse(false);
        Data.Builder body = Data.record().put("clock", name).put("met", met);
        stopped.stopped().ifPresent(stop -> body.put("due", stop.dueAt()));
        if (remember) {
            body.put("value", Data.record().put(ENDED, true).put("met", met).build());
        }
        proceeding.happen(Happenings.of(EventCode.CLOCK_SET, body.build()));
    }

    /** Pauses every clock that this reason pauses. */
    void pauseAll(String reason) {
        for (String name : clocks().fields().keySet()) {
            running(clocks(), name)
                    .ifPresent(clock -> clock.pause(reason, proceeding.now(), calendar(clock))
                            .fold(paused -> changed(name, paused), findings -> false));
        }
    }

    /** Lets every paused clock run on. */
    void resumeAll() {
        for (String name : clocks().fields().keySet()) {
            running(clocks(), name)
                    .filter(SlaClock::paused)
                    .ifPresent(clock -> clock.resume(proceeding.now(), calendar(clock))
                            .fold(resumed -> changed(name, resumed), findings -> false));
        }
    }

    private boolean changed(String name, SlaClock clock) {
        set(name, clock, step(clocks(), name));
        return true;
    }

    /** The running clock of a name, if there is one. */
    static Optional<SlaClock> running(RecordValue clocks, String name) {
        RecordValue entry = clocks.record(name);
        return entry.get(CLOCK).isPresent() ? Optional.of(SlaClock.from(entry.record(CLOCK))) : Optional.empty();
    }

    /** Whether a clock has run out: while it runs, or before it was stopped. */
    static boolean isOver(RecordValue clocks, String name) {
        RecordValue entry = clocks.record(name);
        boolean stoppedLate = entry.isTrue(ENDED) && !entry.isTrue("met");
        return stoppedLate || step(clocks, name) >= BREACH;
    }

    /** Whether a clock only measures: running out of it makes nothing late. */
    static boolean quiet(WorkflowDefinition definition, String name) {
        ClockSpec spec = definition.vocabulary().clocks().get(name);
        return spec != null && spec.breach().ladder().equals("none");
    }

    /** The highest step of the ladder that was reached, in percent. */
    static int step(RecordValue clocks, String name) {
        return clocks.record(name)
                .decimal(STEP)
                .map(step -> step.intValueExact())
                .orElse(0);
    }

    private BusinessCalendar calendar(SlaClock clock) {
        return calendar(proceeding.rules(), proceeding.here().header().place().facility(), clock);
    }

    static BusinessCalendar calendar(Situation.Rules rules, FacilityId facility, SlaClock clock) {
        return clock.target().calendar().equals(BusinessCalendar.ALWAYS.name())
                ? BusinessCalendar.ALWAYS
                : rules.policy().calendar(clock.target().calendar(), facility);
    }

    /** The ladder of a clock; empty where its definition wants none. */
    static Optional<EscalationLadder> ladder(WorkflowDefinition definition, String name) {
        if (name.equals(RETURNED) && expires(definition)) {
            return Optional.of(EscalationLadder.RETURNED);
        }
        ClockSpec spec = definition.vocabulary().clocks().get(name);
        String ladder = spec == null ? "default" : spec.breach().ladder();
        return switch (ladder) {
            case "safety" -> Optional.of(EscalationLadder.SAFETY_OR_LAW);
            default -> Optional.of(EscalationLadder.ROUTINE);
        };
    }

    /** Lets every step that has come take effect. */
    void tick() {
        TaskLadder.tick(proceeding, desks);
        for (String name : clocks().fields().keySet()) {
            Optional<SlaClock> clock = running(clocks(), name);
            Optional<EscalationLadder> ladder = name.equals(RETURNED) && proceeding.kernel() < RETURNED_SINCE
                    ? Optional.of(EscalationLadder.ROUTINE)
                    : ladder(definition(), name);
            if (clock.isPresent() && ladder.isPresent()) {
                for (EscalationDue due : ladder.get().stepsUpTo(proceeding.now(), clock.get(), calendar(clock.get()))) {
                    if (due.step().percent() > step(clocks(), name)) {
                        reach(name, clock.get(), due);
                    }
                }
            }
        }
    }

    private void reach(String name, SlaClock clock, EscalationDue due) {
        int percent = due.step().percent();
        boolean quiet = quiet(definition(), name);
        RecordValue entry =
                Data.record().put(CLOCK, clock.toData()).put(STEP, percent).build();
        Data.Builder body =
                Data.record().put("clock", name).put("percent", percent).put("value", entry);
        if (!quiet) {
            body.put(
                    "actions",
                    Data.texts(due.step().actions().stream()
                            .map(action -> action.code())
                            .toList()));
        }
        proceeding.happen(Happenings.of(EventCode.ESCALATED, body.build()));
        if (percent == BREACH) {
            breached(name, quiet);
        }
        boolean ownCode = Optional.ofNullable(definition().vocabulary().clocks().get(name))
                .map(spec -> spec.breach().raise() != null)
                .orElse(false);
        if (!quiet && !ownCode && due.step().actions().contains(EscalationAction.NOTIFY_PROCESS_OWNER)) {
            desks.lateness().climb();
        }
    }

    private void breached(String name, boolean quiet) {
        if (name.equals(RETURNED) && expires(definition())) {
            desks.steering().expire();
            return;
        }
        ClockSpec spec = definition().vocabulary().clocks().get(name);
        if (spec != null && spec.breach().raise() != null) {
            desks.exceptions().raise(spec.breach().raise().value(), "", false);
        } else if (!quiet) {
            desks.lateness().open();
        }
        if (spec == null) {
            return;
        }
        if (spec.breach().fires() != null) {
            desks.rules().fireEvent(spec.breach().fires());
        }
    }
}
