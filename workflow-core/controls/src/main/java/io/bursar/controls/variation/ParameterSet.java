package io.bursar.controls.variation;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values of all variation points of a workflow for a place on a day: what a case pins at submit.
 *
 * <pre>{@code
 * ParameterSet set = VariationResolver.resolveAll(points, place, grants, today);
 * set.value("p2p.req.quoteCount");
 * }</pre>
 *
 * @param parameters the resolved points by key
 */
public record ParameterSet(SortedMap<String, ResolvedParameter> parameters) {

    /** Copies the map. */
    public ParameterSet {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** The value of a key; empty when the workflow declares no such point. */
    public Optional<DataValue> value(String key) {
        return Optional.ofNullable(parameters.get(key)).map(ResolvedParameter::value);
    }

    /** The values alone, by key, as they are stored on a case. */
    public RecordValue values() {
        TreeMap<String, DataValue> values = new TreeMap<>();
        parameters.forEach((key, parameter) -> values.put(key, parameter.value()));
        return new RecordValue(values);
    }

    /** Everything wrong or remarkable, in the order of the keys. */
    public List<Finding> findings() {
        return parameters.values().stream()
                .flatMap(parameter -> parameter.findings().stream())
                .toList();
    }

    /** Whether a finding keeps the workflow from loading for the place. */
    public boolean blocked() {
        return parameters.values().stream().anyMatch(ResolvedParameter::blocked);
    }
}
