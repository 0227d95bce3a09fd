package io.bursar.controls.approval;

import io.bursar.controls.delegation.Decider;
import io.bursar.controls.sod.ActHistory;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodCheck;
import io.bursar.controls.sod.SodConflict;
import io.bursar.controls.sod.SodQuestion;
import io.bursar.controls.sod.SodRules;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the planner needs to leave out people whom segregation of duties would refuse at the act.
 *
 * <pre>{@code
 * new SodLookAhead(rules, Set.of(ScopeKey.caseOf(caseId), ScopeKey.chain(correlationId)), history, now);
 * }</pre>
 *
 * @param rules the rules in force
 * @param scopeKeys where the decision will count
 * @param history the recorded acts of these scopes
 * @param at when the plan is made
 */
public record SodLookAhead(SodRules rules, Set<ScopeKey> scopeKeys, ActHistory history, Instant at) {

    /** Copies the keys. */
    public SodLookAhead {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(at, "at");
        scopeKeys = Set.copyOf(scopeKeys);
    }

    /** The conflicts a decider would have, over both identities. */
    public List<SodConflict> conflicts(Decider decider, FunctionName function) {
        Set<PersonId> principals = decider.principal() == null ? Set.of() : Set.of(decider.principal());
        return SodCheck.check(rules, new SodQuestion(decider.person(), principals, function, scopeKeys, at), history);
    }
}
