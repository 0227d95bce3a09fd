package io.bursar.standards.internal.function;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The amounts a budget is asked about, one per line: tax and freight are spread by value, the last line takes the rest.
 */
final class BudgetPositions {

    private BudgetPositions() {}

    static Optional<DataValue> of(FactFields facts) {
        return facts.date("date")
                .flatMap(date ->
                        SpendLine.all(facts, "lines").flatMap(lines -> positions(lines, extra(facts, lines), date)));
    }

    private static Money extra(FactFields facts, List<SpendLine> lines) {
        Money none = Money.zero(lines.get(0).amount().currency());
        return none.plus(facts.money("tax").orElse(none))
                .plus(facts.money("freight").orElse(none));
    }

    private static Optional<DataValue> positions(List<SpendLine> lines, Money extra, LocalDate date) {
        Money goods = SpendLine.sum(lines);
        Money left = extra;
        List<RecordValue> positions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SpendLine line = lines.get(i);
            Money share = i == lines.size() - 1 ? left : share(line.amount(), goods, extra);
            left = left.minus(share);
            Optional<String> centre = line.fields().text("costCenterId");
            Optional<String> account = line.fields().text("glAccountId");
            if (centre.isEmpty() || account.isEmpty()) {
                return Optional.empty();
            }
            positions.add(Data.record()
                    .put("lineNo", line.fields().get("lineNo").orElse(null))
                    .put("costCenterId", centre.get())
                    .put("glAccountId", account.get())
                    .put("period", YearMonth.from(date).toString())
                    .put("amount", line.amount().plus(share))
                    .build());
        }
        return Optional.of(Data.list(positions));
    }

    private static Money share(Money line, Money goods, Money extra) {
        if (goods.isZero()) {
            return Money.zero(extra.currency());
        }
        BigDecimal exact = extra.amount().multiply(line.amount()).divide(goods.amount(), 6, RoundingMode.HALF_UP);
        return Money.rounded(exact, extra.currency());
    }
}
