package io.bursar.standards.internal.policy;

import io.bursar.controls.authority.ExchangeRates;
import io.bursar.controls.authority.MonthStartRates;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the month-start rates beside the limits: by month, what one unit of another currency is worth. */
final class RatesReader {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");

    private final Currency limits;

    private RatesReader(Currency limits) {
        this.limits = limits;
    }

    static MonthStartRates read(YamlMapping file, Currency limits) {
        RatesReader reader = new RatesReader(limits);
        TreeMap<YearMonth, ExchangeRates> months = new TreeMap<>();
        file.optional("rates", Optional::of)
                .ifPresent(all -> all.mapping()
                        .entries(MonthStartRates.MAX_MONTHS)
                        .forEach(entry -> entry.key()
                                .matching(MONTH)
                                .map(YearMonth::parse)
                                .ifPresent(month -> months.put(month, reader.month(entry.value())))));
        return new MonthStartRates(months);
    }

    private ExchangeRates month(YamlNode node) {
        ExchangeRates rates = ExchangeRates.none(limits);
        for (YamlMapping.Entry entry : node.mapping().entries(ExchangeRates.MAX_CURRENCIES)) {
            Optional<Currency> currency = Scalars.coded(entry.key(), this::other);
            Optional<BigDecimal> rate = entry.value().decimal();
            if (currency.isPresent() && rate.isPresent()) {
                if (ExchangeRates.allows(rate.get())) {
                    rates = rates.with(currency.get(), rate.get());
                } else {
                    entry.value().report(PolicyFault.INCONSISTENT, Map.of("rate", rate.get()));
                }
            }
        }
        return rates;
    }

    private Currency other(String code) {
        Currency currency = Currency.getInstance(code);
        if (currency.equals(limits)) {
            throw new IllegalArgumentException("The currency of the limits has no rate");
        }
        return currency;
    }
}
