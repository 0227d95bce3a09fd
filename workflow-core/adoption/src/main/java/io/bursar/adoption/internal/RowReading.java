package io.bursar.adoption.internal;

import io.bursar.adoption.rows.Row;
import io.bursar.adoption.rows.RowProblem;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the fields of one row and notes what is wrong, so that all of it is said at once. */
public final class RowReading {

    private final Row row;
    private final Instant now;
    private final List<RowProblem> problems = new ArrayList<>();

    public RowReading(Row row, Instant now) {
        this.row = row;
        this.now = now;
    }

    public Row row() {
        return row;
    }

    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    public TypedFields typed() {
        return new TypedFields(row, problems);
    }

    /** Fields that no row of this kind has are said, so that a misspelt one is not lost. */
    public void only(Set<String> names) {
        row.content().fields().keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problem(name, "ROW_FIELD_UNKNOWN", "A row has no such field"));
    }

    public Optional<String> text(String path) {
        return row.text(path).filter(text -> !text.isEmpty());
    }

    public Optional<String> required(String path) {
        Optional<String> text = text(path);
        if (text.isEmpty()) {
            problem(path, "ROW_FIELD_MISSING", "A row lacks a field");
        }
        return text;
    }

    public Optional<PersonId> person(String path) {
        return required(path).flatMap(text -> named(path, text, PersonId::new));
    }

    public Optional<FunctionName> function(String path) {
        return required(path).flatMap(text -> named(path, text, FunctionName::new));
    }

    /** An identifier; what is none is said. */
    public <T> Optional<T> named(String path, String text, Function<String, T> made) {
        try {
            return Optional.of(made.apply(text));
        } catch (IllegalArgumentException | io.bursar.model.finding.BursarException malformed) {
            problem(path, "ROW_NOT_AN_ID", "A field is no identifier");
            return Optional.empty();
        }
    }

    public Optional<Instant> time(String path) {
        return required(path).flatMap(text -> time(path, text));
    }

    public Optional<Instant> time(String path, String text) {
        Optional<Instant> time = LegacyTime.of(text, now);
        if (time.isEmpty()) {
            problem(path, "ROW_NOT_A_DATE", "A date is written 2026-11-29");
        }
        return time;
    }

    public RecordValue record(String path) {
        return row.record(path);
    }

    public void problem(String path, String code, String message) {
        problems.add(new RowProblem(row.at(path), Finding.error(code, message).with("field", path)));
    }
}
