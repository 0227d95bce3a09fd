package io.bursar.erp.spi.evidence;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;

/**
 * Asks lists of excluded and sanctioned parties about one or more subjects.
 *
 * <pre>{@code
 * new ScreeningCheckRequest("case-1", List.of(subject), List.of("OIG-LEIE", "SAM"));
 * }</pre>
 *
 * @param requestId identifies the run in the evidence
 * @param subjects who is screened
 * @param lists names of the lists to ask; empty: all the connector has
 */
public record ScreeningCheckRequest(String requestId, List<ScreeningSubject> subjects, List<String> lists)
        implements CapabilityData {

    /** Refuses nulls and copies the lists. */
    public ScreeningCheckRequest {
        Objects.requireNonNull(requestId, "requestId");
        subjects = List.copyOf(subjects);
        lists = List.copyOf(lists);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ScreeningCheckRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ScreeningCheckRequest(
                fields.text("requestId"), fields.records("subjects", ScreeningSubject::from), fields.texts("lists"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("requestId", requestId)
                .put(
                        "subjects",
                        Data.list(
                                subjects.stream().map(ScreeningSubject::toData).toList()))
                .put("lists", lists.isEmpty() ? null : Data.texts(lists))
                .build();
    }
}
