package io.bursar.engine.kernel;

import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import java.util.ArrayList;
import java.util.List;

/** The row that waits to end a case, if any, while what it waits for is repaired (canonical X2, X3). */
final class PendingRow {

    private final Proceeding proceeding;

    PendingRow(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    /** It waits for every effect intended after a number, too. */
    void waitsFor(int before) {
        Book book = Book.of(proceeding.here().work());
        if (book.has(Book.PENDING)) {
            List<DataValue> numbers = new ArrayList<>();
            if (proceeding.kernel() >= LiveEffects.REPAIRS_SINCE) {
                numbers.addAll(stillAwaited(book.record(Book.PENDING).list("effects")));
            }
            for (int number = before + 1;
                    number <= proceeding.here().work().effects().size();
                    number++) {
                numbers.add(DecimalValue.of(number));
            }
            proceeding.happen(Happenings.of(
                    EventCode.ROW_PENDING, book.record(Book.PENDING).with("effects", Data.list(numbers))));
        }
    }

    /** What the row waited for already, but for what was refused and is sent anew. */
    private List<DataValue> stillAwaited(ListValue effects) {
        return effects.items().stream()
                .filter(number -> proceeding.here().work().effects().stream()
                        .noneMatch(effect -> effect.call().repairs()
                                == ((DecimalValue) number).value().intValueExact()))
                .toList();
    }
}
