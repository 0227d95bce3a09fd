package io.bursar.examples.healthsystem.report;

import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.StoredCase;
import io.bursar.erp.reference.ReferenceErpBooks;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.spi.payables.Invoice;
import io.bursar.erp.spi.payables.InvoiceDocType;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.examples.healthsystem.world.Erps;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.EffectState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The books of the ERPs held against the cases: every confirmed order and posting is there, once.
 *
 * <pre>{@code
 * ErpCheck check = ErpCheck.of(world.erps(), cases);
 * check.holds();
 * }</pre>
 *
 * @param orders orders in the ERP
 * @param invoices vouchers in the ERP
 * @param duplicates documents that are there more than once for one intent
 * @param missing confirmed documents that are not there
 * @param unexpected documents that no case confirmed
 * @param openCredits credits that no payment run has taken off yet
 * @param openDisputes invoices of which something is posted and neither paid nor ended by a credit or debit note
 */
public record ErpCheck(
        long orders,
        long invoices,
        List<String> duplicates,
        List<String> missing,
        List<String> unexpected,
        long openCredits,
        long openDisputes) {

    /** Copies the lists. */
    public ErpCheck {
        duplicates = List.copyOf(duplicates);
        missing = List.copyOf(missing);
        unexpected = List.copyOf(unexpected);
    }

    /** Whether there is one document for each approved intent and no other. */
    public boolean holds() {
        return duplicates.isEmpty() && missing.isEmpty() && unexpected.isEmpty();
    }

    /** Holds the books of every ERP against the cases of the facilities that it serves. */
    public static ErpCheck of(Erps erps, CaseStore store) {
        Map<ConnectorId, Confirmed> all = new TreeMap<>();
        erps.names().forEach(name -> all.put(name, new Confirmed(new HashSet<>(), new HashSet<>())));
        forEachCase(store, found -> {
            Confirmed here = Objects.requireNonNull(
                    all.get(erps.connector(found.header().place().facility())));
            confirmed(found, "po.create", here.orders());
            confirmed(found, "invoice.post", here.vouchers());
        });
        Checking checking = new Checking();
        all.forEach((name, confirmed) -> {
            ReferenceErpBooks books = erps.named(name).books();
            checking.orders(books, confirmed.orders());
            checking.invoices(books, confirmed.vouchers());
        });
        return new ErpCheck(
                checking.orderCount,
                checking.invoiceCount,
                checking.duplicates,
                checking.missing,
                checking.unexpected,
                checking.openCredits,
                checking.openDisputes);
    }

    private record Confirmed(Set<String> orders, Set<String> vouchers) {}

    private static void forEachCase(CaseStore store, java.util.function.Consumer<Case> work) {
        var page = store.cases(Optional.empty(), CaseStore.MAX_PAGE);
        while (!page.isEmpty()) {
            page.forEach(caseId -> store.read(caseId).map(StoredCase::current).ifPresent(work));
            page = store.cases(Optional.of(page.get(page.size() - 1)), CaseStore.MAX_PAGE);
        }
    }

    private static void confirmed(Case found, String capability, Set<String> references) {
        found.work().effects().stream()
                .filter(effect -> effect.call().capability().value().equals(capability))
                .filter(effect -> effect.state() == EffectState.CONFIRMED || effect.state() == EffectState.UNDONE)
                .forEach(effect -> effect.reference().ifPresent(references::add));
    }

    private static final class Checking {
        private long orderCount;
        private long invoiceCount;
        private long openCredits;
        private long openDisputes;
        private final List<String> duplicates = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> unexpected = new ArrayList<>();

        void orders(ReferenceErpBooks books, Set<String> confirmed) {
            Map<String, Integer> byReference = new HashMap<>();
            Set<String> open = new HashSet<>(confirmed);
            for (PurchaseOrder order :
                    all(after -> books.purchaseOrders(after, ReferenceErpBooks.MAX_PAGE), PurchaseOrder::poNumber)) {
                orderCount++;
                seen(order.poNumber(), confirmed, open);
                if (byReference.merge(order.reference(), 1, Integer::sum) > 1) {
                    duplicates.add(order.poNumber());
                }
            }
            missing.addAll(open);
        }

        void invoices(ReferenceErpBooks books, Set<String> confirmed) {
            Set<String> keys = new HashSet<>();
            Set<String> open = new HashSet<>(confirmed);
            for (Invoice invoice :
                    all(after -> books.invoices(after, ReferenceErpBooks.MAX_PAGE), Invoice::voucherNo)) {
                invoiceCount++;
                seen(invoice.voucherNo(), confirmed, open);
                open(invoice);
                String key = invoice.supplierId() + "|" + invoice.normalizedInvoiceNo() + "|" + invoice.gross();
                if (invoice.state() != InvoiceState.REVERSED && !keys.add(key)) {
                    duplicates.add(invoice.voucherNo());
                }
            }
            missing.addAll(open);
        }

        private void open(Invoice invoice) {
            boolean credit = invoice.docType() == InvoiceDocType.CREDIT;
            openCredits += credit && invoice.state() == InvoiceState.POSTED ? 1 : 0;
            boolean disputed = invoice.state() != InvoiceState.REVERSED
                    && invoice.openDispute().amount().signum() > 0;
            openDisputes += !credit && disputed ? 1 : 0;
        }

        private void seen(String number, Set<String> confirmed, Set<String> open) {
            open.remove(number);
            if (!confirmed.contains(number)) {
                unexpected.add(number);
            }
        }

        private static <T> List<T> all(Function<String, List<T>> pages, Function<T, String> number) {
            List<T> all = new ArrayList<>();
            List<T> page = pages.apply("");
            while (!page.isEmpty()) {
                all.addAll(page);
                page = pages.apply(number.apply(page.get(page.size() - 1)));
            }
            return all;
        }
    }
}
