package io.bursar.examples.healthsystem.people;

import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * What somebody does about a task.
 *
 * <pre>{@code
 * Answer.decide(task.number(), Verdict.APPROVE, "Within budget");
 * }</pre>
 *
 * @param wish what is wished of the case
 * @param reason why; empty for none
 */
record Answer(Wish wish, String reason) {

    Answer {
        Objects.requireNonNull(wish, "wish");
        Objects.requireNonNull(reason, "reason");
    }

    static Answer decide(int task, Verdict verdict, String reason) {
        return new Answer(new Wish.Decide(task, verdict), reason);
    }

    static Answer fire(String event, RecordValue payload, String reason) {
        return new Answer(new Wish.Fire(event, payload), reason);
    }

    static Answer resolve(int exception, String resolution) {
        return resolve(exception, resolution, RecordValue.EMPTY);
    }

    static Answer resolve(int exception, String resolution, RecordValue correction) {
        return new Answer(new Wish.Resolve(exception, resolution, correction), "");
    }

    static Answer steer(Steering step, String reason) {
        return new Answer(new Wish.Steer(step), reason);
    }
}
