package io.bursar.engine.kernel;

import io.bursar.controls.variation.ParameterSet;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.variation.VariationKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The variation values in force for the case's place today: what a draft reads, and what submit pins. */
final class Parameters {

    private Parameters() {}

    static RecordValue current(Proceeding proceeding) {
        return resolved(proceeding).values();
    }

    /**
     * What the points of a kind name for this case, as pinned at submit: roles of extra stages, names of extra fields.
     */
    static List<String> named(Proceeding proceeding, VariationKind kind) {
        RecordValue pinned = proceeding.here().header().pins().variation();
        RecordValue values = pinned.fields().isEmpty() ? current(proceeding) : pinned;
        return proceeding.definition().vocabulary().variation().values().stream()
                .filter(point -> point.kind() == kind)
                .flatMap(point -> values.get(point.key()).stream())
                .flatMap(value -> value instanceof ListValue list ? list.texts().stream() : Stream.empty())
                .toList();
    }

    /** What one point holds for this case, as pinned at submit; what holds today before that. */
    static Optional<DataValue> value(Proceeding proceeding, String key) {
        Optional<DataValue> pinned =
                proceeding.here().header().pins().variation().get(key);
        return pinned.isPresent() ? pinned : current(proceeding).get(key);
    }

    static ParameterSet resolved(Proceeding proceeding) {
        var policy = proceeding.rules().policy();
        var facility = proceeding.here().header().place().facility();
        return policy.parameters(
                proceeding.definition().vocabulary().variation().values(),
                policy.place(facility, null),
                proceeding.today());
    }
}
