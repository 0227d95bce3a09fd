package io.bursar.controls.authority;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rates on the first day of each month, by which commitments in another currency are tested against the limits
 * (controls §2). A case keeps those of the month in which it was submitted; a month that is missing has none.
 *
 * <pre>{@code
 * MonthStartRates rates = new MonthStartRates(Map.of(YearMonth.of(2026, 3), march));
 * rates.of(YearMonth.of(2026, 3)).flatMap(found -> found.inLimits(amount));
 * }</pre>
 *
 * @param months the rates by month, at most {@value #MAX_MONTHS}
 */
public record MonthStartRates(SortedMap<YearMonth, ExchangeRates> months) {

    /** Most months one policy has rates of. */
    public static final int MAX_MONTHS = 240;

    /** No rates: every commitment is in the currency of the limits. */
    public static final MonthStartRates NONE = new MonthStartRates(Map.of());

    /** Copies the months. */
    public MonthStartRates {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        if (months.size() > MAX_MONTHS) {
            throw new IllegalArgumentException("A policy has rates of too many months");
        }
    }

    /** The rates by month, in any order. */
    public MonthStartRates(Map<YearMonth, ExchangeRates> months) {
        this(new TreeMap<>(months));
    }

    /** The rates of a month. */
    public Optional<ExchangeRates> of(YearMonth month) {
        return Optional.ofNullable(months.get(month));
    }
}
