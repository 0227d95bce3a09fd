package io.bursar.engine.kernel;

import io.bursar.model.cases.CaseWork;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The small things a case remembers: the highest task and exception numbers, tasks that were done, what it counts
 * towards, facts that wait, people who joined in or were added as reviewers, a row that waits for its effects, and what
 * models suggested.
 */
final class Book {

    static final String TASKS = "tasks";
    static final String EXCEPTIONS = "exceptions";
    static final String DONE = "done";
    static final String CLAIMS = "claims";
    static final String COMMITMENT = "commitment";
    static final String FACTS = "facts";
    static final String TAKEN = "taken";
    static final String JOINED = "joined";
    static final String PERFORMED = "performed";
    static final String REVIEWERS = "reviewers";
    static final String RESOLUTIONS = "resolutions";
    static final String SETTLED = "settled";
    static final String SETTLED_FOR = "settledFor";
    static final String LIFTED = "lifted";
    static final String PENDING = "pending";
    static final String SUGGESTIONS = "suggestions";
    static final String RATES = "rates";

    /** Most entries of one list of the book: one for each exception that may be open. */
    static final int MAX_ENTRIES = ExceptionCase.MAX_OPEN;

    private final RecordValue entries;

    private Book(RecordValue entries) {
        this.entries = entries;
    }

    static Book of(CaseWork work) {
        return new Book(work.book());
    }

    static CaseWork with(CaseWork work, RecordValue book) {
        return new CaseWork(work.tasks(), work.effects(), work.exceptions(), work.approvals(), work.clocks(), book);
    }

    int count(String name) {
        return entries.decimal(name).map(number -> number.intValueExact()).orElse(0);
    }

    List<String> texts(String name) {
        return entries.list(name).texts();
    }

    RecordValue record(String name) {
        return entries.record(name);
    }

    List<RecordValue> records(String name) {
        return entries.records(name);
    }

    boolean has(String name) {
        return entries.get(name).isPresent();
    }

    RecordValue atLeast(String name, int number) {
        return number <= count(name) ? entries : entries.with(name, DecimalValue.of(number));
    }

    RecordValue adding(String name, String text) {
        List<String> all = new ArrayList<>(texts(name));
        if (!all.contains(text)) {
            all.add(text);
        }
        if (all.size() > MAX_ENTRIES) {
            all.remove(0);
        }
        return entries.with(name, Data.texts(all));
    }

    RecordValue adding(String name, RecordValue record) {
        List<DataValue> all = new ArrayList<>(entries.list(name).items());
        all.add(record);
        if (all.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("A case remembers too much");
        }
        return entries.with(name, Data.list(all));
    }

    RecordValue all() {
        return entries;
    }

    RecordValue with(String name, DataValue value) {
        return entries.with(name, value);
    }

    RecordValue without(String name) {
        return entries.without(name);
    }
}
