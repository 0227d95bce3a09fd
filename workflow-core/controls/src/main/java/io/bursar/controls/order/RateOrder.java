package io.bursar.controls.order;

import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.ExchangeRates;
import io.bursar.controls.variation.Strictness;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * The month-start rates of both policies: the more another currency is worth, the sooner a limit is reached. A month or
 * currency that one of them does not have yet is no difference: rates are published as months begin.
 */
final class RateOrder {

    private RateOrder() {}

    static PolicyComparison compare(AuthorityTable here, AuthorityTable standard) {
        Points points = new Points(PolicyArea.RATES);
        for (Map.Entry<YearMonth, ExchangeRates> month :
                standard.rates().months().entrySet()) {
            Optional<ExchangeRates> own = here.rates().of(month.getKey());
            month.getValue()
                    .worth()
                    .forEach((code, usual) -> own.map(rates -> rates.worth().get(code))
                            .ifPresent(rate -> add(points, code + " " + month.getKey(), rate, usual)));
        }
        return points.comparison();
    }

    private static void add(Points points, String at, BigDecimal rate, BigDecimal usual) {
        points.add(
                Strictness.of(rate.compareTo(usual) >= 0, rate.compareTo(usual) <= 0),
                at,
                rate.toPlainString(),
                "has " + usual.toPlainString());
    }
}
