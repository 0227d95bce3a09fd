package io.bursar.engine.store;

import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The rows a decision may ask of the store, inside a transaction or, for a first look, outside one.
 *
 * <pre>{@code
 * store.acts(person, Set.of(chain));   // what this person did in the chain
 * }</pre>
 */
public interface StoreReads {

    /** Most rows one read of acts gives; more in one scope is refused as over the limit. */
    int MAX_ACTS = 2_000;

    /**
     * The acts of a person in any of the given scopes, oldest first; in the scope of an object the latest of each
     * function.
     */
    List<ActRow> acts(PersonId person, Collection<String> scopeKeys);

    /** Who performed a function in a scope, oldest first: whom a later case names as the approver of an order. */
    List<ActRow> performers(String scopeKey, FunctionName function);

    /** Most rows one read of commitments gives; more under the keys asked for is refused as over the limit. */
    int MAX_COMMITMENTS = 10_000;

    /** The commitments under any of the keys since a time, oldest first, released ones left out. */
    List<CommitmentRow> commitments(Collection<String> keys, Instant since);

    /** Who holds the claims, of those that are held. */
    List<ClaimRow> claims(Collection<ClaimKey> keys);

    /**
     * Names a claim.
     *
     * @param kind the kind
     * @param key the key
     */
    record ClaimKey(String kind, String key) {}
}
