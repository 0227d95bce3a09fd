package io.bursar.controls.variation;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.variation.ExtraTask;
import io.bursar.model.variation.VariationPoint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a value names only what its variation point lets a scope choose from: calendars, templates, groups, and the
 * states and queues of extra tasks; and whether extra fields carry the prefix that keeps them apart from the
 * standard's.
 */
final class VariationChoice {

    private static final String EXTENSION = "x_";

    private final VariationPoint point;

    private VariationChoice(VariationPoint point) {
        this.point = point;
    }

    static Optional<Finding> check(VariationPoint point, DataValue value) {
        VariationChoice choice = new VariationChoice(point);
        return switch (point.kind()) {
            case CALENDAR, TEMPLATE -> choice.word(value);
            case ROUTING_MAP -> choice.routes((RecordValue) value);
            case EXTRA_TASK -> choice.tasks((ListValue) value);
            case EXTRA_FIELD -> choice.fields((ListValue) value);
            case PARAMETER, EXTRA_STAGE -> Optional.empty();
        };
    }

    private Optional<Finding> word(DataValue value) {
        return allowed(words(), text(value));
    }

    private Optional<Finding> routes(RecordValue map) {
        for (Map.Entry<String, DataValue> route : map.fields().entrySet()) {
            Optional<Finding> wrong = allowed(point.values().choice().places(), route.getKey())
                    .or(() -> allowed(words(), text(route.getValue())));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> tasks(ListValue list) {
        Set<String> names = new HashSet<>();
        for (DataValue item : list.items()) {
            Optional<ExtraTask> task = ExtraTask.of(item);
            if (task.isEmpty()) {
                return Optional.of(finding(
                        "VAR_BAD_TASK",
                        "An extra task has a name that begins with x_, a state, a queue and perhaps within"));
            }
            if (!names.add(task.get().name())) {
                return Optional.of(finding("VAR_TASK_TWICE", "Two extra tasks have the same name")
                        .with("task", task.get().name()));
            }
            Optional<Finding> wrong = allowed(
                            point.values().choice().places(), task.get().state())
                    .or(() -> allowed(words(), task.get().queue().value()));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> fields(ListValue list) {
        return list.items().stream()
                .map(VariationChoice::text)
                .filter(name -> !name.startsWith(EXTENSION))
                .findFirst()
                .map(name -> finding("VAR_BAD_FIELD", "An extra field has a name that begins with x_")
                        .with("field", name));
    }

    private List<String> words() {
        return point.values().choice().words();
    }

    private Optional<Finding> allowed(List<String> choices, String word) {
        return choices.contains(word)
                ? Optional.empty()
                : Optional.of(finding("VAR_NOT_ALLOWED", "A value names what its variation point does not allow")
                        .with("value", word)
                        .with("allowed", String.join(", ", choices)));
    }

    private static String text(DataValue value) {
        return value instanceof TextValue text ? text.value() : Objects.toString(value);
    }

    private Finding finding(String code, String message) {
        return Finding.error(code, message).with("key", point.key());
    }
}
