package io.bursar.examples.healthsystem.people;

import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;

/** What requesters change when a request comes back to them. */
final class Requesting {

    private static final String CONTROLLED_ACCOUNT = "62100";
    private static final String SUPPLIES_ACCOUNT = "61000";

    private Requesting() {}

    /** A wrong account is put right; a question is answered in the justification. */
    static RecordValue answers(Case current) {
        boolean controlled = current.data().text("dea.schedule").isPresent();
        List<RecordValue> lines = current.data().records("lines").stream()
                .map(line -> !controlled && line.text("glAccountId").orElse("").equals(CONTROLLED_ACCOUNT)
                        ? line.with("glAccountId", Data.text(SUPPLIES_ACCOUNT))
                        : line)
                .toList();
        RecordValue changed = Data.record()
                .put("lines", Data.list(lines))
                .put("justification", current.data().text("justification").orElse("") + " (answered)")
                .build();
        return Data.record().put("data", changed).build();
    }
}
