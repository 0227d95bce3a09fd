package io.bursar.controls.approval;

import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stage that a profile, a policy or a facility asks for beside the climb: specialists of a role, named people, or a
 * committee.
 *
 * <pre>{@code
 * StageRequest.role(new RoleAtScope(new RoleName("SECURITY_OFFICER"), facility), holders);
 * StageRequest.committee(new RoleAtScope(new RoleName("CAPITAL_COMMITTEE"), enterprise), Quorum.of(3), members);
 * }</pre>
 *
 * @param selector the role in a place; null for named people
 * @param meaning what the decision says
 * @param quorum how many must approve; with a role and {@code ANY} the task lies in the role's queue
 * @param candidates who could decide, as the directory says, at most {@value #MAX_CANDIDATES}
 * @param function the act a decision is, for segregation of duties; null for the function of the plan
 */
public record StageRequest(
        @Nullable RoleAtScope selector,
        Meaning meaning,
        Quorum quorum,
        List<PersonId> candidates,
        @Nullable FunctionName function) {

    /** Most candidates of one stage. */
    public static final int MAX_CANDIDATES = 2_000;

    /** Copies the candidates and drops repeated ones. */
    public StageRequest {
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(quorum, "quorum");
        candidates = candidates.stream().distinct().toList();
        if (candidates.size() > MAX_CANDIDATES) {
            throw new IllegalArgumentException("A stage has too many candidates");
        }
    }

    /** Any one holder of a role agrees as a specialist. */
    public static StageRequest role(RoleAtScope selector, List<PersonId> holders) {
        return new StageRequest(selector, Meaning.specialist(selector.role()), Quorum.ANY, holders, null);
    }

    /** All of these people, by name. */
    public static StageRequest named(Meaning meaning, List<PersonId> people) {
        return new StageRequest(null, meaning, Quorum.ALL, people, null);
    }

    /** A committee decides by quorum. */
    public static StageRequest committee(RoleAtScope selector, Quorum quorum, List<PersonId> members) {
        return new StageRequest(selector, Meaning.specialist(selector.role()), quorum, members, null);
    }

    /** The same with another meaning. */
    public StageRequest meaning(Meaning other) {
        return new StageRequest(selector, other, quorum, candidates, function);
    }

    /** The same with the act that a decision is. */
    public StageRequest function(FunctionName act) {
        return new StageRequest(selector, meaning, quorum, candidates, act);
    }

    /** Whether the task lies in the queue of a role, open to whoever holds it at the act. */
    public boolean isQueue() {
        return selector != null && quorum.kind() == Quorum.Kind.ANY;
    }
}
