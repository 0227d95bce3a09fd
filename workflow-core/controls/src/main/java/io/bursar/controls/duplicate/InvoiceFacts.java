package io.bursar.controls.duplicate;

import io.bursar.model.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What duplicate detection knows of one invoice (controls §6).
 *
 * <pre>{@code
 * InvoiceFacts facts = InvoiceFacts.of(supplier, "INV-00123", Money.usd("1200.00"), LocalDate.of(2026, 3, 2));
 * facts.keys();   // two exact, one or more strong
 * }</pre>
 *
 * @param supplier who sent it
 * @param number its number, normalised
 * @param gross its gross amount
 * @param invoiceDate its date
 * @param poLines the order lines it bills, such as {@code PO-9/1}; empty without an order
 * @param creditOrReversed whether it is out of the exact set: a credit, or reversed
 */
public record InvoiceFacts(
        SupplierIdentity supplier,
        InvoiceNumber number,
        Money gross,
        LocalDate invoiceDate,
        Set<String> poLines,
        boolean creditOrReversed) {

    /** Most order lines of one invoice. */
    public static final int MAX_LINES = 5_000;

    static final String NUMBER_GROSS = "invoice.number-gross";
    static final String NUMBER_DATE = "invoice.number-date";
    static final String GROSS_DATE = "invoice.gross-date";
    static final String TIN_NUMBER = "invoice.tin-number";
    static final String BANK_NUMBER = "invoice.bank-number";
    static final String SIMILAR = "invoice.similar";

    /** Copies, and refuses more lines than the limit. */
    public InvoiceFacts {
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(invoiceDate, "invoiceDate");
        poLines = Set.copyOf(poLines);
        if (poLines.size() > MAX_LINES) {
            throw new IllegalArgumentException("An invoice has too many lines");
        }
    }

    /** An invoice without an order, its number as written. */
    public static InvoiceFacts of(SupplierIdentity supplier, String number, Money gross, LocalDate invoiceDate) {
        return new InvoiceFacts(supplier, InvoiceNumber.of(number), gross, invoiceDate, Set.of(), false);
    }

    /** The same billing order lines. */
    public InvoiceFacts withPoLines(Set<String> lines) {
        return new InvoiceFacts(supplier, number, gross, invoiceDate, lines, creditOrReversed);
    }

    /** The same as a credit, or after it was reversed: it leaves the exact set and stays in the log. */
    public InvoiceFacts asCreditOrReversed() {
        return new InvoiceFacts(supplier, number, gross, invoiceDate, poLines, true);
    }

    /**
     * The keys under which it is found again. A hit on an exact key is a duplicate; a hit on a strong key becomes one
     * only when {@link InvoiceDuplicates#compare} confirms it, since those rules also want something to differ.
     */
    public List<DuplicateKey> keys() {
        List<DuplicateKey> keys = new ArrayList<>();
        String group = supplier.supplierGroup();
        String amount = gross.amount().toPlainString();
        String currency = gross.currency().getCurrencyCode();
        String date = invoiceDate.toString();
        if (number.present() && !creditOrReversed) {
            keys.add(DuplicateKey.of(
                    DuplicateLevel.EXACT, NUMBER_GROSS, List.of(group, number.normalised(), amount, currency)));
            keys.add(DuplicateKey.of(DuplicateLevel.EXACT, NUMBER_DATE, List.of(group, number.normalised(), date)));
        }
        keys.add(DuplicateKey.of(DuplicateLevel.STRONG, GROSS_DATE, List.of(group, amount, currency, date)));
        if (number.present()) {
            supplier.tinToken()
                    .ifPresent(token -> keys.add(
                            DuplicateKey.of(DuplicateLevel.STRONG, TIN_NUMBER, List.of(token, number.normalised()))));
            supplier.bankToken()
                    .ifPresent(token -> keys.add(
                            DuplicateKey.of(DuplicateLevel.STRONG, BANK_NUMBER, List.of(token, number.normalised()))));
        }
        return List.copyOf(keys);
    }
}
