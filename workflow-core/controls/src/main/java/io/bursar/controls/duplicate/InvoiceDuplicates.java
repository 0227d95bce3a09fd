package io.bursar.controls.duplicate;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two invoices may be one (controls §6).
 *
 * <pre>{@code
 * InvoiceDuplicates.compare(arrived, paid)
 *     .ifPresent(candidate -> hold(candidate.finding("INV_DUPLICATE")));
 * }</pre>
 */
public final class InvoiceDuplicates {

    /** How far gross amounts of similar invoices may differ, in percent of the larger. */
    public static final BigDecimal SIMILAR_PERCENT = new BigDecimal("0.5");

    /** How many days similar invoices may be apart, either way. */
    public static final int SIMILAR_DAYS = 7;

    private InvoiceDuplicates() {}

    /** All rules that fit, with the surest level; empty when none does. The order of the two does not matter. */
    public static Optional<DuplicateCandidate> compare(InvoiceFacts one, InvoiceFacts other) {
        List<String> exact = shared(one, other, DuplicateLevel.EXACT);
        if (!exact.isEmpty()) {
            return Optional.of(new DuplicateCandidate(DuplicateLevel.EXACT, exact));
        }
        List<String> strong = new ArrayList<>(shared(one, other, DuplicateLevel.STRONG));
        strong.removeIf(kind -> !differsWhereItMust(kind, one, other));
        if (!strong.isEmpty()) {
            return Optional.of(new DuplicateCandidate(DuplicateLevel.STRONG, strong));
        }
        return similar(one, other)
                ? Optional.of(new DuplicateCandidate(DuplicateLevel.FUZZY, List.of(InvoiceFacts.SIMILAR)))
                : Optional.empty();
    }

    private static List<String> shared(InvoiceFacts one, InvoiceFacts other, DuplicateLevel level) {
        Set<DuplicateKey> keys = other.keys().stream().collect(Collectors.toUnmodifiableSet());
        return one.keys().stream()
                .filter(key -> key.level() == level && keys.contains(key))
                .map(DuplicateKey::kind)
                .toList();
    }

    /** Same amount and day count under another number; same tax number or bank account under another supplier. */
    private static boolean differsWhereItMust(String kind, InvoiceFacts one, InvoiceFacts other) {
        if (kind.equals(InvoiceFacts.GROSS_DATE)) {
            return !one.number().equals(other.number());
        }
        return !one.supplier().supplierId().equals(other.supplier().supplierId());
    }

    private static boolean similar(InvoiceFacts one, InvoiceFacts other) {
        long days = Math.abs(ChronoUnit.DAYS.between(one.invoiceDate(), other.invoiceDate()));
        return days <= SIMILAR_DAYS
                && closeInAmount(one, other)
                && sameBusiness(one, other)
                && one.number().resembles(other.number());
    }

    private static boolean closeInAmount(InvoiceFacts one, InvoiceFacts other) {
        if (!one.gross().currency().equals(other.gross().currency())) {
            return false;
        }
        BigDecimal larger = one.gross().abs().max(other.gross().abs()).amount();
        BigDecimal apart = one.gross().minus(other.gross()).abs().amount();
        return apart.compareTo(larger.multiply(SIMILAR_PERCENT).movePointLeft(2)) <= 0;
    }

    /** An order line in common; where one of them has no order, the same group of suppliers. */
    private static boolean sameBusiness(InvoiceFacts one, InvoiceFacts other) {
        if (one.poLines().isEmpty() || other.poLines().isEmpty()) {
            return one.supplier().supplierGroup().equals(other.supplier().supplierGroup());
        }
        return !Collections.disjoint(one.poLines(), other.poLines());
    }
}
