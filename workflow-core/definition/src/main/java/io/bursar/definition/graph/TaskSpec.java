package io.bursar.definition.graph;

import io.bursar.definition.guard.Guard;
import io.bursar.model.identity.QueueName;
import io.bursar.model.time.BusinessDuration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task for a person, opened on entry of a state or by an action; it closes when one of its events fires or the state
 * is left.
 *
 * <pre>{@code
 * tasks: [ { name: source, queue: buyer, events: [award], within: 2 BD } ]
 * }</pre>
 *
 * @param name the name, unique in the definition
 * @param queue whose work it is
 * @param events the rows' events the holder may fire
 * @param terms when it opens and how long it may take
 */
public record TaskSpec(String name, QueueName queue, List<String> events, Terms terms) {

    /** Copies the events. */
    public TaskSpec {
        events = List.copyOf(events);
    }

    /**
     * When a task opens and how long it may take.
     *
     * @param when a condition
     * @param within how long; null for no target
     */
    public record Terms(Guard when, @Nullable BusinessDuration within) {}
}
