package io.bursar.audit.vault;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;

/**
 * What a vault takes from its host: keys, randomness and time.
 *
 * <pre>{@code
 * new VaultSettings(keys, new SecureRandom(), Clock.systemUTC());
 * }</pre>
 *
 * @param keys the key-encryption keys, kept outside the database
 * @param random where keys, nonces and tokens come from
 * @param clock when a read or an erasure happened
 */
public record VaultSettings(KeyEpochs keys, SecureRandom random, InstantSource clock) {

    /** Refuses nulls. */
    public VaultSettings {
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(random, "random");
        Objects.requireNonNull(clock, "clock");
    }
}
