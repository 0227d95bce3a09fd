package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.util.List;

/**
 * One entry of {@code duplicateCandidates}: suppliers that may be the same. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierDuplicateCandidate.builder().supplierId(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record SupplierDuplicateCandidate(RecordValue data) {

    /** Begins one without any field. */
    public static SupplierDuplicateCandidateBuilder builder() {
        return new SupplierDuplicateCandidateBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static SupplierDuplicateCandidate from(RecordValue data) {
        return new SupplierDuplicateCandidate(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "supplierId", "level", "evidence");
    }

    /** Which. */
    public String supplierId() {
        return PayloadFields.required("supplierId", data.text("supplierId"));
    }

    /** How sure. */
    public String level() {
        return PayloadFields.required("level", data.text("level"));
    }

    /** What says so. */
    public String evidence() {
        return PayloadFields.required("evidence", data.text("evidence"));
    }
}
