package io.bursar.engine.kernel;

import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodScope;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.engine.fact.FactRequest;
import io.bursar.engine.store.ActRow;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Somebody changes by hand what a case is about, such as its supplier. What people did by hand in the case until then
 * counts on the new one as well, and is refused where it would have been: else whoever may not enter the bill of a
 * supplier would enter it for another and have that corrected. Approvals are not carried over, as they are void.
 */
final class ObjectChange {

    /** From this kernel on, acts follow the object of their case. */
    static final int SINCE = 5;

    private final Proceeding proceeding;
    private final Desks desks;
    private final Set<ScopeKey> before;

    /** Remembers what the case is about before it is changed. */
    ObjectChange(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
        this.before = desks.acts().objects();
    }

    /** Lets the acts of the case follow the change. */
    void follow() {
        Set<ScopeKey> named = new TreeSet<>(desks.acts().objects());
        named.removeAll(before);
        if (named.isEmpty() || proceeding.kernel() < SINCE) {
            return;
        }
        for (FunctionName function : byHand()) {
            Set<PersonId> people = performers(function);
            if (!people.isEmpty()) {
                desks.acts().performOn(named, function, people);
            }
        }
    }

    /** The acts by hand of the workflow that a rule looks at around an object. */
    private Set<FunctionName> byHand() {
        Stream<FunctionName> rows = proceeding.definition().graph().rows().stream()
                .map(TransitionSpec::authority)
                .filter(authority -> !authority.who().isApprover())
                .map(TransitionSpec.Authority::act)
                .filter(Objects::nonNull);
        Stream<FunctionName> resolutions = proceeding.definition().graph().exceptions().values().stream()
                .map(ExceptionSpec::terms)
                .map(ExceptionSpec.Terms::act)
                .filter(Objects::nonNull);
        Set<FunctionName> functions = new TreeSet<>();
        Stream.concat(rows, resolutions).filter(this::isLookedAt).forEach(functions::add);
        return functions;
    }

    private boolean isLookedAt(FunctionName function) {
        return desks.acts().concerning(function).stream()
                .flatMap(rule -> rule.terms().scopes().stream())
                .anyMatch(scope -> scope.kind() == SodScope.Kind.OBJECT);
    }

    /** Who performed a function in this case, this command included. */
    private Set<PersonId> performers(FunctionName function) {
        Set<ScopeKey> scopes = new TreeSet<>(before);
        scopes.add(ScopeKey.caseOf(proceeding.here().id()));
        Set<PersonId> people = new LinkedHashSet<>();
        for (ScopeKey scope : scopes) {
            Optional<DataValue> rows = proceeding.facts().ask(new FactRequest.PerformedIn(scope.toString(), function));
            ((ListValue) rows.orElse(ListValue.EMPTY))
                    .records().stream()
                            .filter(row -> row.text("case")
                                    .orElse("")
                                    .equals(proceeding.here().id().toString()))
                            .forEach(row ->
                                    people.add(new PersonId(row.text("person").orElseThrow())));
        }
        proceeding.acts().stream()
                .filter(row -> row.function().equals(function))
                .map(ActRow::person)
                .forEach(people::add);
        proceeding.requireComplete();
        return people;
    }
}
