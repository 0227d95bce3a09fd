package io.bursar.model.time;

import java.util.Locale;
import java.util.Optional;

/**
 * What a duration counts: time that passes, or time that a calendar has open (canonical, how to read).
 *
 * <pre>{@code
 * DurationUnit.BUSINESS_DAYS.code();   // BD
 * }</pre>
 */
public enum DurationUnit {
    /** Minutes that pass. */
    MINUTES("min", "minute", 60, false),
    /** Hours that pass. */
    HOURS("h", "hour", 3_600, false),
    /** Days of 24 hours that pass, whatever the clocks on the wall do. */
    DAYS("d", "day", 86_400, false),
    /** Minutes in which the calendar is open. */
    BUSINESS_MINUTES("BM", "business minute", 60, true),
    /** Hours in which the calendar is open. */
    BUSINESS_HOURS("BH", "business hour", 3_600, true),
    /** Open days of the calendar: the same wall time so many open days later. */
    BUSINESS_DAYS("BD", "business day", 0, true);

    private final String code;
    private final String words;
    private final int seconds;
    private final boolean business;

    DurationUnit(String code, String words, int seconds, boolean business) {
        this.code = code;
        this.words = words;
        this.seconds = seconds;
        this.business = business;
    }

    /** The stable code used in definitions and stored data, such as {@code BH}. */
    public String code() {
        return code;
    }

    /** Whether this counts open time of a calendar. */
    public boolean business() {
        return business;
    }

    /** Seconds of one unit; zero for business days, which have no fixed length. */
    int seconds() {
        return seconds;
    }

    /** Reads a code exactly as written, or the English words, singular or plural, in any case. */
    static Optional<DurationUnit> read(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (DurationUnit unit : values()) {
            if (unit.code.equals(text) || unit.words.equals(lower) || lower.equals(unit.words + "s")) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
