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
 * What the lists say about all subjects of a request.
 *
 * <pre>{@code
 * ScreeningCheckCapability.CONTRACT.readAnswer(answer.value()).result();
 * }</pre>
 *
 * @param result the worst over all lists; CLEAR only where every list asked is there and CLEAR
 * @param screenedOn the day of the run
 * @param lists one result per list asked
 */
public record ScreeningCheck(ScreeningResult result, LocalDate screenedOn, List<ScreeningListResult> lists)
        implements CapabilityData {

    /** Refuses nulls and copies the lists. */
    public ScreeningCheck {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(screenedOn, "screenedOn");
        lists = List.copyOf(lists);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ScreeningCheck from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ScreeningCheck(
                fields.code("result", ScreeningResult.class),
                fields.date("screenedOn"),
                fields.records("lists", ScreeningListResult::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("result", result.code())
                .put("screenedOn", screenedOn)
                .put(
                        "lists",
                        Data.list(
                                lists.stream().map(ScreeningListResult::toData).toList()))
                .build();
    }
}
