package io.bursar.examples.healthsystem.chance;

import java.util.List;
import java.util.UUID;

/**
 * Rolls that depend on nothing but a seed and what they are about: the same question has the same answer in every run,
 * in any order, after any restart.
 *
 * <pre>{@code
 * Dice dice = Dice.of(42).about("requisition-7");
 * dice.between(1, 5, "days until delivery");
 * }</pre>
 */
public final class Dice {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int WHOLE = 1_000;

    private final long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice of a run. */
    public static Dice of(long seed) {
        return new Dice(mixed(START ^ seed));
    }

    /** Dice of one subject of the run, such as a case. */
    public Dice about(String subject) {
        return new Dice(hashed(subject));
    }

    /** Whether something happens that does so often in a thousand. */
    public boolean chance(int perMille, String what) {
        return Long.remainderUnsigned(hashed(what), WHOLE) < perMille;
    }

    /** A whole number from low to high, both counted. */
    public int between(int low, int high, String what) {
        return low + (int) Long.remainderUnsigned(hashed(what), (long) high - low + 1);
    }

    /** One of several. */
    public <T> T pick(List<T> from, String what) {
        return from.get(between(0, from.size() - 1, what));
    }

    /** An id that is the same in every run of the seed, in the form of RFC 9562 version 8. */
    public UUID id(String what) {
        long high = hashed(what + "#high");
        long low = hashed(what + "#low");
        return new UUID((high & ~0xF000L) | 0x8000L, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    private long hashed(String what) {
        long hash = state;
        for (int i = 0; i < what.length(); i++) {
            hash = (hash ^ what.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    /** The finalizer of MurmurHash3, so that neighbouring texts do not roll neighbouring numbers. */
    private static long mixed(long value) {
        long hash = value;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
