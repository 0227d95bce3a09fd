package io.bursar.cli.dofa;

import io.bursar.cli.input.CliFault;
import io.bursar.cli.input.CsvTable;
import io.bursar.cli.input.CsvTable.Cell;
import io.bursar.cli.input.CsvTable.Row;
import io.bursar.controls.authority.ExchangeRates;
import io.bursar.controls.authority.MonthStartRates;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.SourcePosition;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The month-start rates of other currencies as a sheet (controls §2): a line per month, a column per currency, how much
 * one unit is worth in the currency of the limits. A cell may be empty, for then nothing is submitted in that currency
 * in that month. Every fault is found at its cell.
 *
 * <pre>{@code
 * MonthStartRates rates = RatesSheet.read(table, Currency.getInstance("USD"), errors);
 * RatesSheet.yaml(rates);   // rates:, 2027-01: { EUR: 1.164 } …
 * }</pre>
 */
public final class RatesSheet {

    private static final String MONTH = "Month";
    private static final Pattern MONTHS = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern RATE = Pattern.compile("\\d{1,7}(\\.\\d{1,10})?");

    private final CsvTable table;
    private final Currency limits;
    private final LoadErrors errors;
    private final SortedMap<Integer, Currency> columns = new TreeMap<>();
    private final SortedMap<YearMonth, ExchangeRates> months = new TreeMap<>();

    private RatesSheet(CsvTable table, Currency limits, LoadErrors errors) {
        this.table = table;
        this.limits = limits;
        this.errors = errors;
    }

    /**
     * The rates of a sheet; faults are reported, and a sheet with a fault is not to be used.
     *
     * @param limits the currency of the limits, which has no rate
     */
    public static MonthStartRates read(CsvTable table, Currency limits, LoadErrors errors) {
        return new RatesSheet(table, limits, errors).rates();
    }

    /** The lines of the policy file {@code dofa.yaml}. */
    public static String yaml(MonthStartRates rates) {
        return rates.months().entrySet().stream()
                .map(month -> "  " + month.getKey() + ": { "
                        + month.getValue().worth().entrySet().stream()
                                .map(rate ->
                                        rate.getKey() + ": " + rate.getValue().toPlainString())
                                .collect(Collectors.joining(", "))
                        + " }\n")
                .collect(Collectors.joining("", "rates:\n", ""));
    }

    private MonthStartRates rates() {
        Optional<Integer> at = table.column(MONTH);
        if (at.isEmpty()) {
            if (errors.isEmpty()) {
                errors.report(CliFault.BAD_HEADER, headerCell(), Map.of("missing", MONTH));
            }
            return MonthStartRates.NONE;
        }
        for (int i = 0; i < table.header().cells().size(); i++) {
            if (i != at.get()) {
                column(i);
            }
        }
        if (columns.isEmpty() && errors.isEmpty()) {
            errors.report(CliFault.BAD_HEADER, headerCell(), Map.of("missing", "a column named by a currency"));
        }
        table.rows().forEach(row -> month(row, at.get()));
        return new MonthStartRates(months);
    }

    private SourcePosition headerCell() {
        return table.header().cells().isEmpty()
                ? new SourcePosition("", 1, 1)
                : table.header().cell(0).position();
    }

    private void column(int index) {
        Cell cell = table.header().cell(index);
        Optional<Currency> currency = currency(cell.text());
        if (currency.isEmpty()) {
            errors.report(
                    CliFault.BAD_CELL,
                    cell.position(),
                    Map.of("value", cell.text(), "wanted", "a currency (ISO 4217) other than " + limits));
        } else if (columns.containsValue(currency.get())) {
            errors.report(CliFault.DUPLICATE, cell.position(), Map.of("currency", cell.text()));
        } else {
            columns.put(index, currency.get());
        }
    }

    private Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code))
                    .filter(found -> found.getDefaultFractionDigits() >= 0 && !found.equals(limits));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private void month(Row row, int at) {
        Cell cell = row.cell(at);
        if (!MONTHS.matcher(cell.text()).matches()) {
            errors.report(
                    CliFault.BAD_CELL, cell.position(), Map.of("value", cell.text(), "wanted", "a month, as 2027-01"));
            return;
        }
        YearMonth month = YearMonth.parse(cell.text());
        if (months.containsKey(month)) {
            errors.report(CliFault.DUPLICATE, cell.position(), Map.of("month", month));
        } else if (months.size() == MonthStartRates.MAX_MONTHS) {
            errors.report(CliFault.TOO_MANY_LINES, cell.position(), Map.of("limit", MonthStartRates.MAX_MONTHS));
        } else {
            months.put(month, rates(row));
        }
    }

    private ExchangeRates rates(Row row) {
        ExchangeRates rates = ExchangeRates.none(limits);
        for (Map.Entry<Integer, Currency> column : columns.entrySet()) {
            Cell cell = row.cell(column.getKey());
            Optional<BigDecimal> rate = rate(cell);
            if (rate.isPresent()) {
                rates = rates.with(column.getValue(), rate.get());
            } else if (!cell.isEmpty()) {
                errors.report(
                        CliFault.BAD_CELL,
                        cell.position(),
                        Map.of("value", cell.text(), "wanted", "above 0, at most 1000000, at most 10 decimals"));
            }
        }
        return rates;
    }

    private static Optional<BigDecimal> rate(Cell cell) {
        return Optional.of(cell.text())
                .filter(text -> RATE.matcher(text).matches())
                .map(BigDecimal::new)
                .filter(ExchangeRates::allows);
    }
}
