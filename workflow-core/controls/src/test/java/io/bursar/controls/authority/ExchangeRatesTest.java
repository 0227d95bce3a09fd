package io.bursar.controls.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Month-start rates, by which commitments in other currencies are tested (controls §2). */
class ExchangeRatesTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final ExchangeRates march = ExchangeRates.none(USD).with(EUR, new BigDecimal("1.1810"));

    private static ExchangeRates worth(String rate) {
        return ExchangeRates.none(USD).with(EUR, new BigDecimal(rate));
    }

    @Test
    void anAmountIsWorthWhatTheRateSaysRoundedOnce() {
        assertThat(march.inLimits(Money.of("5000.00", "EUR"))).contains(Money.usd("5905.00"));
        assertThat(march.inLimits(Money.of("0.05", "EUR"))).as("0.05905").contains(Money.usd("0.06"));
        assertThat(march.inLimits(Money.usd("12.34"))).contains(Money.usd("12.34"));
        assertThat(march.inLimits(Money.of("1.00", "CHF"))).isEmpty();
    }

    @Test
    void aLimitIsHeardInAnotherCurrency() {
        assertThat(march.in(EUR, Money.usd("5905.00"))).contains(Money.of("5000.00", "EUR"));
        assertThat(march.in(EUR, Money.usd("250.00"))).as("211.685…").contains(Money.of("211.69", "EUR"));
        assertThat(march.in(USD, Money.usd("250.00"))).contains(Money.usd("250.00"));
        assertThat(march.in(Currency.getInstance("CHF"), Money.usd("1.00"))).isEmpty();
    }

    @Test
    void aRateIsPositiveAndNeitherTooLargeNorTooFine() {
        assertThat(worth("1000000").worth()).containsKey("EUR");
        assertThat(worth("0.0000000001").worth()).containsKey("EUR");
        for (String wrong : List.of("0", "-1", "1000000.0001", "0.00000000001")) {
            assertThatThrownBy(() -> worth(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ExchangeRates.none(USD).with(USD, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theyAreOfTwoHundredCurrenciesAtMost() {
        TreeMap<String, BigDecimal> all = new TreeMap<>();
        Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> !code.equals("USD"))
                .limit(ExchangeRates.MAX_CURRENCIES)
                .forEach(code -> all.put(code, BigDecimal.TEN));
        assertThat(new ExchangeRates(USD, all).worth()).hasSize(ExchangeRates.MAX_CURRENCIES);
        Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> !code.equals("USD") && !all.containsKey(code))
                .findFirst()
                .ifPresent(code -> all.put(code, BigDecimal.TEN));
        assertThatThrownBy(() -> new ExchangeRates(USD, all)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPolicyHasThemOfTwentyYearsAtMost() {
        TreeMap<YearMonth, ExchangeRates> months = new TreeMap<>();
        IntStream.range(0, MonthStartRates.MAX_MONTHS).forEach(month -> months.put(MARCH.plusMonths(month), march));
        assertThat(new MonthStartRates(months).of(MARCH)).contains(march);
        assertThat(new MonthStartRates(months).of(MARCH.minusMonths(1))).isEmpty();
        months.put(MARCH.minusMonths(1), march);
        assertThatThrownBy(() -> new MonthStartRates(months)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theySurviveTheirStoredForm() {
        assertThat(ExchangeRates.from(USD, march.toData())).isEqualTo(march);
    }

    @Test
    void aTableTakesRatesInItsOwnCurrencyOnly() {
        List<DofaRule> rules = new ArrayList<>();
        for (CommitmentType type : CommitmentType.values()) {
            for (io.bursar.model.people.AuthorityLevel level : io.bursar.model.people.AuthorityLevel.values()) {
                rules.add(new DofaRule(
                        type,
                        level,
                        level.rank() == 8 ? AuthorityLimit.UNLIMITED : AuthorityLimit.upTo(Money.of("10.00", "EUR")),
                        io.bursar.model.people.Scope.ENTERPRISE,
                        LocalDate.of(2026, 1, 1),
                        null,
                        "test"));
            }
        }
        AuthorityTable table = AuthorityTable.loadOrThrow(rules, List.of());
        assertThat(table.currency()).isEqualTo(EUR);
        assertThat(table.rates().months()).isEmpty();
        assertThatThrownBy(() -> table.with(new MonthStartRates(Map.of(MARCH, march))))
                .isInstanceOf(IllegalArgumentException.class);
        ExchangeRates own = ExchangeRates.none(EUR).with(USD, new BigDecimal("0.85"));
        AuthorityTable priced = table.with(new MonthStartRates(Map.of(MARCH, own)));
        assertThat(priced.rates().of(MARCH)).contains(own);
        assertThat(priced.currency()).isEqualTo(EUR);
        assertThat(priced.changeDays()).isEqualTo(table.changeDays());
    }
}
