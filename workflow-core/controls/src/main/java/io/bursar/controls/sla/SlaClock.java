package io.bursar.controls.sla;

import io.bursar.model.data.RecordValue;
import io.bursar.model.time.BusinessCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One running service level: when it began, when it stood still and why, when it ended (canonical §1.8, G9). A value:
 * every change gives a new clock or says why not. The same functions fire timers and compute reports.
 *
 * <pre>{@code
 * SlaClock clock = SlaClock.start(target, now);
 * clock = clock.pause("WAITING_SUPPLIER", later, calendar).orThrow();
 * Instant due = clock.dueAt(calendar);
 * }</pre>
 *
 * @param target what is measured
 * @param startedAt when it began
 * @param pauses when it stood still, in order; only the last may still last
 * @param extensions what the process owner granted over the cap
 * @param stopped how it ended; empty while it runs
 */
public record SlaClock(
        SlaTarget target,
        Instant startedAt,
        List<Pause> pauses,
        List<PauseExtension> extensions,
        Optional<SlaStop> stopped) {

    /** Most pauses of one clock, and most extensions. */
    public static final int MAX_PAUSES = 200;

    /** Decimals of {@link #elapsedShare}. */
    public static final int SHARE_DECIMALS = 4;

    /** Copies, and refuses more than the limit. */
    public SlaClock {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(stopped, "stopped");
        startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
        if (pauses.size() > MAX_PAUSES || extensions.size() > MAX_PAUSES) {
            throw new IllegalArgumentException("A clock has too many pauses");
        }
    }

    /** A clock that begins to run. */
    public static SlaClock start(SlaTarget target, Instant at) {
        return new SlaClock(target, at, List.of(), List.of(), Optional.empty());
    }

    /** Reads a clock back from {@link #toData}; fails with {@code WRONG_TYPE} when it is none. */
    public static SlaClock from(RecordValue data) {
        return SlaClockData.read(data);
    }

    /** The clock as data, to be stored with its case. */
    public RecordValue toData() {
        return SlaClockData.write(this);
    }

    /** Whether it stands still. */
    public boolean paused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).lasts();
    }

    /**
     * Stands still from an instant on. Refused for reasons that do not pause, for legal, stopped, paused and overdue
     * clocks, and when the cap is used up.
     *
     * @param reason the code of a {@link PauseReason}; any other code is refused
     */
    public SlaClockChange pause(String reason, Instant at, BusinessCalendar calendar) {
        return new SlaClockChanges(this, new SlaMeasure(target, calendar)).pause(reason, at);
    }

    /** Runs on from an instant; refused when it is not paused. */
    public SlaClockChange resume(Instant at, BusinessCalendar calendar) {
        return new SlaClockChanges(this, new SlaMeasure(target, calendar)).resume(at);
    }

    /** Raises the cap; refused unless the process owner grants it before the clock is overdue. */
    public SlaClockChange extend(PauseExtension extension, BusinessCalendar calendar) {
        return new SlaClockChanges(this, new SlaMeasure(target, calendar)).extend(extension);
    }

    /** Ends for good, met or missed; refused when it has ended. */
    public SlaClockChange stop(Instant at, BusinessCalendar calendar) {
        return new SlaClockChanges(this, new SlaMeasure(target, calendar)).stop(at);
    }

    /**
     * The same clock against another target, such as after a change of priority: what has elapsed stays elapsed
     * (canonical W26). A legal clock may only become tighter.
     */
    public SlaClockChange retarget(SlaTarget other, Instant at, CalendarPair calendars) {
        return new SlaClockChanges(this, new SlaMeasure(target, calendars.before()))
                .retarget(new SlaMeasure(other, calendars.after()), at);
    }

    /** When it is due; while paused, when it will be if nobody resumes it, for a pause ends at its cap. */
    public Instant dueAt(BusinessCalendar calendar) {
        if (stopped.isPresent()) {
            return stopped.get().dueAt();
        }
        SlaMeasure measure = new SlaMeasure(target, calendar);
        return shifted(measure.unpausedDue(startedAt), measure);
    }

    /**
     * When so many percent of the target are used; 100 is {@link #dueAt}. A paused clock answers as if nobody resumed
     * it.
     */
    public Instant reaches(int percent, BusinessCalendar calendar) {
        Instant due = dueAt(calendar);
        if (percent == 100) {
            return due;
        }
        SlaMeasure measure = new SlaMeasure(target, calendar);
        Duration whole = measure.length(startedAt, target.within());
        Duration part = whole.multipliedBy(percent).dividedBy(100);
        if (percent > 100) {
            return measure.after(due, part.minus(whole));
        }
        Instant reached = shifted(measure.after(startedAt, part), measure);
        return reached.isBefore(due) ? reached : due;
    }

    /**
     * How much of the target is used at an instant: 0 at the start, 1 when due, more when overdue; cut to four
     * decimals.
     */
    public BigDecimal elapsedShare(Instant now, BusinessCalendar calendar) {
        SlaMeasure measure = new SlaMeasure(target, calendar);
        BigDecimal whole = micros(measure.length(startedAt, target.within()));
        if (whole.signum() == 0) {
            return BigDecimal.ONE;
        }
        return micros(elapsed(now, calendar)).divide(whole, SHARE_DECIMALS, RoundingMode.DOWN);
    }

    /** The counted time from the start to an instant, or to the stop, without the pauses; never less later. */
    public Duration elapsed(Instant now, BusinessCalendar calendar) {
        SlaMeasure measure = new SlaMeasure(target, calendar);
        Instant upTo = stopped.map(SlaStop::at).filter(end -> end.isBefore(now)).orElse(now);
        return measure.between(startedAt, upTo).minus(pausedUntil(upTo, calendar));
    }

    /** The counted time of all pauses up to an instant; never more than {@link #pauseCap}. */
    public Duration pausedUntil(Instant now, BusinessCalendar calendar) {
        SlaMeasure measure = new SlaMeasure(target, calendar);
        Duration sum = Duration.ZERO;
        for (Pause pause : pauses) {
            Instant upTo = pause.until().filter(end -> end.isBefore(now)).orElse(now);
            sum = sum.plus(shorter(measure.between(pause.from(), upTo), allowance(pause, measure)));
        }
        return sum;
    }

    /**
     * How long the pauses may last in all: twice the target or the stated limit, whichever is longer, plus extensions.
     */
    public Duration pauseCap(BusinessCalendar calendar) {
        return new SlaMeasure(target, calendar).cap(startedAt, extensions);
    }

    /** Whether it was missed, or is overdue at an instant; exactly at the due instant it is not yet. */
    public boolean breached(Instant now, BusinessCalendar calendar) {
        return stopped.map(stop -> !stop.met()).orElseGet(() -> now.isAfter(dueAt(calendar)));
    }

    /** What is left of the cap for pauses that have not ended. */
    Duration capLeft(SlaMeasure measure) {
        Duration used = pauses.stream().map(Pause::counted).reduce(Duration.ZERO, Duration::plus);
        Duration left = measure.cap(startedAt, extensions).minus(used);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** An instant that would be reached without pauses, moved by every pause that begins before it. */
    private Instant shifted(Instant unpaused, SlaMeasure measure) {
        Instant at = unpaused;
        for (Pause pause : pauses) {
            if (!pause.from().isBefore(at)) {
                return at;
            }
            at = measure.after(at, allowance(pause, measure));
        }
        return at;
    }

    private Duration allowance(Pause pause, SlaMeasure measure) {
        return pause.lasts() ? capLeft(measure) : pause.counted();
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static BigDecimal micros(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos() / 1_000);
    }
}
