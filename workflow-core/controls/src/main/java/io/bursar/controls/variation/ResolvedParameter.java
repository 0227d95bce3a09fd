package io.bursar.controls.variation;

import io.bursar.model.data.DataValue;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Objects;

/**
 * The value of one variation point for a place on a day, with the way that led there. While a finding blocks, the
 * definition does not load for that place; the value is then the one of the wider scopes.
 *
 * <pre>{@code
 * ResolvedParameter quotes = VariationResolver.resolve(point, place, grants, today);
 * quotes.value();       // 4
 * quotes.trace();       // declared 3, facility:MERCY 4 applied
 * }</pre>
 *
 * @param key the variation point
 * @param value what holds
 * @param trace what each scope wanted, from wide to narrow
 * @param findings what is wrong or remarkable
 */
public record ResolvedParameter(String key, DataValue value, List<VariationStep> trace, List<Finding> findings) {

    /** Copies the lists. */
    public ResolvedParameter {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        trace = List.copyOf(trace);
        findings = List.copyOf(findings);
    }

    /** Whether a finding keeps the definition from loading for the place. */
    public boolean blocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
