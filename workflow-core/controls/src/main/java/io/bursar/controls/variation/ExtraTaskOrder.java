package io.bursar.controls.variation;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.variation.ExtraTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How strict extra tasks are beside others (canonical §1.14): whoever keeps every task of the others, in the same state
 * and queue and with no more time, is at least as strict.
 */
final class ExtraTaskOrder {

    private ExtraTaskOrder() {}

    /** How strict one list of tasks is beside another; empty where one of them is no list of tasks. */
    static Optional<Strictness> of(DataValue value, DataValue beside) {
        return tasks(value)
                .flatMap(one -> tasks(beside).map(other -> Strictness.of(keeps(one, other), keeps(other, one))));
    }

    /** The tasks by name; empty where something else stands among them, or a name twice. */
    private static Optional<Map<String, ExtraTask>> tasks(DataValue value) {
        List<ExtraTask> all = ExtraTask.all(value);
        Map<String, ExtraTask> byName = new HashMap<>();
        all.forEach(task -> byName.put(task.name(), task));
        boolean whole = value instanceof ListValue list && list.items().size() == byName.size();
        return whole ? Optional.of(byName) : Optional.empty();
    }

    private static boolean keeps(Map<String, ExtraTask> one, Map<String, ExtraTask> other) {
        return other.values().stream().allMatch(task -> keeps(one.get(task.name()), task));
    }

    private static boolean keeps(@Nullable ExtraTask here, ExtraTask task) {
        return here != null
                && here.state().equals(task.state())
                && here.queue().equals(task.queue())
                && isNoLonger(here, task);
    }

    /** Time that passes, open time and open days are not compared with one another; no target is the longest. */
    private static boolean isNoLonger(ExtraTask here, ExtraTask task) {
        if (task.within() == null) {
            return true;
        }
        return here.within() != null
                && here.within().comparedTo(task.within()).stream().anyMatch(sign -> sign <= 0);
    }
}
