package io.bursar.engine.kernel;

import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.ExchangeRates;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Amounts in another currency than that of the limits, at the month-start rate that the case has pinned at submit
 * (controls §2). A case is in one currency; without a rate nothing is submitted or decided.
 */
final class Rates {

    /** The version of the kernel since which amounts are converted; before, they were compared with nothing. */
    static final int SINCE = 5;

    /** Code: the policy has no rate of this currency for the month. */
    static final String NO_RATE = "CUR_NO_RATE";

    /** Code: a request is in more than one currency. */
    static final String MIXED = "CUR_MIXED";

    private final Proceeding proceeding;
    private Set<String> named = Set.of();
    private int namedAfter = -1;

    Rates(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    /** What the submit pins: the rate of the currency that the case is in; empty where it is that of the limits. */
    ExchangeRates pin() {
        ExchangeRates none = ExchangeRates.none(ofLimits());
        Set<String> met = named();
        if (met.size() > 1) {
            throw new Refusal(
                    Finding.error(MIXED, "A request is in one currency").with("currencies", met));
        }
        ExchangeRates pinned = none;
        for (String code : met) {
            Currency currency = Currency.getInstance(code);
            if (!currency.equals(none.limits())) {
                pinned = pinned.with(currency, rate(currency));
            }
        }
        return pinned;
    }

    /** A case stays in the currency it was submitted in: nobody corrects it out of its limits and conditions. */
    void requireOwn(RecordValue brought) {
        boolean submitted = proceeding.here().header().submittedAt().isPresent();
        if (!submitted || named().isEmpty()) {
            return;
        }
        Set<String> others = new TreeSet<>();
        collect(brought.fields().values(), others);
        others.remove(ofCase().getCurrencyCode());
        if (!others.isEmpty()) {
            throw new Refusal(Finding.error(MIXED, "A case stays in the currency it was submitted in")
                    .with("currency", ofCase().getCurrencyCode())
                    .with("brought", others));
        }
    }

    /** Whether any of its approvals tests an amount. */
    private boolean isTested() {
        return proceeding.kernel() >= SINCE
                && proceeding.definition().vocabulary().approvals().values().stream()
                        .map(ApprovalSpec::money)
                        .anyMatch(money -> money.amount() != null);
    }

    private Currency ofLimits() {
        return table().currency();
    }

    private AuthorityTable table() {
        return proceeding.rules().policy().authority().limits();
    }

    /** The currencies that the data names, looked at again when something has changed. */
    private Set<String> named() {
        if (namedAfter != proceeding.changes()) {
            named = isTested() ? currencies() : Set.of();
            namedAfter = proceeding.changes();
        }
        return named;
    }

    private Set<String> currencies() {
        Set<String> met = new TreeSet<>();
        collect(proceeding.here().data().fields().values(), met);
        return met;
    }

    private static void collect(Collection<DataValue> values, Set<String> met) {
        for (DataValue value : values) {
            if (value instanceof MoneyValue money) {
                met.add(money.value().currency().getCurrencyCode());
            } else if (value instanceof UnitPriceValue price) {
                met.add(price.value().currency().getCurrencyCode());
            } else if (value instanceof ListValue list) {
                collect(list.items(), met);
            } else if (value instanceof RecordValue record) {
                collect(record.fields().values(), met);
            }
        }
    }

    private BigDecimal rate(Currency currency) {
        RecordValue pinned = Book.of(proceeding.here().work()).record(Book.RATES);
        Optional<BigDecimal> kept = pinned.decimal(currency.getCurrencyCode());
        return kept.or(() -> table().rates().of(month()).flatMap(rates -> rates.rate(currency)))
                .orElseThrow(
                        () -> new Refusal(Finding.error(NO_RATE, "The policy has no month-start rate of this currency")
                                .with("currency", currency.getCurrencyCode())
                                .with("month", month())));
    }

    private YearMonth month() {
        Instant at = proceeding.here().header().submittedAt().orElse(proceeding.now());
        FacilityId here = proceeding.here().header().place().facility();
        return YearMonth.from(at.atZone(proceeding.rules().zone(here)));
    }

    /** An amount in the currency of the limits. */
    Money inLimits(Money amount) {
        return isOurs(amount.currency())
                ? amount
                : Money.rounded(amount.amount().multiply(rate(amount.currency())), ofLimits());
    }

    /** A price in the currency of the limits, not rounded. */
    BigDecimal inLimits(UnitPriceValue price) {
        BigDecimal amount = price.value().amount();
        return isOurs(price.value().currency())
                ? amount
                : amount.multiply(rate(price.value().currency()));
    }

    private boolean isOurs(Currency currency) {
        return proceeding.kernel() < SINCE || currency.equals(ofLimits());
    }

    /** Whether the case is in another currency than that of the limits. */
    boolean isElsewhere() {
        return proceeding.kernel() >= SINCE && !ofCase().equals(ofLimits());
    }

    /** What the policy or the definition says in the currency of the limits, in that of the case. */
    DataValue forCase(DataValue said) {
        if (!isElsewhere()) {
            return said;
        }
        Currency own = ofCase();
        return converted(said, ExchangeRates.none(ofLimits()).with(own, rate(own)), own);
    }

    private DataValue converted(DataValue said, ExchangeRates rates, Currency own) {
        if (said instanceof MoneyValue money && money.value().currency().equals(rates.limits())) {
            return new MoneyValue(rates.in(own, money.value()).orElseThrow());
        }
        if (said instanceof ListValue list) {
            List<DataValue> items = new ArrayList<>();
            list.items().forEach(item -> items.add(converted(item, rates, own)));
            return new ListValue(items);
        }
        if (said instanceof RecordValue record) {
            TreeMap<String, DataValue> fields = new TreeMap<>();
            record.fields().forEach((name, value) -> fields.put(name, converted(value, rates, own)));
            return new RecordValue(fields);
        }
        return said;
    }

    /** The currency of the case: the one it has pinned, or before that the one its data names. */
    Currency ofCase() {
        RecordValue pinned = Book.of(proceeding.here().work()).record(Book.RATES);
        if (!pinned.fields().isEmpty()) {
            return Currency.getInstance(pinned.fields().keySet().iterator().next());
        }
        // a document is received first and read later: then its data says it
        Set<String> met = named();
        return met.size() == 1 ? Currency.getInstance(met.iterator().next()) : ofLimits();
    }
}
