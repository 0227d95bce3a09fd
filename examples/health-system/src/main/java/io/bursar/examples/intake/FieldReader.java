package io.bursar.examples.intake;

import io.bursar.examples.intake.RawValue.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one record by type. What is missing or wrong is reported and stands in as a placeholder, so that
 * all findings of a row come at once; a row with findings is then dropped, and no placeholder leaves the intake.
 */
final class FieldReader {

    private static final Pattern ID = Pattern.compile("[!-~]+");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final RawRecord record;
    private final Problems problems;

    FieldReader(RawRecord record, Problems problems) {
        this.record = record;
        this.problems = problems;
    }

    RawRecord record() {
        return record;
    }

    void report(IntakeProblem problem, String field) {
        RawValue value = record.values().get(field);
        problems.field(problem, field, value == null ? record.at() : value.at());
    }

    void reportLimit(IntakeProblem problem, String field, int limit) {
        RawValue value = record.values().get(field);
        problems.add(
                problem.finding().with("field", field).with("limit", limit), value == null ? record.at() : value.at());
    }

    String text(String field, int limit) {
        return mandatory(field, optionalText(field, limit), "");
    }

    @Nullable
    String optionalText(String field, int limit) {
        String text = of(Kind.TEXT, field).map(value -> value.text().strip()).orElse(null);
        if (text == null) {
            return null;
        }
        if (text.length() > limit) {
            reportLimit(IntakeProblem.TOO_LONG, field, limit);
        } else if (!IntakeText.isFit(text)) {
            report(IntakeProblem.INVALID_TEXT, field);
        }
        return text;
    }

    String id(String field) {
        return mandatory(field, optionalId(field), "?");
    }

    /** A text without spaces, as ids of systems of record are. */
    @Nullable
    String optionalId(String field) {
        int before = problems.reported();
        String text = optionalText(field, IntakeLimits.MAX_ID_LENGTH);
        if (text == null || problems.reported() > before) {
            return text == null ? null : "?";
        }
        if (!ID.matcher(text).matches()) {
            report(IntakeProblem.INVALID_ID, field);
            return "?";
        }
        return text;
    }

    LocalDate date(String field) {
        String text = text(field, IntakeLimits.MAX_ID_LENGTH);
        if (text.isEmpty()) {
            return LocalDate.EPOCH;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
            report(IntakeProblem.INVALID_DATE, field);
        } catch (DateTimeException noSuchDay) {
            report(IntakeProblem.INVALID_DATE, field);
        }
        return LocalDate.EPOCH;
    }

    boolean flag(String field) {
        return mandatory(field, of(Kind.FLAG, field).orElse(null), RawValue.text("", record.at()))
                .text()
                .equals("true");
    }

    /** The digits of a number, if it is there and is a number. */
    Optional<String> number(String field) {
        Optional<RawValue> number = of(Kind.NUMBER, field);
        mandatory(field, number.orElse(null), RawValue.text("", record.at()));
        return number.map(RawValue::text);
    }

    Optional<String> optionalNumber(String field) {
        return of(Kind.NUMBER, field).map(RawValue::text);
    }

    private Optional<RawValue> of(Kind kind, String field) {
        RawValue value = record.values().get(field);
        if (value == null || value.isAbsent()) {
            return Optional.empty();
        }
        if (value.kind() != kind) {
            report(IntakeProblem.WRONG_TYPE, field);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** A value of the wrong type was reported as that already. */
    private <T> T mandatory(String field, @Nullable T found, T placeholder) {
        RawValue value = record.values().get(field);
        if (found == null && (value == null || value.isAbsent())) {
            report(IntakeProblem.MISSING, field);
        }
        return found == null ? placeholder : found;
    }
}
