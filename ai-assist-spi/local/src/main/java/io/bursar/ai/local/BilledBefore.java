package io.bursar.ai.local;

import io.bursar.ai.spi.AbstentionReason;
import io.bursar.ai.spi.Confidence;
import io.bursar.controls.duplicate.DuplicateLevel;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the order lines that an invoice bills have been billed before in exactly these quantities and have nothing
 * left to bill: then it is likely the same business under another number.
 */
final class BilledBefore {

    private static final Confidence ALIKE = Confidence.of("0.9");

    private BilledBefore() {}

    static Look look(RecordValue input) {
        List<RecordValue> lines = input.records("lines");
        List<RecordValue> orders = input.records("orders");
        if (lines.isEmpty() || orders.isEmpty()) {
            return new Look.Nothing(AbstentionReason.NOT_ENOUGH_INPUT);
        }
        if (lines.size() > LineMatch.MAX_LINES) {
            return new Look.Nothing(AbstentionReason.OUT_OF_SCOPE);
        }
        List<String> alike = new ArrayList<>();
        for (RecordValue line : lines) {
            boolean before = ordered(line, orders)
                    .filter(order -> billedOut(line, order))
                    .isPresent();
            if (before) {
                alike.add(line.text("poNumber").orElse("") + " line "
                        + line.decimal("poLine").map(BigDecimal::toPlainString).orElse(""));
            }
        }
        if (alike.size() < lines.size()) {
            return new Look.Nothing(AbstentionReason.UNSUPPORTED);
        }
        RecordValue suggestion = Data.record()
                .put("resolution", "RETURN_TO_SUPPLIER")
                .put("level", DuplicateLevel.FUZZY.code())
                .build();
        return new Look.Found(
                suggestion,
                ALIKE,
                "Billed before in exactly this quantity, and nothing left to bill: "
                        + String.join(", ", alike.subList(0, Math.min(LineMatch.MAX_SHOWN, alike.size()))));
    }

    private static Optional<RecordValue> ordered(RecordValue line, List<RecordValue> orders) {
        return orders.stream()
                .filter(order -> order.text("poNumber").equals(line.text("poNumber")))
                .flatMap(order -> order.records("lines").stream())
                .filter(ordered -> ordered.decimal("lineNo").equals(line.decimal("poLine")))
                .findFirst();
    }

    private static boolean billedOut(RecordValue line, RecordValue ordered) {
        Optional<BigDecimal> billed = ordered.decimal("billed");
        return billed.isPresent() && same(billed, line.decimal("qty")) && same(billed, ordered.decimal("ordered"));
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }
}
