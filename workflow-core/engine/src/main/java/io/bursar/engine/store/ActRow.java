package io.bursar.engine.store;

import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One act of segregation of duties by one person in one scope (design §4.3): an act that counts in three scopes is
 * three rows. In the scope of an object only the latest act of a person and function is kept.
 *
 * <pre>{@code
 * new ActRow(lee, "chain:C-0192", new FunctionName("APPROVE_REQUISITION"), at, caseId);
 * }</pre>
 *
 * @param person the natural person, or a person acted for
 * @param scopeKey {@code case:…}, {@code chain:…} or {@code object:…}
 * @param function what was done
 * @param at when
 * @param caseId in which case
 */
public record ActRow(PersonId person, String scopeKey, FunctionName function, Instant at, CaseId caseId) {

    private static final String OBJECT = "object:";

    /**
     * Whether a store keeps only the latest of its kind. Around a master object acts add up for years, and a rule that
     * looks back so many days is answered by the latest alone.
     */
    public boolean latestOnly() {
        return scopeKey.startsWith(OBJECT);
    }

    /** Whether this is the same person's act of the same function in the same scope, and not an earlier one. */
    public boolean supersedes(ActRow other) {
        return latestOnly()
                && person.equals(other.person)
                && scopeKey.equals(other.scopeKey)
                && function.equals(other.function)
                && !at.isBefore(other.at);
    }

    /** The rows that are left where later ones supersede earlier ones, in their order. */
    public static List<ActRow> counted(List<ActRow> acts) {
        List<ActRow> counted = new ArrayList<>();
        for (ActRow act : acts) {
            if (act.latestOnly()) {
                if (counted.stream().anyMatch(other -> other.supersedes(act) && !act.supersedes(other))) {
                    continue;
                }
                counted.removeIf(act::supersedes);
            }
            counted.add(act);
        }
        return List.copyOf(counted);
    }
}
