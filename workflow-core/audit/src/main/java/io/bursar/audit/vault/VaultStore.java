package io.bursar.audit.vault;

import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the vault keeps its two kinds of row: keys of subjects, and sealed values. Each method is one atomic step. Any
 * method may fail with {@code STORE_UNAVAILABLE} or {@code STORE_CONFLICT}.
 *
 * <pre>{@code
 * Vault vault = new EncryptingVault(new InMemoryVaultStore(), settings, audit);
 * }</pre>
 */
public interface VaultStore {

    /** The key of the highest generation of a subject, living or erased. */
    Optional<SubjectKey> latestKey(SubjectId subject);

    /** A key by its id, living or erased. */
    Optional<SubjectKey> key(SubjectKey.Id id);

    /** Adds a key unless one has its id already. Returns the key that is stored now, which may be another's. */
    SubjectKey addKey(SubjectKey key);

    /** The value of a token. */
    Optional<SealedValue> value(TokenValue token);

    /** The value a key has under an index. */
    Optional<SealedValue> valueByIndex(SubjectKey.Id key, Digest blindIndex);

    /**
     * Adds a value unless its key has one under its index already. Returns the value that is stored now, which may be
     * another's. Fails with {@code VAULT_FAILED} where the key is erased by then.
     */
    SealedValue addValue(SealedValue value);

    /**
     * Removes the wrapped bytes of all living keys of a subject and marks them erased. Sealed values stay, unreadable,
     * so that a token in the log still leads to the day of its erasure.
     *
     * @return the keys that were living, as they were
     */
    List<SubjectKey> eraseKeys(SubjectId subject, Instant at);

    /** Living keys that another epoch than the given one wrapped, oldest epoch first. */
    List<SubjectKey> keysNotUnder(int epoch, int limit);

    /**
     * Puts a rewrapped key in place of the one with its id, if that still lives under the expected epoch.
     *
     * @return whether it was replaced
     */
    boolean replaceKey(SubjectKey rewrapped, int expectedEpoch);
}
