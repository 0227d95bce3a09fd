package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code supplierContactLog}: what the supplier was asked and whether an answer came. Generated from the
 * definition; do not edit.
 *
 * <pre>{@code
 * InvoiceExceptionCaseSupplierContactLog.builder().at(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record InvoiceExceptionCaseSupplierContactLog(RecordValue data) {

    /** Begins one without any field. */
    public static InvoiceExceptionCaseSupplierContactLogBuilder builder() {
        return new InvoiceExceptionCaseSupplierContactLogBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static InvoiceExceptionCaseSupplierContactLog from(RecordValue data) {
        return new InvoiceExceptionCaseSupplierContactLog(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "at", "what");
    }

    /** When. */
    public Instant at() {
        return PayloadFields.required("at", data.instant("at"));
    }

    /** ASKED, REPLIED or NO_ANSWER. */
    public String what() {
        return PayloadFields.required("what", data.text("what"));
    }

    /** The message. */
    public Optional<String> template() {
        return data.text("template");
    }
}
