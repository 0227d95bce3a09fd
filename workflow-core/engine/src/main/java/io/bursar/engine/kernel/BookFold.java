package io.bursar.engine.kernel;

import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.CaseWork;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The book of a case as events change it. */
final class BookFold {

    private BookFold() {}

    static CaseWork apply(CaseWork work, CaseEvent event) {
        RecordValue body = event.body();
        Book book = Book.of(work);
        RecordValue next = switch (event.code()) {
            case COMMITTED -> book.with(Book.COMMITMENT, body);
            case CLAIMED -> book.adding(Book.CLAIMS, body);
            case RELEASED -> withoutCounts(book);
            case JOINED ->
                book.with(
                        Book.JOINED,
                        book.record(Book.JOINED).with(body.text("event").orElseThrow(), joined(book, body)));
            case ACTED -> performed(book, body);
            case ROW_PENDING -> body.fields().isEmpty() ? book.without(Book.PENDING) : book.with(Book.PENDING, body);
            case FACT_DEFERRED -> book.adding(Book.FACTS, body);
            case FACT_TAKEN -> taken(book, work, body);
            case EMITTED -> book.adding(Book.LIFTED, lifted(body.record("data")));
            case REVIEWER_ADDED -> book.adding(Book.REVIEWERS, body.without("reason"));
            case PROPOSED -> suggested(book, body);
            case PROPOSAL_REVIEWED -> reviewed(book, body);
            default -> throw new IllegalArgumentException("Not an event of the book");
        };
        return Book.with(work, next);
    }

    /** A suggestion to a fact of the definition; what is proposed otherwise stands in the log only. */
    private static RecordValue suggested(Book book, RecordValue body) {
        RecordValue proposal = body.record("proposal");
        return proposal.text("fact").isPresent() ? book.adding(Book.SUGGESTIONS, proposal) : book.all();
    }

    private static RecordValue reviewed(Book book, RecordValue body) {
        Optional<String> id = body.record("proposal").text("proposalId");
        List<RecordValue> entries = book.records(Book.SUGGESTIONS);
        if (id.isEmpty() || entries.isEmpty()) {
            return book.all();
        }
        return book.with(
                Book.SUGGESTIONS,
                Data.list(entries.stream()
                        .map(entry -> entry.text("proposalId").equals(id) ? reviewed(entry, body) : entry)
                        .toList()));
    }

    private static RecordValue reviewed(RecordValue entry, RecordValue body) {
        String review = body.text("review").orElse("");
        if (!review.equals(AssistReview.CONFIRMED)) {
            return entry.with("outcome", Data.text(review));
        }
        return entry.with("confirmed", BooleanValue.TRUE)
                .with("confirmedBy", Data.text(body.text("by").orElse("")));
    }

    /** The rates that a case in another currency has pinned. */
    static Case rated(Case pinned, RecordValue rates) {
        return rates.fields().isEmpty()
                ? pinned
                : pinned.with(Book.with(pinned.work(), Book.of(pinned.work()).with(Book.RATES, rates)));
    }

    /** An imported approval that the definition takes as evidence is one the case knows of; other acts are not. */
    static CaseWork imported(CaseWork work, RecordValue body) {
        return body.isTrue("evidence") ? Book.with(work, performed(Book.of(work), body)) : work;
    }

    /** A case was told that the exception it works off is no more. */
    private static RecordValue lifted(RecordValue told) {
        return Data.record()
                .put("case", told.text("childCaseId").orElseThrow())
                .put("resolution", told.text("resolution").orElseThrow())
                .build();
    }

    private static RecordValue withoutCounts(Book book) {
        RecordValue rest = book.without(Book.COMMITMENT);
        return rest.without(Book.CLAIMS);
    }

    private static RecordValue joined(Book book, RecordValue body) {
        return book.record(Book.JOINED)
                .record(body.text("event").orElseThrow())
                .with(
                        body.text("word").orElseThrow(),
                        Data.text(body.text("person").orElseThrow()));
    }

    private static RecordValue performed(Book book, RecordValue body) {
        String function = body.text("function").orElseThrow();
        RecordValue performed = book.record(Book.PERFORMED);
        List<String> people = new ArrayList<>(performed.list(function).texts());
        for (String person : body.list("people").texts()) {
            people.remove(person);
            people.add(person);
        }
        return book.with(Book.PERFORMED, performed.with(function, Data.texts(people)));
    }

    private static RecordValue taken(Book book, CaseWork work, RecordValue body) {
        String fact = body.text("fact").orElseThrow();
        List<RecordValue> waiting = book.records(Book.FACTS).stream()
                .filter(one -> !one.text("fact").orElse("").equals(fact))
                .toList();
        RecordValue rest = waiting.isEmpty() ? book.without(Book.FACTS) : book.with(Book.FACTS, Data.list(waiting));
        return Book.of(Book.with(work, rest)).adding(Book.TAKEN, fact);
    }
}
