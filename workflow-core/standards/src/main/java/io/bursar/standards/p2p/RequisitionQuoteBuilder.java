package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import io.bursar.model.money.Money;

/**
 * Collects the fields of a {@link RequisitionQuote}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * RequisitionQuote payload = RequisitionQuote.builder().build();
 * }</pre>
 */
public final class RequisitionQuoteBuilder {

    private final Data.Builder data = Data.record();

    RequisitionQuoteBuilder() {}

    /** Who offered. */
    public RequisitionQuoteBuilder supplierId(String value) {
        data.put("supplierId", value);
        return this;
    }

    /** At how much. */
    public RequisitionQuoteBuilder amount(Money value) {
        data.put("amount", value);
        return this;
    }

    /** The document. */
    public RequisitionQuoteBuilder docRef(String value) {
        data.put("docRef", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public RequisitionQuote build() {
        return new RequisitionQuote(data.build());
    }
}
