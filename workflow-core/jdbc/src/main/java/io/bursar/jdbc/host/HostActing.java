package io.bursar.jdbc.host;

import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets somebody do something, and keeps that they did. */
final class HostActing {

    private final HostBook book;
    private final HostDuties duties;
    private final HostClaims claims;

    HostActing(HostBook book, HostDuties duties) {
        this.book = book;
        this.duties = duties;
        this.claims = new HostClaims(book);
    }

    HostOutcome perform(HostAct act) throws SQLException {
        HostWish wish = HostWish.of(act, "perform");
        Optional<HostOutcome> before = book.begin(wish, HostAct.people(act.actor()), act.claimLocks());
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = book.now(act.on());
        List<Finding> refusals = refusals(act, now);
        if (!refusals.isEmpty()) {
            return new HostOutcome.Refused(refusals);
        }
        return new HostOutcome.Recorded(book.write(wish, now, done(act, now)), List.of(), false);
    }

    /** Why nobody asks whether they may. */
    Optional<Finding> barred(HostAct act) {
        return book.barred(HostWish.of(act, "ask"));
    }

    /** Why an act is not done at a time; empty where it may be. */
    List<Finding> refusals(HostAct act, Instant now) throws SQLException {
        List<Finding> unknown = duties.unknown(act.function());
        if (!unknown.isEmpty()) {
            return unknown;
        }
        HostDuties.Place place = new HostDuties.Place(act.scopes(), now);
        List<Finding> refusals =
                new ArrayList<>(duties.explained(duties.conflicts(HostAct.people(act.actor()), act.function(), place)));
        refusals.addAll(claims.held(act));
        return refusals;
    }

    /** Keeps the act and what it claims; gives what the log says of it. */
    List<RecordedEvent> done(HostAct act, Instant now) throws SQLException {
        List<RecordedEvent> events = new ArrayList<>();
        events.add(keep(HostAct.people(act.actor()), act.function(), new Where(act.on(), act.scopes(), now)));
        if (!act.content().fields().isEmpty()) {
            events.add(HostEvents.said(act.content()));
        }
        events.addAll(claims.place(act));
        return events;
    }

    /** Where and when an act counts. */
    record Where(HostCase on, Set<ScopeKey> scopes, Instant at) {}

    /** Keeps that people performed a function; gives what the log says of it. */
    RecordedEvent keep(Set<PersonId> people, FunctionName function, Where where) throws SQLException {
        CaseId caseId = where.on().id();
        List<Act> acts = new ArrayList<>();
        for (PersonId person : people) {
            Act act = new Act(person, where.on().caseScope(), function, where.at(), caseId);
            acts.addAll(Act.rows(act, where.scopes()));
        }
        book.rows().add(acts);
        return HostEvents.acted(function, people, where.scopes());
    }
}
