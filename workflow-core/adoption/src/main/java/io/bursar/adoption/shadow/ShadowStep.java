package io.bursar.adoption.shadow;

import io.bursar.engine.command.Verdict;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an event of the former process would be in the workflow beside it.
 *
 * <pre>{@code
 * Map.of("approved", List.of(new ShadowStep.Decide(Verdict.APPROVE)),
 *        "po-created", List.of(new ShadowStep.Confirm("po", "poNumber"), new ShadowStep.Reach("PO_ISSUED")));
 * }</pre>
 */
public sealed interface ShadowStep {

    /** Goes on with the one function that fits. */
    <T> T fold(StepCases<T> cases);

    /**
     * A case begins and this event is fired on it, by who did it; by the requester where a system did.
     *
     * @param event the event, such as {@code submit}
     */
    record Begin(String event) implements ShadowStep {
        @Override
        public <T> T fold(StepCases<T> cases) {
            return cases.begin().apply(this);
        }
    }

    /**
     * A person, or a system, fires an event of a case.
     *
     * @param event the event, such as {@code coded}
     * @param under the field of the event's payload that carries the data, such as {@code invoice}; null where the
     *     payload is the data
     */
    record Fire(String event, @Nullable String under) implements ShadowStep {
        @Override
        public <T> T fold(StepCases<T> cases) {
            return cases.fire().apply(this);
        }
    }

    /**
     * A person decided.
     *
     * @param verdict how
     */
    record Decide(Verdict verdict) implements ShadowStep {
        @Override
        public <T> T fold(StepCases<T> cases) {
            return cases.decide().apply(this);
        }
    }

    /**
     * A write was done there; the shadow's intent of it counts as confirmed with the number of the document. An effect
     * that no event confirms counts as confirmed as soon as it is intended.
     *
     * @param effect the effect's alias
     * @param numbered the data field that becomes the number of the document, such as {@code poNumber}
     */
    record Confirm(String effect, String numbered) implements ShadowStep {
        @Override
        public <T> T fold(StepCases<T> cases) {
            return cases.confirm().apply(this);
        }
    }

    /**
     * The former process stands where the workflow would be in, or past, this state.
     *
     * @param state the state
     */
    record Reach(String state) implements ShadowStep {
        @Override
        public <T> T fold(StepCases<T> cases) {
            return cases.reach().apply(this);
        }
    }

    /**
     * One function per kind of step.
     *
     * @param begin for {@link Begin}
     * @param fire for {@link Fire}
     * @param decide for {@link Decide}
     * @param confirm for {@link Confirm}
     * @param reach for {@link Reach}
     * @param <T> what they give
     */
    record StepCases<T>(
            Function<Begin, T> begin,
            Function<Fire, T> fire,
            Function<Decide, T> decide,
            Function<Confirm, T> confirm,
            Function<Reach, T> reach) {}
}
