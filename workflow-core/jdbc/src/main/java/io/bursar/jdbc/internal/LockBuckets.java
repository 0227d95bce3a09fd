package io.bursar.jdbc.internal;

import io.bursar.model.identity.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rows to lock for names. Names are hashed into a bounded number of rows, because a row per business key would stay
 * for ever; two names that share a row wait for each other now and then, and never for ever, as rows are taken in
 * order. Keys of subscriptions lie above all others, because they are locked last.
 */
public final class LockBuckets {

    private static final int BUCKETS = 1 << 16;

    private LockBuckets() {}

    /** The rows of people and keys. */
    public static SortedSet<Integer> ofNames(Collection<String> names) {
        return of(names, 0);
    }

    /** The rows of keys of subscriptions. */
    public static SortedSet<Integer> ofSubscriptions(Collection<String> keys) {
        return of(keys, BUCKETS);
    }

    private static SortedSet<Integer> of(Collection<String> names, int from) {
        TreeSet<Integer> buckets = new TreeSet<>();
        for (String name : names) {
            ByteBuffer hash = ByteBuffer.wrap(
                    Digest.of(name.getBytes(StandardCharsets.UTF_8)).bytes());
            buckets.add(from + Math.floorMod(hash.getInt(), BUCKETS));
        }
        return buckets;
    }
}
