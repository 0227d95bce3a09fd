package io.bursar.erp.spi.payables;

import io.bursar.model.money.Money;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What makes two supplier invoices the same document: supplier, normalized number, date and gross amount (canonical
 * §1.7; normalization controls §6).
 *
 * <pre>{@code
 * InvoiceKey.normalize("INV-00123");   // 123
 * InvoiceKey.of("SUP-1", "inv 123", date, gross).text();   // SUP-1|123|2026-03-02|12.00 USD
 * }</pre>
 *
 * @param supplierId the supplier
 * @param normalizedInvoiceNo the number as compared
 * @param invoiceDate the date as printed
 * @param gross the whole amount
 */
public record InvoiceKey(String supplierId, String normalizedInvoiceNo, LocalDate invoiceDate, Money gross) {

    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^A-Z0-9]");
    private static final Pattern LEADING_WORD = Pattern.compile("^(?:INVOICE|INV|BILL|NO)(?=[0-9])");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    /** Refuses nulls. */
    public InvoiceKey {
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(normalizedInvoiceNo, "normalizedInvoiceNo");
        Objects.requireNonNull(invoiceDate, "invoiceDate");
        Objects.requireNonNull(gross, "gross");
    }

    /** The key of an invoice with its number as printed. */
    public static InvoiceKey of(String supplierId, String invoiceNo, LocalDate invoiceDate, Money gross) {
        return new InvoiceKey(supplierId, normalize(invoiceNo), invoiceDate, gross);
    }

    /**
     * The number as compared: upper case, letters and digits only, without a leading word before a digit, without
     * leading zeros.
     */
    public static String normalize(String invoiceNo) {
        String kept =
                NOT_ALPHANUMERIC.matcher(invoiceNo.toUpperCase(Locale.ROOT)).replaceAll("");
        String bare = LEADING_WORD.matcher(kept).replaceFirst("");
        return LEADING_ZEROS.matcher(bare).replaceFirst("");
    }

    /** The key as one text, to be used as a business key. */
    public String text() {
        return supplierId + "|" + normalizedInvoiceNo + "|" + invoiceDate + "|" + gross;
    }
}
