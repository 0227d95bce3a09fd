package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.RecordValue;
import java.time.LocalDate;
import java.util.List;

/**
 * One entry of {@code screening}: the last run per list. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierScreening.builder().list(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record SupplierScreening(RecordValue data) {

    /** Begins one without any field. */
    public static SupplierScreeningBuilder builder() {
        return new SupplierScreeningBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static SupplierScreening from(RecordValue data) {
        return new SupplierScreening(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "list", "result", "listDate", "evidence");
    }

    /** Which list. */
    public String list() {
        return PayloadFields.required("list", data.text("list"));
    }

    /** What it says. */
    public SupplierScreeningResult result() {
        return PayloadFields.required("result", PayloadFields.text(data, "result", SupplierScreeningResult::ofCode));
    }

    /** Of which day the list is. */
    public LocalDate listDate() {
        return PayloadFields.required("listDate", data.date("listDate"));
    }

    /** Hash of what is kept of the run. */
    public BytesValue evidence() {
        return PayloadFields.required("evidence", PayloadFields.bytes(data, "evidence"));
    }
}
