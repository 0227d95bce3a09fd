package io.bursar.examples.healthsystem.plan;

import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for.
 *
 * <pre>{@code
 * new Basket(List.of(item.line(1, qty, "MERCY-NURSING")), "SUP-1001", RecordValue.EMPTY);
 * }</pre>
 *
 * @param lines the lines
 * @param supplierId the supplier the requester names; null for none
 * @param extra fields of the case beside those that every request has
 */
record Basket(List<RecordValue> lines, @Nullable String supplierId, RecordValue extra) {

    Basket {
        lines = List.copyOf(lines);
        Objects.requireNonNull(extra, "extra");
    }

    static Basket of(List<RecordValue> lines, @Nullable String supplierId) {
        return new Basket(lines, supplierId, RecordValue.EMPTY);
    }
}
