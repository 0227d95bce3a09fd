package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.payables.Invoice;
import io.bursar.erp.spi.payables.InvoiceLine;
import io.bursar.erp.spi.payables.InvoicePostRequest;
import io.bursar.erp.spi.payables.InvoiceReverseRequest;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Supplier invoices: posted once per business key, taken back only while unpaid. */
public final class InvoiceBook {

    private static final String MODULE = "AP";
    private static final String INSERT =
            "INSERT INTO invoice(voucher_no, reference, facility_id, supplier_id, invoice_no, norm_no, invoice_date,"
                    + " doc_type, currency, tax, freight, gross, terms, due_date, posting_date, period, state,"
                    + " entered_by_id, disputed_amount, dispute_reason, expected_credit,"
                    + " header_difference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private InvoiceBook() {}

    /** Posts an invoice. */
    public static Applied post(Session session, Instruction<InvoicePostRequest> instruction) {
        InvoicePostRequest request = instruction.content();
        InvoiceRules.requireSupplier(session, request, instruction.moment());
        InvoiceRules.requireNew(session, request.key());
        InvoiceRules.requireSum(request);
        DisputeRules.require(request);
        LocalDate postingDate =
                request.postingDate().orElse(instruction.moment().today());
        String period = PeriodBook.requireOpen(session, MODULE, postingDate);
        String voucherNo = Numbers.free(
                "V",
                request.key().text(),
                number -> session.exists("SELECT 1 FROM invoice WHERE voucher_no = ?", number));
        List<InvoiceLine> lines = new ArrayList<>();
        request.lines()
                .forEach(line -> lines.add(CreditBook.signed(request, InvoiceRules.charged(session, request, line))));
        insert(session, instruction, new Posting(voucherNo, postingDate, period));
        boolean charged = CreditBook.settle(session, voucherNo, request);
        for (InvoiceLine line : lines) {
            insert(session, voucherNo, line);
            billing(line).ifPresent(billing -> OrderLines.bill(session, billing));
            if (charged) {
                BudgetUseBook.post(session, voucherNo, line, period);
            }
        }
        return applied(session, voucherNo);
    }

    /** Takes an unpaid invoice back. */
    public static Applied reverse(Session session, Instruction<InvoiceReverseRequest> instruction) {
        String voucherNo = instruction.content().voucherNo();
        Invoice invoice = InvoiceReader.requireUnpaid(session, voucherNo);
        LocalDate date =
                instruction.content().reversalDate().orElse(instruction.moment().today());
        PeriodBook.requireOpen(session, MODULE, date);
        PaymentBook.takeOut(session, invoice);
        for (InvoiceLine line : invoice.lines()) {
            billing(line).ifPresent(billing -> OrderLines.bill(session, billing.negated()));
        }
        BudgetUseBook.reverse(session, voucherNo);
        CreditBook.reopen(session, invoice);
        session.update(
                "UPDATE invoice SET state = ?, reversed_on = ? WHERE voucher_no = ?",
                InvoiceState.REVERSED.code(),
                date,
                voucherNo);
        return applied(session, voucherNo);
    }

    static Applied applied(Session session, String voucherNo) {
        return new Applied(voucherNo, InvoiceReader.require(session, voucherNo));
    }

    private static Optional<OrderLineBilling> billing(InvoiceLine line) {
        return line.poNumber()
                .flatMap(poNumber -> line.poLine()
                        .map(poLine -> new OrderLineBilling(
                                poNumber,
                                poLine,
                                line.qty().orElse(BigDecimal.ZERO),
                                line.amount().amount())));
    }

    private static void insert(Session session, Instruction<InvoicePostRequest> instruction, Posting posting) {
        InvoicePostRequest request = instruction.content();
        session.update(
                INSERT,
                posting.voucherNo(),
                instruction.reference(),
                instruction.request().facility().value(),
                request.supplierId(),
                request.invoiceNo(),
                request.key().normalizedInvoiceNo(),
                request.invoiceDate(),
                request.docType().code(),
                request.gross().currency().getCurrencyCode(),
                request.tax().map(tax -> tax.amount()).orElse(BigDecimal.ZERO),
                request.freight().map(freight -> freight.amount()).orElse(BigDecimal.ZERO),
                request.gross().amount(),
                request.terms().orElse(null),
                request.dueDate(),
                posting.date(),
                posting.period(),
                InvoiceState.POSTED.code(),
                request.enteredById().orElse(null),
                request.disputedAmount().map(Money::amount).orElse(BigDecimal.ZERO),
                request.disputeReason().orElse(null),
                request.expectedCredit().map(Money::amount).orElse(BigDecimal.ZERO),
                request.headerDifference().map(Money::amount).orElse(BigDecimal.ZERO));
    }

    private static void insert(Session session, String voucherNo, InvoiceLine line) {
        if (session.exists(
                "SELECT 1 FROM invoice_line WHERE voucher_no = ? AND line_no = ?", voucherNo, line.lineNo())) {
            throw Refusal.of(RejectionCode.INVALID_REQUEST, "lineNo", Integer.toString(line.lineNo()));
        }
        session.update(
                "INSERT INTO invoice_line VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                voucherNo,
                line.lineNo(),
                line.poNumber().orElse(null),
                line.poLine().orElse(null),
                line.qty().orElse(null),
                line.amount().amount(),
                line.costCenterId(),
                line.glAccountId());
    }

    /** Number, date and period of a posting. */
    private record Posting(String voucherNo, LocalDate date, String period) {}
}
