package io.bursar.standards.p2p;

import io.bursar.model.data.Data;

/**
 * Collects the fields of a {@link InvoiceExceptionCaseLink}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExceptionCaseLink payload = InvoiceExceptionCaseLink.builder().build();
 * }</pre>
 */
public final class InvoiceExceptionCaseLinkBuilder {

    private final Data.Builder data = Data.record();

    InvoiceExceptionCaseLinkBuilder() {}

    /** Number of the line. */
    public InvoiceExceptionCaseLinkBuilder lineNo(int value) {
        data.put("lineNo", value);
        return this;
    }

    /** The order. */
    public InvoiceExceptionCaseLinkBuilder poNumber(String value) {
        data.put("poNumber", value);
        return this;
    }

    /** Its line. */
    public InvoiceExceptionCaseLinkBuilder poLine(int value) {
        data.put("poLine", value);
        return this;
    }

    /** Who pays. */
    public InvoiceExceptionCaseLinkBuilder costCenterId(String value) {
        data.put("costCenterId", value);
        return this;
    }

    /** The account. */
    public InvoiceExceptionCaseLinkBuilder glAccountId(String value) {
        data.put("glAccountId", value);
        return this;
    }

    /** The unit of the order. */
    public InvoiceExceptionCaseLinkBuilder orderUom(String value) {
        data.put("orderUom", value);
        return this;
    }

    /** So many of it. */
    public InvoiceExceptionCaseLinkBuilder orderUnits(int value) {
        data.put("orderUnits", value);
        return this;
    }

    /** Are so many of the billed unit. */
    public InvoiceExceptionCaseLinkBuilder billedUnits(int value) {
        data.put("billedUnits", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public InvoiceExceptionCaseLink build() {
        return new InvoiceExceptionCaseLink(data.build());
    }
}
