package io.bursar.erp.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the supplier asks to be paid.
 *
 * <pre>{@code
 * document.settlement().terms();   // [Payment within 10 days, 2% discount]
 * }</pre>
 *
 * @param means the ways offered
 * @param terms the terms in words
 * @param payee who is to be paid, where that is not the supplier; always looked at by a person
 */
public record Settlement(
        List<PaymentMeans> means,
        List<String> terms,
        @Nullable Party payee) {

    /** Copies the lists. */
    public Settlement {
        means = List.copyOf(means);
        terms = List.copyOf(terms);
    }
}
