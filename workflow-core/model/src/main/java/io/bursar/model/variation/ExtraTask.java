package io.bursar.model.variation;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.QueueName;
import io.bursar.model.time.BusinessDuration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task that a facility adds in a state (canonical §1.14, EXTRA_TASK): it opens when the case enters the state, and
 * closes when somebody of its queue says by its name that it is done, or when the state is left.
 *
 * <pre>{@code
 * value: [ { name: x_coldChain, state: PO_ISSUED, queue: pharmacy, within: 1 BD } ]   # in a grant
 * }</pre>
 *
 * @param name the name, with {@code x_} in front
 * @param state where it opens
 * @param queue whose work it is
 * @param within how long it may take on the workflow's calendar; null for no target
 */
public record ExtraTask(
        String name,
        String state,
        QueueName queue,
        @Nullable BusinessDuration within) {

    /** Most extra tasks that one variation point may allow. */
    public static final int MAX = 10;

    private static final Pattern NAME = Pattern.compile("x_[A-Za-z0-9_]{1,60}");
    private static final Pattern QUEUE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,119}");
    private static final Set<String> FIELDS = Set.of("name", "state", "queue", "within");

    /** Refuses nulls. */
    public ExtraTask {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(queue, "queue");
    }

    /** The task that a record of a grant describes; empty where it describes none. */
    public static Optional<ExtraTask> of(DataValue value) {
        if (!(value instanceof RecordValue task)
                || !FIELDS.containsAll(task.fields().keySet())) {
            return Optional.empty();
        }
        Optional<BusinessDuration> within = word(task, "within").flatMap(BusinessDuration::tryParse);
        boolean timed = within.isPresent() || task.get("within").isEmpty();
        return word(task, "name")
                .filter(name -> timed && NAME.matcher(name).matches())
                .flatMap(name -> word(task, "state")
                        .flatMap(state -> word(task, "queue")
                                .filter(queue -> QUEUE.matcher(queue).matches())
                                .map(queue -> new ExtraTask(name, state, new QueueName(queue), within.orElse(null)))));
    }

    /** A grant is read before anybody knows its point: what stands in it may be anything. */
    private static Optional<String> word(RecordValue task, String field) {
        return task.get(field)
                .flatMap(value -> value instanceof TextValue text ? Optional.of(text.value()) : Optional.empty());
    }

    /** The tasks that the value of a point describes, without those that are none. */
    public static List<ExtraTask> all(DataValue value) {
        return value instanceof ListValue list
                ? list.items().stream().flatMap(item -> of(item).stream()).toList()
                : List.of();
    }

    /** The record that a grant holds of it. */
    public RecordValue toData() {
        return Data.record()
                .put("name", name)
                .put("state", state)
                .put("queue", queue.value())
                .put("within", within == null ? null : within.toString())
                .build();
    }
}
