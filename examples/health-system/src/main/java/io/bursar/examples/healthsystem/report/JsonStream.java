package io.bursar.examples.healthsystem.report;

import io.bursar.examples.healthsystem.kpi.CaseTrace;
import io.bursar.examples.healthsystem.kpi.HoldBoard;
import io.bursar.examples.healthsystem.kpi.ReceiptBoard;
import io.bursar.examples.healthsystem.kpi.SupplierBoard;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Suppliers, receipts and holds as a machine reads them; durations in minutes. */
record JsonStream(JsonGenerator json, List<CaseTrace> traces) {

    void write() {
        json.writeObjectPropertyStart("suppliers");
        SupplierBoard.of(traces).byType().forEach((type, row) -> {
            json.writeObjectPropertyStart(type);
            json.writeNumberProperty("cases", row.cases());
            json.writeNumberProperty("completed", row.completed());
            json.writeNumberProperty("declined", row.declined());
            json.writeNumberProperty("cancelled", row.cancelled());
            json.writeNumberProperty("medianMinutes", row.median().toMinutes());
            json.writeNumberProperty("longestMinutes", row.longest().toMinutes());
            json.writeEndObject();
        });
        json.writeEndObject();
        ReceiptBoard receipts = ReceiptBoard.of(traces);
        json.writeObjectPropertyStart("receipts");
        json.writeNumberProperty("cases", receipts.cases());
        json.writeNumberProperty("ended", receipts.posted());
        json.writeNumberProperty("medianMinutes", receipts.median().toMinutes());
        json.writeNumberProperty("p90Minutes", receipts.p90().toMinutes());
        json.writeEndObject();
        json.writeObjectPropertyStart("holds");
        HoldBoard.of(traces).byCode().forEach((code, resolutions) -> {
            json.writeObjectPropertyStart(code);
            resolutions.forEach(json::writeNumberProperty);
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}
