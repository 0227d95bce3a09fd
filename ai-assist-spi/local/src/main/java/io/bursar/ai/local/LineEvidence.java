package io.bursar.ai.local;

import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.UnitPriceValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for an invoice line billing an order line: each sign multiplies the weight by how much likelier it is of
 * the right line than of another. The figures are set by hand and stand in the README.
 */
final class LineEvidence {

    private static final BigDecimal PRICE_APART = new BigDecimal("0.02");

    private BigDecimal weight = BigDecimal.ONE;
    private final List<String> signs = new ArrayList<>();

    private LineEvidence() {}

    static LineEvidence of(RecordValue billed, String poNumber, RecordValue ordered) {
        LineEvidence evidence = new LineEvidence();
        evidence.named(billed, poNumber, ordered);
        evidence.same(billed.text("itemId"), ordered.text("itemId"), "same item", "50", "0.1");
        evidence.same(billed.text("uom"), ordered.text("uom"), "same unit", "2", "0.2");
        evidence.price(billed, ordered);
        evidence.quantity(billed, ordered);
        evidence.words(billed, ordered);
        return evidence;
    }

    BigDecimal weight() {
        return weight;
    }

    String says() {
        return signs.isEmpty() ? "nothing in particular" : String.join(", ", signs);
    }

    private void sign(boolean speaksFor, String says, String times, String otherwise) {
        weight = weight.multiply(new BigDecimal(speaksFor ? times : otherwise));
        if (speaksFor) {
            signs.add(says);
        }
    }

    private void named(RecordValue billed, String poNumber, RecordValue ordered) {
        billed.text("poNumber").ifPresent(named -> {
            sign(named.equals(poNumber), "names the order", "20", "0.05");
            billed.decimal("poLine")
                    .ifPresent(line -> sign(
                            named.equals(poNumber)
                                    && ordered.decimal("lineNo")
                                            .filter(number -> number.compareTo(line) == 0)
                                            .isPresent(),
                            "names the line",
                            "20",
                            "0.05"));
        });
    }

    private void same(Optional<String> one, Optional<String> other, String says, String times, String otherwise) {
        if (one.isPresent() && other.isPresent()) {
            sign(one.equals(other), says, times, otherwise);
        }
    }

    private void price(RecordValue billed, RecordValue ordered) {
        Optional<BigDecimal> asked = amount(billed, "unitPrice");
        Optional<BigDecimal> agreed = amount(ordered, "unitPrice");
        if (asked.isPresent() && agreed.isPresent()) {
            BigDecimal apart = asked.get().subtract(agreed.get()).abs();
            sign(apart.compareTo(agreed.get().abs().multiply(PRICE_APART)) <= 0, "price within 2 %", "8", "0.2");
        }
    }

    private static Optional<BigDecimal> amount(RecordValue record, String field) {
        return record.get(field).flatMap(value -> {
            if (value instanceof UnitPriceValue price) {
                return Optional.of(price.value().amount());
            }
            if (value instanceof MoneyValue money) {
                return Optional.of(money.value().amount());
            }
            return value instanceof DecimalValue number ? Optional.of(number.value()) : Optional.empty();
        });
    }

    private void quantity(RecordValue billed, RecordValue ordered) {
        Optional<BigDecimal> quantity = billed.decimal("qty");
        Optional<BigDecimal> all = ordered.decimal("ordered");
        if (quantity.isPresent() && all.isPresent()) {
            BigDecimal open = all.get().subtract(ordered.decimal("billed").orElse(BigDecimal.ZERO));
            sign(quantity.get().compareTo(open) <= 0, "fits what is open", "3", "0.25");
            sign(quantity.get().compareTo(open) == 0, "exactly what is open", "2", "1");
        }
    }

    private void words(RecordValue billed, RecordValue ordered) {
        Set<String> here = words(billed.text("description").orElse(""));
        Set<String> there = words(ordered.text("description").orElse(""));
        if (here.isEmpty() || there.isEmpty()) {
            return;
        }
        Set<String> shared = new HashSet<>(here);
        shared.retainAll(there);
        Set<String> all = new HashSet<>(here);
        all.addAll(there);
        if (2 * shared.size() >= all.size()) {
            sign(true, "alike in words", "6", "1");
        } else if (shared.isEmpty()) {
            sign(false, "", "1", "0.25");
        }
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> word.length() > 1)
                .toList());
    }
}
