package io.bursar.erp.spi.evidence;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * One entry of a list that looks like a subject.
 *
 * <pre>{@code
 * hit.strength();
 * }</pre>
 *
 * @param subjectName the subject, as the request names it
 * @param entryId the entry of the list, as the list or its line identifies it
 * @param entryName the name of the entry
 * @param matchedOn what agrees: NPI, TIN, UPIN, NAME, BORN, ADDRESS, CITY, STATE, ZIP
 * @param strength how strongly, from 0 to 1; 1 for an identifier
 * @param result POSSIBLE_MATCH or CONFIRMED
 */
public record ScreeningHit(
        String subjectName,
        String entryId,
        String entryName,
        List<String> matchedOn,
        BigDecimal strength,
        ScreeningResult result)
        implements CapabilityData {

    /** Refuses nulls and copies the lists. */
    public ScreeningHit {
        Objects.requireNonNull(subjectName, "subjectName");
        Objects.requireNonNull(entryId, "entryId");
        Objects.requireNonNull(entryName, "entryName");
        matchedOn = List.copyOf(matchedOn);
        Objects.requireNonNull(strength, "strength");
        Objects.requireNonNull(result, "result");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ScreeningHit from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ScreeningHit(
                fields.text("subjectName"),
                fields.text("entryId"),
                fields.text("entryName"),
                fields.texts("matchedOn"),
                fields.decimal("strength"),
                fields.code("result", ScreeningResult.class));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("subjectName", subjectName)
                .put("entryId", entryId)
                .put("entryName", entryName)
                .put("matchedOn", matchedOn.isEmpty() ? null : Data.texts(matchedOn))
                .put("strength", strength)
                .put("result", result.code())
                .build();
    }
}
