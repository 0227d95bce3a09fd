package io.bursar.adoption.cutover;

import io.bursar.adoption.internal.RowReading;
import io.bursar.adoption.rows.Row;
import io.bursar.engine.command.LegacyEntry;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people did in an imported case: in JSON a list of {@code {"function", "person", "on"}}, in CSV one cell
 * {@code CREATE_PO=omar.diaz@2026-10-02; REQUEST_PURCHASE=dana.reyes@2026-10-01}.
 */
final class LegacyActs {

    private static final String FIELD = "acts";
    private static final Pattern WRITTEN = Pattern.compile("([A-Z][A-Z_]*)=([^@=;]+)@([0-9T:Z.-]+)");

    private LegacyActs() {}

    static List<LegacyEntry.Act> of(RowReading reading) {
        List<LegacyEntry.Act> acts = new ArrayList<>();
        Optional<String> cell = reading.text(FIELD);
        if (cell.isPresent()) {
            for (String part : cell.get().split(";", -1)) {
                written(reading, part.strip()).ifPresent(acts::add);
            }
            return acts;
        }
        int number = 0;
        for (RecordValue act : reading.row().records(FIELD)) {
            String path = FIELD + "." + number++;
            Optional<Instant> at = part(act, "on").flatMap(text -> reading.time(path + ".on", text));
            List<String> who = List.of(
                    part(act, "function").orElse(""), part(act, "person").orElse(""));
            act(reading, path, who, at).ifPresent(acts::add);
        }
        return acts;
    }

    private static Optional<String> part(RecordValue act, String name) {
        return Optional.ofNullable(act.fields().get(name)).flatMap(Row::plain);
    }

    private static Optional<LegacyEntry.Act> written(RowReading reading, String part) {
        Matcher matcher = WRITTEN.matcher(part);
        if (!matcher.matches()) {
            reading.problem(FIELD, "ROW_NOT_AN_ACT", "An act is written FUNCTION=person@2026-11-29");
            return Optional.empty();
        }
        return act(reading, FIELD, List.of(matcher.group(1), matcher.group(2)), reading.time(FIELD, matcher.group(3)));
    }

    private static Optional<LegacyEntry.Act> act(
            RowReading reading, String path, List<String> functionAndPerson, Optional<Instant> at) {
        Optional<FunctionName> function = reading.named(path, functionAndPerson.get(0), FunctionName::new);
        Optional<PersonId> person = reading.named(path, functionAndPerson.get(1), PersonId::new);
        if (at.isEmpty()) {
            reading.problem(path, "ROW_FIELD_MISSING", "An act has no date");
        }
        return function.flatMap(
                known -> person.flatMap(who -> at.map(when -> new LegacyEntry.Act(who, known, when, null))));
    }
}
