package io.bursar.examples.intake;

import io.bursar.examples.intake.RawValue.Kind;
import io.bursar.model.identity.PersonId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what people wrote into cells into the values of the intake schema. */
final class LegacyValues {

    /** Month, day, year, as the sheets have it; anything else must be a year-month-day date. */
    private static final Pattern US_DATE = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    private static final Pattern GROUPED = Pattern.compile("\\$?(-?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?)");
    private static final Pattern DOLLARS = Pattern.compile("\\$(-?[0-9.]+)");

    private final LegacySheet sheet;
    private final Problems problems;

    LegacyValues(LegacySheet sheet, Problems problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    RawRecord head(List<LegacyLine> rows) {
        LegacyLine first = rows.get(0);
        Map<String, RawValue> values = new HashMap<>();
        put(values, first, LegacyColumn.REQUEST);
        put(values, first, LegacyColumn.FACILITY);
        put(values, first, LegacyColumn.VENDOR);
        values.put(LegacyColumn.REQUESTER.field(), requester(first));
        values.put(LegacyColumn.NEED_BY.field(), date(first.cell(LegacyColumn.NEED_BY)));
        values.put(LegacyColumn.NOTES.field(), RawValue.text(notes(rows), first.at()));
        values.put("shipToLocationId", RawValue.text(sheet.shipToLocationId(), first.at()));
        values.put("emergency", new RawValue(Kind.FLAG, "false", first.at()));
        if (first.cell(LegacyColumn.FACILITY).isAbsent()) {
            String owner = sheet.facilityId().value();
            values.put(LegacyColumn.FACILITY.field(), RawValue.text(owner, first.at()));
        }
        return new RawRecord(first.at(), values);
    }

    RawRecord line(LegacyLine row) {
        Map<String, RawValue> values = new HashMap<>();
        put(values, row, LegacyColumn.DEPARTMENT);
        put(values, row, LegacyColumn.ITEM);
        put(values, row, LegacyColumn.ITEM_NUMBER);
        put(values, row, LegacyColumn.UNIT);
        put(values, row, LegacyColumn.ACCOUNT);
        putNumber(values, row, LegacyColumn.QUANTITY);
        putNumber(values, row, LegacyColumn.UNIT_COST);
        RawValue unspsc = row.cell(LegacyColumn.UNSPSC);
        values.put(LegacyColumn.UNSPSC.field(), unspsc.isAbsent() ? RawValue.text(sheet.unspsc(), row.at()) : unspsc);
        return new RawRecord(row.at(), values);
    }

    private static void put(Map<String, RawValue> values, LegacyLine row, LegacyColumn column) {
        values.put(column.field(), row.cell(column));
    }

    private static void putNumber(Map<String, RawValue> values, LegacyLine row, LegacyColumn column) {
        RawValue cell = row.cell(column);
        values.put(
                column.field(),
                cell.isAbsent() ? cell : cell.as(Kind.NUMBER, digits(cell.text().strip())));
    }

    /** Drops a dollar sign and thousands separators where they stand as they should; the rest is judged as it is. */
    private static String digits(String written) {
        Matcher grouped = GROUPED.matcher(written);
        if (grouped.matches()) {
            return grouped.group(1).replace(",", "");
        }
        Matcher dollars = DOLLARS.matcher(written);
        return dollars.matches() ? dollars.group(1) : written;
    }

    private RawValue requester(LegacyLine row) {
        RawValue cell = row.cell(LegacyColumn.REQUESTER);
        Optional<PersonId> person = sheet.person(cell.text());
        if (person.isPresent()) {
            return cell.as(Kind.TEXT, person.get().value());
        }
        if (cell.text().strip().contains(" ")) {
            problems.field(IntakeProblem.UNKNOWN_PERSON, LegacyColumn.REQUESTER.field(), cell.at());
            return cell.as(Kind.TEXT, "unknown");
        }
        return cell;
    }

    private static RawValue date(RawValue cell) {
        Matcher date = US_DATE.matcher(cell.text().strip());
        if (!date.matches()) {
            return cell;
        }
        String iso = "%s-%2s-%2s".formatted(date.group(3), date.group(1), date.group(2));
        return cell.as(Kind.TEXT, iso.replace(' ', '0'));
    }

    private String notes(List<LegacyLine> rows) {
        Set<String> notes = new LinkedHashSet<>();
        for (LegacyLine row : rows) {
            RawValue cell = row.cell(LegacyColumn.NOTES);
            if (!cell.isAbsent()) {
                notes.add(cell.text().strip());
            }
        }
        return notes.isEmpty() ? sheet.justification() : String.join("; ", notes);
    }
}
