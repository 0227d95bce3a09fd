package io.bursar.erp.documents;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a supplier document.
 *
 * <pre>{@code
 * document.header().dueDate();   // null where neither the document nor its payment means say one
 * }</pre>
 *
 * @param kind which way it moves money
 * @param typeCode the UNTDID 1001 code as received, such as {@code 380}
 * @param number the supplier's number, as received
 * @param issueDate the invoice date
 * @param dueDate when payment is due, if stated
 * @param currency the currency of every amount
 * @param notes free text for the reader
 * @param negativeForm whether this is a credit written as an invoice with a total below zero
 */
public record DocumentHeader(
        DocumentKind kind,
        String typeCode,
        String number,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        Currency currency,
        List<String> notes,
        boolean negativeForm) {

    /** Refuses nulls and copies the notes. */
    public DocumentHeader {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(typeCode, "typeCode");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(issueDate, "issueDate");
        Objects.requireNonNull(currency, "currency");
        notes = List.copyOf(notes);
    }
}
