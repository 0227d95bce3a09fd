package io.bursar.engine.kernel;

import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ActHistory;
import io.bursar.controls.sod.ActedForFunction;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.engine.fact.FactRequest;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What others have done where a rule is about acting alone: once a second person has performed the function, nobody
 * does so alone (controls §1, "sole" and "alone"). What was imported or only reviewed is no second person, and neither
 * are whoever acted and in whose place for one another.
 */
final class SecondPeople {

    /** The version of the kernel since which a second person is looked for; before, such a rule never gave way. */
    static final int SINCE = 5;

    private final Proceeding proceeding;

    SecondPeople(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    /** The history of somebody about to perform a function, with the acts of second people where they matter. */
    ActHistory and(ActHistory history, FunctionName function, Set<ScopeKey> scopes) {
        if (proceeding.kernel() < SINCE) {
            return history;
        }
        Set<FunctionName> excused =
                proceeding.rules().policy().authority().duties().excusedBy(function, history.acts());
        if (excused.isEmpty()) {
            return history;
        }
        List<Act> acts = new ArrayList<>(history.acts());
        for (ScopeKey scope : new TreeSet<>(scopes)) {
            for (FunctionName each : excused) {
                acts.addAll(performed(scope, each));
                acts.addAll(performed(scope, ActedForFunction.of(each)));
            }
        }
        return ActHistory.of(acts).under(history.mitigations());
    }

    private List<Act> performed(ScopeKey scope, FunctionName function) {
        Optional<DataValue> rows = proceeding.facts().ask(new FactRequest.PerformedIn(scope.toString(), function));
        return ((ListValue) rows.orElse(ListValue.EMPTY))
                .records().stream().map(row -> act(scope, function, row)).toList();
    }

    private static Act act(ScopeKey scope, FunctionName function, RecordValue row) {
        return new Act(
                new PersonId(row.text("person").orElseThrow()),
                scope,
                function,
                row.instant("at").orElseThrow(),
                CaseId.of(row.text("case").orElseThrow()));
    }
}
