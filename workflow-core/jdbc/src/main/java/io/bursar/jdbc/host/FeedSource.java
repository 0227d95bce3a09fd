package io.bursar.jdbc.host;

import java.security.PublicKey;
import java.util.Objects;

/**
 * A store whose word is taken, and the key that proves it is its word.
 *
 * <pre>{@code
 * FeedSource warehouse = new FeedSource("warehouse", publicKey);
 * }</pre>
 *
 * @param store the name of the store, as in its batches
 * @param key its Ed25519 key
 */
public record FeedSource(String store, PublicKey key) {

    /** Refuses nulls. */
    public FeedSource {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(key, "key");
    }

    /** What the log knows the feed as. */
    public HostCase feed() {
        return HostCase.of("act-feed", store);
    }
}
