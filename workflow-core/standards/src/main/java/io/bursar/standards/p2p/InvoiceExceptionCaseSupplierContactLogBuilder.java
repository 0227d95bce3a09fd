package io.bursar.standards.p2p;

import io.bursar.model.data.Data;
import java.time.Instant;

/**
 * Collects the fields of a {@link InvoiceExceptionCaseSupplierContactLog}. Generated from the definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExceptionCaseSupplierContactLog payload = InvoiceExceptionCaseSupplierContactLog.builder().build();
 * }</pre>
 */
public final class InvoiceExceptionCaseSupplierContactLogBuilder {

    private final Data.Builder data = Data.record();

    InvoiceExceptionCaseSupplierContactLogBuilder() {}

    /** When. */
    public InvoiceExceptionCaseSupplierContactLogBuilder at(Instant value) {
        data.put("at", value);
        return this;
    }

    /** ASKED, REPLIED or NO_ANSWER. */
    public InvoiceExceptionCaseSupplierContactLogBuilder what(String value) {
        data.put("what", value);
        return this;
    }

    /** The message. */
    public InvoiceExceptionCaseSupplierContactLogBuilder template(String value) {
        data.put("template", value);
        return this;
    }

    /** What was collected so far; what it lacks at submit, it says itself. */
    public InvoiceExceptionCaseSupplierContactLog build() {
        return new InvoiceExceptionCaseSupplierContactLog(data.build());
    }
}
