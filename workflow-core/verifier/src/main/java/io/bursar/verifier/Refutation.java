package io.bursar.verifier;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Why something does not hold, and the shortest path on which it shows.
 *
 * <pre>{@code
 * refutation.finding().code();   // VER_MONEY_UNAPPROVED
 * refutation.path();             // the steps from the first state on
 * }</pre>
 *
 * @param finding what is wrong
 * @param path the steps that lead there; empty where it is wrong before any case starts
 */
public record Refutation(Finding finding, List<PathStep> path) {

    /** Copies the path. */
    public Refutation {
        Objects.requireNonNull(finding, "finding");
        path = List.copyOf(path);
    }

    /** The form for machines. */
    public RecordValue toData() {
        TreeMap<String, DataValue> context = new TreeMap<>();
        finding.context().forEach((key, value) -> context.put(key, new TextValue(value)));
        return Data.record()
                .put("code", finding.code())
                .put("message", finding.message())
                .put("context", new RecordValue(context))
                .put(
                        "path",
                        new ListValue(
                                List.copyOf(path.stream().map(PathStep::toData).toList())))
                .build();
    }
}
