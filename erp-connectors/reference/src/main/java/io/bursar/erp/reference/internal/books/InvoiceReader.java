package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.payables.HoldEntry;
import io.bursar.erp.spi.payables.Invoice;
import io.bursar.erp.spi.payables.InvoiceDocType;
import io.bursar.erp.spi.payables.InvoiceKey;
import io.bursar.erp.spi.payables.InvoiceLine;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.erp.spi.payables.InvoiceStatusRequest;
import io.bursar.model.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads whole invoices. */
public final class InvoiceReader {

    private InvoiceReader() {}

    /** An invoice by number, by our reference, or by supplier and printed number. */
    public static Optional<Invoice> find(Session session, InvoiceStatusRequest request) {
        if (request.voucherNo().isPresent()) {
            return read(session, request.voucherNo().get());
        }
        if (request.reference().isPresent()) {
            return session.first(
                            "SELECT voucher_no FROM invoice WHERE reference = ? ORDER BY reversed_on NULLS FIRST",
                            row -> row.getString(1),
                            request.reference().get())
                    .flatMap(voucherNo -> read(session, voucherNo));
        }
        String normalized = InvoiceKey.normalize(request.invoiceNo().orElse(""));
        return session.first(
                        "SELECT voucher_no FROM invoice WHERE supplier_id = ? AND norm_no = ?"
                                + " ORDER BY reversed_on NULLS FIRST, invoice_date DESC",
                        row -> row.getString(1),
                        request.supplierId().orElse(""),
                        normalized)
                .flatMap(voucherNo -> read(session, voucherNo));
    }

    /** An invoice by number. */
    public static Optional<Invoice> read(Session session, String voucherNo) {
        List<HoldEntry> holds = session.list(
                "SELECT * FROM invoice_hold WHERE voucher_no = ? ORDER BY id",
                row -> new HoldEntry(row.getString("hold_code"), row.getBoolean("open"), Columns.text(row, "reason")),
                voucherNo);
        return session.first(
                "SELECT * FROM invoice WHERE voucher_no = ?", row -> invoice(session, row, holds), voucherNo);
    }

    static Invoice require(Session session, String voucherNo) {
        return read(session, voucherNo)
                .orElseThrow(() -> Refusal.of(RejectionCode.INVOICE_UNKNOWN, "voucherNo", voucherNo));
    }

    /** The invoice, which must be neither reversed nor paid. */
    static Invoice requireUnpaid(Session session, String voucherNo) {
        Invoice invoice = require(session, voucherNo);
        return switch (invoice.state()) {
            case POSTED, SCHEDULED -> invoice;
            case REVERSED -> throw Refusal.of(RejectionCode.INVOICE_ALREADY_REVERSED, "voucherNo", voucherNo);
            case PAID, CLEARED -> throw Refusal.of(RejectionCode.INVOICE_PAID, "voucherNo", voucherNo);
        };
    }

    private static Invoice invoice(Session session, ResultSet row, List<HoldEntry> holds) throws SQLException {
        String voucherNo = row.getString("voucher_no");
        Currency currency = Currency.getInstance(row.getString("currency"));
        List<InvoiceLine> lines = session.list(
                "SELECT * FROM invoice_line WHERE voucher_no = ? ORDER BY line_no",
                line -> line(line, currency),
                voucherNo);
        return new Invoice(
                voucherNo,
                row.getString("reference"),
                row.getString("supplier_id"),
                row.getString("invoice_no"),
                row.getString("norm_no"),
                Columns.date(row, "invoice_date"),
                Codes.read(InvoiceDocType.class, row.getString("doc_type")),
                Columns.money(row, "gross"),
                Codes.read(InvoiceState.class, row.getString("state")),
                holds.stream().anyMatch(HoldEntry::open),
                Columns.date(row, "due_date"),
                Columns.date(row, "posting_date"),
                row.getString("period"),
                Columns.text(row, "payment_ref"),
                Columns.text(row, "entered_by_id"),
                Columns.maybeDate(row, "reversed_on"),
                Columns.someMoney(row, "disputed_amount"),
                Columns.text(row, "dispute_reason"),
                Columns.someMoney(row, "expected_credit"),
                Columns.someMoney(row, "settled_amount"),
                holds,
                lines);
    }

    private static InvoiceLine line(ResultSet row, Currency currency) throws SQLException {
        return new InvoiceLine(
                row.getInt("line_no"),
                Columns.text(row, "po_number"),
                Columns.integer(row, "po_line"),
                row.getBigDecimal("qty") == null ? Optional.empty() : Optional.of(Columns.decimal(row, "qty")),
                new Money(row.getBigDecimal("amount"), currency),
                row.getString("cost_center_id"),
                row.getString("gl_account_id"));
    }
}
