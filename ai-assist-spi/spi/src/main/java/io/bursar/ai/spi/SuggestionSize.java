package io.bursar.ai.spi;

import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** Holds a suggestion to its limits, whatever a model made up. */
final class SuggestionSize {

    private SuggestionSize() {}

    /** A value and how deep it lies. */
    private record Placed(DataValue value, int depth) {}

    static void check(RecordValue suggestion) {
        Deque<Placed> open = new ArrayDeque<>();
        open.push(new Placed(suggestion, 1));
        int values = 0;
        while (!open.isEmpty()) {
            Placed next = open.pop();
            values++;
            Terms.atMost(AiProposal.MAX_SUGGESTION_VALUES, values, "A suggestion has more values than the limit");
            Terms.atMost(AiProposal.MAX_SUGGESTION_DEPTH, next.depth(), "A suggestion is nested over the limit");
            for (DataValue child : children(next.value())) {
                open.push(new Placed(child, next.depth() + 1));
            }
        }
    }

    private static Collection<DataValue> children(DataValue value) {
        if (value instanceof RecordValue record) {
            return record.fields().values();
        }
        return value instanceof ListValue list ? list.items() : List.of();
    }
}
