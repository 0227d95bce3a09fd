package io.bursar.jdbc.host;

import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ActHistory;
import io.bursar.controls.sod.ActedForFunction;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodCheck;
import io.bursar.controls.sod.SodConflict;
import io.bursar.controls.sod.SodQuestion;
import io.bursar.controls.sod.SodRules;
import io.bursar.jdbc.host.internal.HostRows;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Segregation of duties over the acts in the store: one question for everybody, with no way around it. */
final class HostDuties {

    private final HostContext context;
    private final HostBook book;
    private final HostRows rows;

    HostDuties(HostContext context, HostBook book) {
        this.context = context;
        this.book = book;
        this.rows = book.rows();
    }

    /** A misspelt function would switch a control off. */
    List<Finding> unknown(FunctionName function) {
        return rules().unknown(Map.of(function, "the act"), List.of());
    }

    /** Why these people, the acting one first, may not perform a function in these places. */
    List<SodConflict> conflicts(Set<PersonId> people, FunctionName function, Place place) throws SQLException {
        if (people.isEmpty()) {
            return List.of();
        }
        List<PersonId> ordered = List.copyOf(people);
        Set<PersonId> principals = new LinkedHashSet<>(ordered.subList(1, ordered.size()));
        SodQuestion question = new SodQuestion(ordered.get(0), principals, function, place.scopes(), place.at());
        return SodCheck.check(rules(), question, history(people, Set.of(function), place));
    }

    /**
     * Where and when an act counts.
     *
     * @param scopes the case, its chain, and master objects
     * @param at when
     */
    record Place(Set<ScopeKey> scopes, Instant at) {}

    /** The acts of people, and of second people where a rule is about acting alone. */
    ActHistory history(Set<PersonId> people, Set<FunctionName> planned, Place place) throws SQLException {
        List<Act> acts = new ArrayList<>();
        for (PersonId person : people) {
            acts.addAll(rows.acts(person, place.scopes()));
        }
        Set<FunctionName> excused = new TreeSet<>();
        planned.forEach(function -> excused.addAll(rules().excusedBy(function, acts)));
        for (FunctionName function : excused) {
            for (ScopeKey scope : place.scopes()) {
                acts.addAll(rows.performers(scope, function));
                acts.addAll(rows.performers(scope, ActedForFunction.of(function)));
            }
        }
        LocalDate day = place.at().atZone(context.rules().zone()).toLocalDate();
        return new ActHistory(
                List.copyOf(new LinkedHashSet<>(acts)), context.staff().unresolvable(people, day));
    }

    /** The findings of conflicts, each with one sentence that says which act stands in the way. */
    List<Finding> explained(List<SodConflict> conflicts) throws SQLException {
        List<Finding> explained = new ArrayList<>();
        for (SodConflict conflict : conflicts) {
            explained.add(conflict.toFinding().with(Finding.SAYS, sentence(conflict) + conflict.offer(rules())));
        }
        return explained;
    }

    /** The sentence, with the host's own name of a case of the host's. */
    private String sentence(SodConflict conflict) throws SQLException {
        String sentence = conflict.explain(rules());
        Optional<Act> earlier = conflict.earlierAct();
        if (earlier.isEmpty()) {
            return sentence;
        }
        CaseId caseId = earlier.get().caseId();
        return sentence.replace("case " + caseId, book.name(caseId));
    }

    SodRules rules() {
        return context.rules().duties();
    }
}
