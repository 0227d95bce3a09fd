package io.bursar.erp.spi.evidence;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What one list says.
 *
 * <pre>{@code
 * list.result();   // CLEAR
 * }</pre>
 *
 * @param list name of the list, such as {@code OIG-LEIE}
 * @param result the worst of its hits; CLEAR where there are none
 * @param listDate the date of the list that was read
 * @param evidence hash of list, query keys and result as they are kept (controls §3)
 * @param hits what matched and how strongly, strongest first
 */
public record ScreeningListResult(
        String list, ScreeningResult result, LocalDate listDate, String evidence, List<ScreeningHit> hits)
        implements CapabilityData {

    /** Refuses nulls and copies the lists. */
    public ScreeningListResult {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(listDate, "listDate");
        Objects.requireNonNull(evidence, "evidence");
        hits = List.copyOf(hits);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ScreeningListResult from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ScreeningListResult(
                fields.text("list"),
                fields.code("result", ScreeningResult.class),
                fields.date("listDate"),
                fields.text("evidence"),
                fields.records("hits", ScreeningHit::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("list", list)
                .put("result", result.code())
                .put("listDate", listDate)
                .put("evidence", evidence)
                .put("hits", Data.list(hits.stream().map(ScreeningHit::toData).toList()))
                .build();
    }
}
