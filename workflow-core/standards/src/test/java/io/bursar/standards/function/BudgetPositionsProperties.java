package io.bursar.standards.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class BudgetPositionsProperties {

    @Property(tries = 300)
    void thePositionsSumToTheTotalOfTheRequest(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 500) Integer> quantities,
            @ForAll @BigRange(min = "0.01", max = "9999") @Scale(2) BigDecimal price,
            @ForAll @BigRange(min = "0", max = "9999") @Scale(2) BigDecimal tax) {
        List<RecordValue> lines = new ArrayList<>();
        for (int quantity : quantities) {
            lines.add(Functions.asked(lines.size() + 1, Integer.toString(quantity), price.toPlainString())
                    .build());
        }
        Data.Builder arguments = Functions.with()
                .put("lines", Data.list(lines))
                .put("tax", Money.usd(tax.toPlainString()))
                .put("date", Functions.DAY);

        ListValue positions =
                (ListValue) Functions.call("p2p.budgetPositions", arguments).orElseThrow();
        Money sum = positions.records().stream()
                .map(position -> position.money("amount").orElseThrow())
                .reduce(Money.usd("0.00"), Money::plus);

        assertThat(sum)
                .isEqualTo(Functions.record("p2p.lineTotals", arguments)
                        .money("total")
                        .orElseThrow());
        assertThat(positions.records())
                .allSatisfy(position -> assertThat(position.text("period")).contains("2026-03"));
    }
}
