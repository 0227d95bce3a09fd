package io.bursar.standards.p2p;

import io.bursar.definition.payload.PayloadFields;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code links}: other coding of lines, or the order they belong to. Generated from the definition; do not
 * edit.
 *
 * <pre>{@code
 * InvoiceExceptionCaseLink.builder().lineNo(value).build().toData();
 * }</pre>
 *
 * @param data the fields as the kernel sees them
 */
public record InvoiceExceptionCaseLink(RecordValue data) {

    /** Begins one without any field. */
    public static InvoiceExceptionCaseLinkBuilder builder() {
        return new InvoiceExceptionCaseLinkBuilder();
    }

    /** The same data, read by the names of the definition. */
    public static InvoiceExceptionCaseLink from(RecordValue data) {
        return new InvoiceExceptionCaseLink(data);
    }

    /** The data as the kernel sees it. */
    public RecordValue toData() {
        return data;
    }

    /** The fields that must be there at submit and are not there yet. */
    public List<String> missing() {
        return PayloadFields.missing(data, "lineNo");
    }

    /** Number of the line. */
    public int lineNo() {
        return PayloadFields.required("lineNo", PayloadFields.whole(data, "lineNo"));
    }

    /** The order. */
    public Optional<String> poNumber() {
        return data.text("poNumber");
    }

    /** Its line. */
    public Optional<Integer> poLine() {
        return PayloadFields.whole(data, "poLine");
    }

    /** Who pays. */
    public Optional<String> costCenterId() {
        return data.text("costCenterId");
    }

    /** The account. */
    public Optional<String> glAccountId() {
        return data.text("glAccountId");
    }

    /** The unit of the order. */
    public Optional<String> orderUom() {
        return data.text("orderUom");
    }

    /** So many of it. */
    public Optional<Integer> orderUnits() {
        return PayloadFields.whole(data, "orderUnits");
    }

    /** Are so many of the billed unit. */
    public Optional<Integer> billedUnits() {
        return PayloadFields.whole(data, "billedUnits");
    }
}
