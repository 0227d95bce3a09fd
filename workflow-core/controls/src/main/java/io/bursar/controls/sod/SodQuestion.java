package io.bursar.controls.sod;

import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * May this person, and everyone they act for, perform this function in these scopes now?
 *
 * <pre>{@code
 * new SodQuestion(lee, Set.of(dana), new FunctionName("ENTER_INVOICE"), Set.of(ScopeKey.chain(correlationId)), now);
 * }</pre>
 *
 * @param acting the person who acts
 * @param principals everyone they act for: delegator, proxied requester, standing-approval grantor
 * @param function what they are about to do
 * @param scopeKeys where the act counts, at most {@value #MAX_KEYS}
 * @param at when
 */
public record SodQuestion(
        PersonId acting, Set<PersonId> principals, FunctionName function, Set<ScopeKey> scopeKeys, Instant at) {

    /** Most scope keys of one act. */
    public static final int MAX_KEYS = 1_000;

    /** Copies the sets. */
    public SodQuestion {
        Objects.requireNonNull(acting, "acting");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(at, "at");
        principals = Set.copyOf(principals);
        scopeKeys = Set.copyOf(scopeKeys);
        if (scopeKeys.size() > MAX_KEYS) {
            throw new IllegalArgumentException("An act counts in too many scopes");
        }
    }

    /** Everyone whose history is looked at: the acting person first, then the principals in order. */
    public Set<PersonId> identities() {
        Set<PersonId> identities = new LinkedHashSet<>();
        identities.add(acting);
        identities.addAll(new TreeSet<>(principals));
        return identities;
    }
}
