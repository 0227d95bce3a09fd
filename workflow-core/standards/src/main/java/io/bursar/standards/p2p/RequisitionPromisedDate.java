package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;
import java.util.List;

/**
 * One entry of {@code promisedDates}: when the supplier promised each line. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionPromisedDate.builder().lineNo(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record RequisitionPromisedDate(RecordValue data) {

    /** Begins one without any field. */
    public static RequisitionPromisedDateBuilder builder() {
        return new RequisitionPromisedDateBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static RequisitionPromisedDate from(RecordValue data) {
        return new RequisitionPromisedDate(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "lineNo", "date");
    }

    /** The field {@code lineNo}. */
    public int lineNo() {
        return PayloadFields.required("lineNo", PayloadFields.whole(data, "lineNo"));
    }

    /** The field {@code date}. */
    public LocalDate date() {
        return PayloadFields.required("date", data.date("date"));
    }
}
