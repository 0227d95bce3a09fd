package io.bursar.verifier.internal.weaker;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.GuardFormatter;
import io.bursar.model.finding.Finding;
import io.bursar.model.time.BusinessDuration;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.check.Answers;
import io.bursar.verifier.internal.check.Nearby;
import io.bursar.verifier.internal.guard.Answer;
import io.bursar.verifier.internal.walk.Reads;
import io.bursar.verifier.internal.walk.Walk;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A definition held against the one agreed on, and what is said of it. */
final class Held {

    private final Walk walk;
    private final WorkflowDefinition here;
    private final WorkflowDefinition agreed;
    private final Answers answers;

    Held(Walk walk, WorkflowDefinition agreed, Answers answers) {
        this.walk = walk;
        this.here = walk.machine().definition();
        this.agreed = agreed;
        this.answers = answers;
    }

    WorkflowDefinition here() {
        return here;
    }

    WorkflowDefinition agreed() {
        return agreed;
    }

    Walk walk() {
        return walk;
    }

    /** It is weaker at one point. */
    void weaker(String code, String message, Object at, List<PathStep> path) {
        answers.refute(Finding.error(code, message).with("at", at), path.isEmpty() ? Nearby.start(walk) : path);
    }

    /** It is weaker unless two things are the same. */
    void same(@Nullable Object ours, @Nullable Object theirs, Point point) {
        if (!Objects.equals(ours, theirs)) {
            point.say(this);
        }
    }

    /** It is weaker unless everything of the standard is there. */
    void keeps(Collection<?> ours, Collection<?> theirs, Point point) {
        if (!ours.containsAll(theirs)) {
            point.say(this);
        }
    }

    /** It is weaker where one guard holds and the other does not. */
    void implies(Guard narrower, Guard wider, Point point) {
        if (narrower.equals(wider)) {
            return;
        }
        Answer beyond = walk.machine().solver().beyond(narrower, wider);
        if (beyond.kind() == Answer.Kind.UNDECIDED) {
            answers.unknown(point.at() + ": too many combinations of facts to compare two conditions");
        } else if (beyond.possible()) {
            answers.refute(
                    Finding.error(point.code(), point.message())
                            .with("at", point.at())
                            .with("where", beyond.facts().isEmpty() ? "always" : beyond.facts())
                            .with("standard", GuardFormatter.format(wider)),
                    point.path().isEmpty() ? Nearby.start(walk) : point.path());
        }
    }

    /** Nothing can be said at one point. */
    void unknown(String sentence) {
        answers.unknown(sentence);
    }

    /** Whether a time is no longer than the agreed one; times of two measures are not compared. */
    static boolean noLonger(@Nullable BusinessDuration ours, @Nullable BusinessDuration theirs) {
        if (theirs == null) {
            return true;
        }
        return ours != null && ours.comparedTo(theirs).stream().anyMatch(sign -> sign <= 0);
    }

    /** A path through a row of this definition. */
    List<PathStep> through(TransitionSpec row) {
        return Nearby.through(walk, row);
    }

    /** A path to the first row whose guard reads something, or that hands it to an effect. */
    List<PathStep> reading(String name) {
        for (TransitionSpec row : here.graph().rows()) {
            if (walk.machine().reads().of(row.edge().when()).contains(name)) {
                return through(row);
            }
        }
        for (TransitionSpec row : here.graph().rows()) {
            if (Touched.by(walk.machine(), row).stream()
                    .anyMatch(path -> walk.machine().reads().of(path).contains(name)
                            || Reads.root(path).equals(name))) {
                return through(row);
            }
        }
        return Nearby.start(walk);
    }

    /**
     * A point of comparison.
     *
     * @param code the code of the finding
     * @param message what is weaker
     * @param at where
     * @param path how a case comes there
     */
    record Point(String code, String message, Object at, List<PathStep> path) {
        void say(Held held) {
            held.weaker(code, message, at, path);
        }
    }
}
