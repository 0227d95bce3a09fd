package io.bursar.model.time;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something may take, in the words of a definition: {@code 2 BD}, {@code 4 BH}, {@code 30 BM}, {@code 10 min},
 * {@code 1 h}, {@code 60 d}. What it means in instants depends on a {@link BusinessCalendar}.
 *
 * <pre>{@code
 * BusinessDuration sla = BusinessDuration.parse("2 BD");
 * Instant due = calendar.plus(now, sla);
 * }</pre>
 *
 * @param amount how many units, 0 to {@value #MAX_AMOUNT}
 * @param unit what is counted
 */
public record BusinessDuration(long amount, DurationUnit unit) {

    /** Most units of one duration. */
    public static final long MAX_AMOUNT = 1_000_000;

    private static final Pattern FORM = Pattern.compile("(\\d{1,7}) ?([A-Za-z]{1,10}(?: [A-Za-z]{1,10})?)");

    /** Refuses a negative or excessive amount. */
    public BusinessDuration {
        Objects.requireNonNull(unit, "unit");
        if (amount < 0 || amount > MAX_AMOUNT) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A duration must be between zero and the limit",
                    Map.of("amount", Long.toString(amount), "limit", Long.toString(MAX_AMOUNT)));
        }
    }

    /** So many open days. */
    public static BusinessDuration businessDays(long amount) {
        return new BusinessDuration(amount, DurationUnit.BUSINESS_DAYS);
    }

    /** So many open hours. */
    public static BusinessDuration businessHours(long amount) {
        return new BusinessDuration(amount, DurationUnit.BUSINESS_HOURS);
    }

    /** So many hours that pass. */
    public static BusinessDuration hours(long amount) {
        return new BusinessDuration(amount, DurationUnit.HOURS);
    }

    /** So many minutes that pass. */
    public static BusinessDuration minutes(long amount) {
        return new BusinessDuration(amount, DurationUnit.MINUTES);
    }

    /** So many days of 24 hours that pass. */
    public static BusinessDuration days(long amount) {
        return new BusinessDuration(amount, DurationUnit.DAYS);
    }

    /** Reads {@code 2 BD} or {@code 2 business days}; fails with {@code WRONG_TYPE} when it is neither. */
    public static BusinessDuration parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new BursarException(
                        FailureCode.WRONG_TYPE,
                        "A duration is a whole number and one of min, h, d, BM, BH, BD",
                        Map.of("length", Integer.toString(text.length()))));
    }

    /** Reads {@code 2 BD} or {@code 2 business days}; empty when it is neither. */
    public static Optional<BusinessDuration> tryParse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(form.group(1));
        if (amount > MAX_AMOUNT) {
            return Optional.empty();
        }
        return DurationUnit.read(form.group(2)).map(unit -> new BusinessDuration(amount, unit));
    }

    /** So many times as long. */
    public BusinessDuration times(long factor) {
        return new BusinessDuration(Math.multiplyExact(amount, factor), unit);
    }

    /** Whether this counts open time of a calendar rather than time that passes. */
    public boolean business() {
        return unit.business();
    }

    /**
     * How this compares with another one on every calendar: below, at or above zero. Empty where that depends on the
     * calendar: time that passes, open time and open days are three measures of their own.
     */
    public OptionalInt comparedTo(BusinessDuration other) {
        boolean days = unit == DurationUnit.BUSINESS_DAYS;
        if (business() != other.business() || days != (other.unit == DurationUnit.BUSINESS_DAYS)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                days ? Long.compare(amount, other.amount) : counted().compareTo(other.counted()));
    }

    /** The counted time; fails for business days, which have no fixed length. */
    Duration counted() {
        if (unit == DurationUnit.BUSINESS_DAYS) {
            throw new IllegalStateException("Business days have no fixed length");
        }
        return Duration.ofSeconds(Math.multiplyExact(amount, unit.seconds()));
    }

    /** For example {@code 2 BD}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return amount + " " + unit.code();
    }
}
