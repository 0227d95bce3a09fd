package io.bursar.adoption.cutover;

import io.bursar.adoption.internal.RowReading;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodRules;
import io.bursar.engine.command.LegacyEntry;
import io.bursar.engine.command.LegacyOrigin;
import io.bursar.engine.command.Wish;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Understands a row as what somebody did before, about an object or in the chain of a document. */
final class HistoryRows {

    private static final Set<String> FIELDS = Set.of("key", "person", "function", "on", "object", "chain");

    private HistoryRows() {}

    static Optional<Wish> wish(SodRules rules, RowReading reading, LegacyOrigin origin) {
        reading.only(FIELDS);
        Optional<PersonId> person = reading.person("person");
        Optional<FunctionName> function = reading.function("function");
        Optional<Instant> at = reading.time("on");
        Optional<String> object = reading.text("object").map(id -> "object:" + id);
        Optional<String> chain = reading.text("chain").map(id -> "chain:" + Chains.of(origin.source(), id));
        if (object.isPresent() == chain.isPresent()) {
            reading.problem("object", "ROW_ONE_SCOPE", "An act is about one object, or in one chain");
        }
        function.filter(known -> !rules.knows(known))
                .ifPresent(known ->
                        reading.problem("function", "CUT_FUNCTION_UNKNOWN", "The policy knows no such function"));
        if (reading.problems().isEmpty()
                && !looked(rules, function.orElseThrow(), object.or(() -> chain).orElseThrow())) {
            reading.problem("object", "CUT_SCOPE_UNUSED", "No rule looks at this function in this scope");
        }
        if (!reading.problems().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Wish.ImportEntry(
                origin,
                new LegacyEntry.Act(
                        person.orElseThrow(),
                        function.orElseThrow(),
                        at.orElseThrow(),
                        object.or(() -> chain).orElseThrow())));
    }

    private static boolean looked(SodRules rules, FunctionName function, String scope) {
        try {
            return rules.lookAt(function, ScopeKey.parse(scope));
        } catch (IllegalArgumentException malformed) {
            // as good as a scope nobody looks at
            return false;
        }
    }
}
