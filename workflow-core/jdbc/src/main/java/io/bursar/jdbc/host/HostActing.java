package io.bursar.jdbc.host;

import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ActedForFunction;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodConflict;
import io.bursar.engine.store.SignedControl;
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
import java.util.TreeSet;

/** Lets somebody do something, and keeps that they did. */
final class HostActing {

    private final HostBook book;
    private final HostDuties duties;
    private final HostClaims claims;
    private final HostSoftening softening;

    HostActing(HostContext context, HostBook book, HostDuties duties) {
        this.book = book;
        this.duties = duties;
        this.claims = new HostClaims(book);
        this.softening = new HostSoftening(context, book);
    }

    HostOutcome perform(HostAct act) throws SQLException {
        HostWish wish = HostWish.perform(act);
        Optional<HostOutcome> before = book.begin(wish, HostAct.people(act.actor()), act.claimLocks());
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = book.now(act.on());
        Judged judged = judge(act, now, HostSoftening::soften);
        if (!judged.refusals().isEmpty()) {
            return new HostOutcome.Refused(judged.refusals());
        }
        return new HostOutcome.Recorded(book.write(wish, now, done(act, judged, now)), judged.notes(), false);
    }

    /** Why nobody asks whether they may. */
    Optional<Finding> barred(HostAct act) {
        return book.barred(HostWish.perform(act));
    }

    /**
     * Whether an act may be done.
     *
     * @param refusals why not; empty where it may be
     * @param softened under which compensating controls
     */
    record Judged(List<Finding> refusals, HostSoftening.Softened softened) {

        List<SignedControl> under() {
            return softened.under();
        }

        List<Finding> notes() {
            return softened.notes();
        }
    }

    /** How compensating controls are looked at: locked by whoever acts, seen by whoever asks beforehand. */
    interface Look {
        HostSoftening.Softened at(HostSoftening softening, List<SodConflict> conflicts, HostSoftening.Moment moment)
                throws SQLException;
    }

    /** Whether an act may be done at a time. */
    Judged judge(HostAct act, Instant now, Look look) throws SQLException {
        List<Finding> unknown = duties.unknown(act.function());
        if (!unknown.isEmpty()) {
            return new Judged(unknown, new HostSoftening.Softened(List.of(), List.of()));
        }
        HostDuties.Place place = new HostDuties.Place(act.scopes(), now);
        List<SodConflict> conflicts = duties.conflicts(HostAct.people(act.actor()), act.function(), place);
        HostSoftening.Softened softened = act.actor().principalPerson().isPresent()
                ? new HostSoftening.Softened(conflicts, List.of())
                : look.at(softening, conflicts, new HostSoftening.Moment(act.places(), now));
        List<Finding> refusals = new ArrayList<>(duties.explained(softened.standing()));
        refusals.addAll(claims.held(act));
        return new Judged(refusals, softened);
    }

    /** Keeps the act and what it claims; gives what the log says of it. */
    List<RecordedEvent> done(HostAct act, Judged judged, Instant now) throws SQLException {
        List<RecordedEvent> events = new ArrayList<>();
        Where where = new Where(act.on(), act.scopes(), now);
        events.add(keep(HostAct.people(act.actor()), act.function(), where, judged.under()));
        if (!act.content().fields().isEmpty()) {
            events.add(HostEvents.said(act.content()));
        }
        events.addAll(claims.place(act));
        return events;
    }

    /** Where and when an act counts. */
    record Where(HostCase on, Set<ScopeKey> scopes, Instant at) {}

    /**
     * Keeps that people performed a function, as one where they are two, and also where whoever reviews a compensating
     * control finds it; gives what the log says of it.
     */
    RecordedEvent keep(Set<PersonId> people, FunctionName function, Where where, List<SignedControl> under)
            throws SQLException {
        Set<ScopeKey> scopes = new TreeSet<>(where.scopes());
        under.forEach(control -> scopes.add(HostSoftening.scope(control)));
        CaseId caseId = where.on().id();
        List<Act> acts = new ArrayList<>();
        for (PersonId person : people) {
            Act act = new Act(person, where.on().caseScope(), function, where.at(), caseId);
            acts.addAll(Act.rows(act, scopes));
            if (people.size() > 1 && duties.rules().asksWhoElse(function)) {
                Act asOne = new Act(person, where.on().caseScope(), ActedForFunction.of(function), where.at(), caseId);
                acts.addAll(Act.rows(asOne, scopes));
            }
        }
        book.rows().add(acts);
        return HostEvents.acted(
                function,
                people,
                where.scopes(),
                under.stream().map(SignedControl::mitigation).toList());
    }
}
