package io.bursar.erp.screening.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as publishers write them, in rows and in names of files. */
final class ListDates {

    private static final List<DateTimeFormatter> FORMS =
            List.of(form("uuuuMMdd"), form("uuuu-MM-dd"), form("MM/dd/uuuu"), form("M/d/uuuu"), form("dd MMM uuuu"));

    private static final Pattern BORN = Pattern.compile("\\bDOB (\\d{1,2} [A-Z][a-z]{2} \\d{4})");

    /** SAM's daily extract: two digits of the year and the day of the year. */
    private static final Pattern SAM_FILE = Pattern.compile(
            "SAM_Exclusions_Public_Extract(?:_V\\d+)?_(\\d{2})(\\d{3})\\.CSV", Pattern.CASE_INSENSITIVE);

    private static final Pattern DATED_FILE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})");
    private static final int CENTURY = 2000;

    private ListDates() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** A date in one of the forms; empty when it is none. */
    static Optional<LocalDate> read(String text) {
        return FORMS.stream()
                .map(form -> read(text, form))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    /** The date of birth in OFAC's remarks, where they give a whole one. */
    static Optional<LocalDate> bornIn(String remarks) {
        Matcher born = BORN.matcher(remarks);
        return born.find() ? read((born.group(1).length() == 10 ? "0" : "") + born.group(1)) : Optional.empty();
    }

    /** The date in the name of a file: SAM's day of the year, or any ISO date. */
    static Optional<LocalDate> ofFile(String name) {
        Matcher sam = SAM_FILE.matcher(name);
        if (sam.find()) {
            int day = Integer.parseInt(sam.group(2));
            Year year = Year.of(CENTURY + Integer.parseInt(sam.group(1)));
            return day >= 1 && day <= year.length() ? Optional.of(year.atDay(day)) : Optional.empty();
        }
        Matcher dated = DATED_FILE.matcher(name);
        return dated.find() ? read(dated.group(1)) : Optional.empty();
    }
}
