package io.bursar.erp.spi.evidence;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What the tax authority answered.
 *
 * <pre>{@code
 * answer.result();
 * }</pre>
 *
 * @param result the answer
 * @param checkedOn the day of the answer
 * @param evidence hash of request and answer as they are kept
 */
public record TinMatch(TinMatchResult result, LocalDate checkedOn, String evidence) implements CapabilityData {

    /** Refuses nulls. */
    public TinMatch {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(checkedOn, "checkedOn");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static TinMatch from(RecordValue data) {
        Fields fields = new Fields(data);
        return new TinMatch(
                fields.code("result", TinMatchResult.class), fields.date("checkedOn"), fields.text("evidence"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("result", result.code())
                .put("checkedOn", checkedOn)
                .put("evidence", evidence)
                .build();
    }
}
