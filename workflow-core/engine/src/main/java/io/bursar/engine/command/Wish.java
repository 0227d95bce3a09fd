package io.bursar.engine.command;

import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is wished of a case. Closed: every way a case can change is one of these.
 *
 * <pre>{@code
 * new Wish.Fire("award", Data.record().put("awardedSupplierId", "SUP-9").build());
 * }</pre>
 */
public sealed interface Wish {

    /** The stable code of the kind, recorded in the log. */
    String kind();

    /** Goes on with the one function that fits. */
    <T> T fold(WishCases<T> cases);

    /** What a new case begins with; empty for a wish about a case that is there. */
    default Optional<Opening> begins() {
        return Optional.empty();
    }

    /**
     * Starts a case and, if an event is named, fires it at once.
     *
     * @param opening what it begins with
     * @param event the first event, such as {@code submit}; null to leave it a draft
     */
    record Start(Opening opening, @Nullable String event) implements Wish {
        @Override
        public String kind() {
            return "start";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.start().apply(this);
        }

        @Override
        public Optional<Opening> begins() {
            return Optional.of(opening);
        }
    }

    /**
     * Fires an event of the definition.
     *
     * @param event the event
     * @param payload what comes with it; fields of the case's data are set from it where the row allows
     */
    record Fire(String event, RecordValue payload) implements Wish {
        @Override
        public String kind() {
            return "fire";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.fire().apply(this);
        }
    }

    /**
     * Decides an approval task.
     *
     * @param task the task
     * @param verdict how
     */
    record Decide(int task, Verdict verdict) implements Wish {
        @Override
        public String kind() {
            return "decide";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.decide().apply(this);
        }
    }

    /**
     * Takes a fact from another case or from outside.
     *
     * @param fact the id of the event it came with; delivery is idempotent by it
     * @param event the row event it becomes here
     * @param payload the event's data
     */
    record Take(String fact, String event, RecordValue payload) implements Wish {
        @Override
        public String kind() {
            return "take";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.take().apply(this);
        }
    }

    /**
     * Reports what is known of effects.
     *
     * @param settlements one per effect
     */
    record Settle(List<Settlement> settlements) implements Wish {
        /** Copies the list. */
        public Settle {
            settlements = List.copyOf(settlements);
        }

        @Override
        public String kind() {
            return "settle";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.settle().apply(this);
        }
    }

    /** Lets clocks that have run out take effect. */
    record Tick() implements Wish {
        @Override
        public String kind() {
            return "tick";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.tick().apply(this);
        }
    }

    /**
     * Opens an exception by hand (canonical CT9).
     *
     * @param code the exception
     * @param on what it is about; empty for the case
     */
    record Raise(String code, String on) implements Wish {
        @Override
        public String kind() {
            return "raise";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.raise().apply(this);
        }
    }

    /**
     * Resolves an exception (canonical CT10).
     *
     * @param exception its number
     * @param resolution one of the allowed resolutions
     * @param correction data that is set with it
     */
    record Resolve(int exception, String resolution, RecordValue correction) implements Wish {
        @Override
        public String kind() {
            return "resolve";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.resolve().apply(this);
        }
    }

    /**
     * Suspends the case, lets it go on, withdraws, cancels or discards it (canonical CT1–CT5).
     *
     * @param step which
     */
    record Steer(Steering step) implements Wish {
        @Override
        public String kind() {
            return step.code();
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.steer().apply(this);
        }
    }

    /**
     * Gives a task to somebody else (canonical CT11).
     *
     * @param task the task
     * @param to who shall do it
     */
    record Reassign(int task, PersonId to) implements Wish {
        @Override
        public String kind() {
            return "reassign";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.reassign().apply(this);
        }
    }

    /**
     * Records a suggestion of a model, or what became of it; it decides nothing (canonical §1.12).
     *
     * @param proposal the suggestion, with an id of its own
     * @param review what became of it: {@code ACCEPTED}, {@code CHANGED}, {@code REFUSED}; null while open
     */
    record Propose(RecordValue proposal, @Nullable String review) implements Wish {
        @Override
        public String kind() {
            return "propose";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.propose().apply(this);
        }
    }

    /**
     * Resolves anew what lies with a person who left, or lost what they held (canonical §1.6-11); only the engine
     * wishes it, when the host says that people changed.
     *
     * @param person the person
     */
    record Reroute(PersonId person) implements Wish {
        @Override
        public String kind() {
            return "reroute";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.reroute().apply(this);
        }
    }

    /**
     * Lets a parked effect go on that is proved not sent, such as after an outage (canonical §1.7).
     *
     * @param effect its number
     */
    record Resume(int effect) implements Wish {
        @Override
        public String kind() {
            return "resume-effect";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.resume().apply(this);
        }
    }

    /**
     * Moves the case to another version of its definition (canonical CT12).
     *
     * @param version the version it comes to
     */
    record Migrate(String version) implements Wish {
        @Override
        public String kind() {
            return "migrate";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.migrate().apply(this);
        }
    }

    /**
     * Brings in an open case of the process that a workflow replaces (canonical §1.15). It stands at once in the state
     * that the definition's {@code cutover} says, and goes on from there under the workflow.
     *
     * @param opening what it begins with
     * @param legacy how it stood
     */
    record ImportCase(Opening opening, LegacyCase legacy) implements Wish {
        @Override
        public String kind() {
            return "import-case";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.importCase().apply(this);
        }

        @Override
        public Optional<Opening> begins() {
            return Optional.of(opening);
        }
    }

    /**
     * Brings in what was so before, into the case of an import.
     *
     * @param origin from where
     * @param entry what
     */
    record ImportEntry(LegacyOrigin origin, LegacyEntry entry) implements Wish {
        @Override
        public String kind() {
            return "import-entry";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.importEntry().apply(this);
        }
    }

    /**
     * Asks a further reviewer to agree, beside everybody whom the approval plan asks; nobody is taken out for it
     * (canonical §1.6-1). The reason of the command is recorded with it.
     *
     * @param reviewer who
     */
    record AddReviewer(PersonId reviewer) implements Wish {
        @Override
        public String kind() {
            return "add-reviewer";
        }

        @Override
        public <T> T fold(WishCases<T> cases) {
            return cases.addReviewer().apply(this);
        }
    }

    /**
     * One function per kind of wish.
     *
     * @param start for {@link Start}
     * @param fire for {@link Fire}
     * @param decide for {@link Decide}
     * @param take for {@link Take}
     * @param settle for {@link Settle}
     * @param tick for {@link Tick}
     * @param raise for {@link Raise}
     * @param resolve for {@link Resolve}
     * @param steer for {@link Steer}
     * @param reassign for {@link Reassign}
     * @param propose for {@link Propose}
     * @param reroute for {@link Reroute}
     * @param migrate for {@link Migrate}
     * @param resume for {@link Resume}
     * @param importCase for {@link ImportCase}
     * @param importEntry for {@link ImportEntry}
     * @param addReviewer for {@link AddReviewer}
     * @param <T> what they give
     */
    record WishCases<T>(
            Function<Start, T> start,
            Function<Fire, T> fire,
            Function<Decide, T> decide,
            Function<Take, T> take,
            Function<Settle, T> settle,
            Function<Tick, T> tick,
            Function<Raise, T> raise,
            Function<Resolve, T> resolve,
            Function<Steer, T> steer,
            Function<Reassign, T> reassign,
            Function<Propose, T> propose,
            Function<Reroute, T> reroute,
            Function<Migrate, T> migrate,
            Function<Resume, T> resume,
            Function<ImportCase, T> importCase,
            Function<ImportEntry, T> importEntry,
            Function<AddReviewer, T> addReviewer) {}
}
