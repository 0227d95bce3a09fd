package io.bursar.controls.sla;

import io.bursar.model.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules by which a clock changes. */
record SlaClockChanges(SlaClock clock, SlaMeasure measure) {

    SlaClockChange pause(String code, Instant at) {
        Optional<PauseReason> reason =
                PauseReason.ofCode(code).filter(clock.target().pausable()::contains);
        List<Finding> findings = new ArrayList<>(common(at));
        if (clock.target().legal()) {
            findings.add(SlaFindings.legal());
        } else if (reason.isEmpty()) {
            findings.add(SlaFindings.notPausable(code));
        }
        if (clock.paused()) {
            findings.add(SlaFindings.paused());
        } else if (findings.isEmpty()) {
            findings.addAll(roomToPause(at));
        }
        if (!findings.isEmpty() || reason.isEmpty()) {
            return new SlaClockChange.Refused(findings);
        }
        return changed(with(Pause.begin(reason.get(), at)));
    }

    SlaClockChange resume(Instant at) {
        List<Finding> findings = new ArrayList<>(common(at));
        if (!clock.paused()) {
            findings.add(SlaFindings.notPaused());
        }
        return findings.isEmpty() ? changed(ended(at)) : new SlaClockChange.Refused(findings);
    }

    SlaClockChange stop(Instant at) {
        List<Finding> findings = common(at);
        if (!findings.isEmpty()) {
            return new SlaClockChange.Refused(findings);
        }
        List<Pause> pauses = ended(at);
        SlaClock resumed =
                new SlaClock(clock.target(), clock.startedAt(), pauses, clock.extensions(), Optional.empty());
        SlaStop stop = new SlaStop(at, resumed.dueAt(measure.calendar()));
        return new SlaClockChange.Changed(
                new SlaClock(clock.target(), clock.startedAt(), pauses, clock.extensions(), Optional.of(stop)));
    }

    SlaClockChange extend(PauseExtension extension) {
        List<Finding> findings = new ArrayList<>(common(extension.at()));
        if (clock.target().legal()) {
            findings.add(SlaFindings.legal());
        }
        if (!extension.role().equals(PauseExtension.GRANTING_ROLE)) {
            findings.add(SlaFindings.notProcessOwner(extension.role().value()));
        }
        if (findings.isEmpty()) {
            findings.addAll(inTime(extension.at()));
        }
        boolean full = clock.extensions().size() >= SlaClock.MAX_PAUSES
                || (clock.paused() && clock.pauses().size() >= SlaClock.MAX_PAUSES);
        if (full) {
            findings.add(SlaFindings.tooMany(SlaClock.MAX_PAUSES));
        }
        return findings.isEmpty() ? extended(extension) : new SlaClockChange.Refused(findings);
    }

    SlaClockChange retarget(SlaMeasure other, Instant at) {
        List<Finding> findings = new ArrayList<>(common(at));
        if (!findings.isEmpty()) {
            return new SlaClockChange.Refused(findings);
        }
        SlaClock moved = recounted(other, at);
        boolean later = moved.dueAt(other.calendar()).isAfter(clock.dueAt(measure.calendar()));
        if (clock.target().legal() && (later || !other.target().legal())) {
            return new SlaClockChange.Refused(List.of(SlaFindings.legal()));
        }
        return new SlaClockChange.Changed(moved);
    }

    /** The pauses so far counted the way the other target counts; one it does not know ends here. Law knows none. */
    private SlaClock recounted(SlaMeasure other, Instant at) {
        if (other.target().legal()) {
            return SlaClock.start(other.target(), clock.startedAt());
        }
        SlaClock moved =
                new SlaClock(other.target(), clock.startedAt(), List.of(), clock.extensions(), Optional.empty());
        for (Pause pause : clock.pauses()) {
            boolean goesOn = pause.lasts() && other.target().pausable().contains(pause.reason());
            SlaClockChanges changes = new SlaClockChanges(moved, other);
            List<Pause> pauses = changes.with(Pause.begin(pause.reason(), pause.from()));
            moved = changes.replaced(pauses);
            if (!goesOn) {
                SlaClockChanges lasting = new SlaClockChanges(moved, other);
                moved = lasting.replaced(lasting.ended(pause.until().orElse(at)));
            }
        }
        return moved;
    }

    /** A lasting pause is cut in two: what the old cap did not cover has elapsed and stays elapsed. */
    private SlaClockChange extended(PauseExtension extension) {
        List<Pause> pauses = ended(extension.at());
        if (clock.paused()) {
            PauseReason reason = pauses.get(pauses.size() - 1).reason();
            pauses = new ArrayList<>(pauses);
            pauses.add(Pause.begin(reason, extension.at()));
        }
        List<PauseExtension> extensions = new ArrayList<>(clock.extensions());
        extensions.add(extension);
        return new SlaClockChange.Changed(
                new SlaClock(clock.target(), clock.startedAt(), pauses, extensions, Optional.empty()));
    }

    private List<Finding> roomToPause(Instant at) {
        List<Finding> findings = new ArrayList<>(inTime(at));
        if (clock.capLeft(measure).isZero()) {
            findings.add(SlaFindings.capUsed());
        }
        if (clock.pauses().size() >= SlaClock.MAX_PAUSES) {
            findings.add(SlaFindings.tooMany(SlaClock.MAX_PAUSES));
        }
        return findings;
    }

    private List<Finding> inTime(Instant at) {
        Instant dueAt = clock.dueAt(measure.calendar());
        return at.isBefore(dueAt) ? List.of() : List.of(SlaFindings.overdue(dueAt));
    }

    private List<Finding> common(Instant at) {
        if (clock.stopped().isPresent()) {
            return List.of(SlaFindings.stopped());
        }
        Instant last = lastChange();
        return at.truncatedTo(ChronoUnit.MICROS).isBefore(last) ? List.of(SlaFindings.backwards(last, at)) : List.of();
    }

    private Instant lastChange() {
        Instant last = clock.startedAt();
        for (Pause pause : clock.pauses()) {
            last = pause.until().orElse(pause.from());
        }
        for (PauseExtension extension : clock.extensions()) {
            last = extension.at().isAfter(last) ? extension.at() : last;
        }
        return last;
    }

    private List<Pause> with(Pause pause) {
        List<Pause> pauses = new ArrayList<>(clock.pauses());
        pauses.add(pause);
        return pauses;
    }

    /** The pauses with a lasting one ended, counting no more of it than the cap has left. */
    private List<Pause> ended(Instant at) {
        if (!clock.paused()) {
            return clock.pauses();
        }
        List<Pause> pauses = new ArrayList<>(clock.pauses());
        Pause lasting = pauses.remove(pauses.size() - 1);
        Instant end = at.truncatedTo(ChronoUnit.MICROS);
        Duration counted = SlaClock.shorter(measure.between(lasting.from(), end), clock.capLeft(measure));
        pauses.add(new Pause(lasting.reason(), lasting.from(), Optional.of(end), counted));
        return pauses;
    }

    private SlaClock replaced(List<Pause> pauses) {
        return new SlaClock(clock.target(), clock.startedAt(), pauses, clock.extensions(), Optional.empty());
    }

    private SlaClockChange changed(List<Pause> pauses) {
        return new SlaClockChange.Changed(replaced(pauses));
    }
}
