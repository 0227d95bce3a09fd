package io.bursar.standards.p2p;

import io.bursar.model.data.Data;

/**
 * Collects the fields of a {@link SupplierDuplicateCandidate}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * SupplierDuplicateCandidate payload = SupplierDuplicateCandidate.builder().build();
 * }</pre>
 */
public final class SupplierDuplicateCandidateBuilder {

    private final Data.Builder data = Data.record();

    SupplierDuplicateCandidateBuilder() {}

    /** Which. */
    public SupplierDuplicateCandidateBuilder supplierId(String value) {
        data.put("supplierId", value);
        return this;
    }

    /** How sure. */
    public SupplierDuplicateCandidateBuilder level(String value) {
        data.put("level", value);
        return this;
    }

    /** What says so. */
    public SupplierDuplicateCandidateBuilder evidence(String value) {
        data.put("evidence", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public SupplierDuplicateCandidate build() {
        return new SupplierDuplicateCandidate(data.build());
    }
}
