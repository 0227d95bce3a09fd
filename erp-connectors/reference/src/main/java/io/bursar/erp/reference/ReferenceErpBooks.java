package io.bursar.erp.reference;

import io.bursar.erp.reference.internal.ContentDigests;
import io.bursar.erp.reference.internal.Gate;
import io.bursar.erp.reference.internal.books.BookReader;
import io.bursar.erp.reference.internal.books.InvoiceReader;
import io.bursar.erp.reference.internal.books.OrderReader;
import io.bursar.erp.reference.internal.books.PaymentBook;
import io.bursar.erp.reference.internal.books.ReceiptReader;
import io.bursar.erp.reference.internal.books.ReservationBook;
import io.bursar.erp.reference.internal.books.ReturnBook;
import io.bursar.erp.reference.internal.books.StockBook;
import io.bursar.erp.reference.internal.books.SupplierReader;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.budget.BudgetReservation;
import io.bursar.erp.spi.document.Notification;
import io.bursar.erp.spi.payables.Invoice;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.erp.spi.purchasing.ReceiptStatus;
import io.bursar.erp.spi.receiving.StockLevel;
import io.bursar.erp.spi.receiving.StockLevelRequest;
import io.bursar.erp.spi.receiving.SupplierReturn;
import io.bursar.erp.spi.supplier.SupplierRecord;
import io.bursar.model.identity.Digest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the books for reports and tests, without meeting faults. Lists come in pages ordered by number: pass the last
 * number of a page to get the next.
 *
 * <pre>{@code
 * List<PurchaseOrder> first = erp.books().purchaseOrders("", 100);
 * Digest digest = erp.books().contentDigest(DigestDetail.CONTENT);
 * }</pre>
 */
public final class ReferenceErpBooks {

    /** Most documents of one page. */
    public static final int MAX_PAGE = 1_000;

    private final Gate gate;

    ReferenceErpBooks(Gate gate) {
        this.gate = gate;
    }

    /** An order by number. */
    public Optional<PurchaseOrder> purchaseOrder(String number) {
        return read(session -> OrderReader.read(session, number));
    }

    /** Orders with numbers after the given one. */
    public List<PurchaseOrder> purchaseOrders(String after, int limit) {
        return page("purchase_order", after, limit, OrderReader::read);
    }

    /** What was received on an order. */
    public Optional<ReceiptStatus> receipts(String poNumber) {
        return read(session -> ReceiptReader.status(session, poNumber));
    }

    /** Returns to suppliers with numbers after the given one. */
    public List<SupplierReturn> returns(String after, int limit) {
        return page("supplier_return", after, limit, ReturnBook::read);
    }

    /** What lies of an item, by place and lot. */
    public StockLevel stock(String itemId) {
        return read(
                session -> StockBook.level(session, new StockLevelRequest(itemId, Optional.empty(), Optional.empty())));
    }

    /** An invoice by number. */
    public Optional<Invoice> invoice(String voucherNo) {
        return read(session -> InvoiceReader.read(session, voucherNo));
    }

    /** Invoices with numbers after the given one. */
    public List<Invoice> invoices(String after, int limit) {
        return page("invoice", after, limit, InvoiceReader::read);
    }

    /** Reservations with numbers after the given one. */
    public List<BudgetReservation> reservations(String after, int limit) {
        return page("reservation", after, limit, ReservationBook::find);
    }

    /** Payments with references after the given one. */
    public List<Payment> payments(String after, int limit) {
        return page("payment", after, limit, PaymentBook::read);
    }

    /** A supplier by number. */
    public Optional<SupplierRecord> supplier(String supplierId) {
        return read(session -> SupplierReader.read(session, supplierId));
    }

    /** Suppliers with numbers after the given one. */
    public List<SupplierRecord> suppliers(String after, int limit) {
        return page("supplier", after, limit, SupplierReader::read);
    }

    /** Notifications with numbers after the given one. */
    public List<Notification> notifications(String after, int limit) {
        return page("notification", after, limit, BookReader::notification);
    }

    /** Where a budget stands. */
    public Optional<BudgetFigures> budget(String costCenterId, String accountClass, String period) {
        return read(session -> BookReader.budget(session, costCenterId, accountClass, period));
    }

    /** How many late and second deliveries are still under way. */
    public long deliveriesUnderWay() {
        return read(BookReader::deliveriesUnderWay);
    }

    /**
     * A hash of what is in the books, independent of the order in which it came there: equal for a run without
     * disturbance and one that was killed and restarted, different as soon as a document is there twice.
     */
    public Digest contentDigest(DigestDetail detail) {
        return read(session -> ContentDigests.of(session, detail));
    }

    private <T> T read(Function<Session, T> work) {
        gate.enter();
        return gate.read(work);
    }

    private <T> List<T> page(String book, String after, int limit, BookReader.Document<T> document) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to 1000 documents");
        }
        return read(session -> BookReader.page(session, new BookReader.Page(book, after, limit), document));
    }
}
