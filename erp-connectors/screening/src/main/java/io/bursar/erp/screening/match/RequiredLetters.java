package io.bursar.erp.screening.match;

import io.bursar.controls.name.JaroWinkler;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many characters two names of given lengths must have in common to be alike at all: the least number with which
 * the bound of Jaro-Winkler reaches the threshold, for names that begin with at most one common character.
 */
final class RequiredLetters {

    /** What no two names of such lengths reach. */
    static final int IMPOSSIBLE = Integer.MAX_VALUE;

    private final ConcurrentMap<Long, Integer> known = new ConcurrentHashMap<>();

    /** The least number of common characters; {@link #IMPOSSIBLE} where even all would not do. */
    int of(int length, int otherLength) {
        long key = ((long) Math.min(length, otherLength) << Integer.SIZE) | Math.max(length, otherLength);
        return known.computeIfAbsent(key, lengths -> least(length, otherLength));
    }

    private static int least(int length, int otherLength) {
        int most = Math.min(length, otherLength);
        if (!reaches(length, otherLength, most)) {
            return IMPOSSIBLE;
        }
        int low = 1;
        int high = most;
        // the bound rises with the number, so halving finds the least
        while (low < high) {
            int middle = (low + high) / 2;
            if (reaches(length, otherLength, middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static boolean reaches(int length, int otherLength, int common) {
        return JaroWinkler.atMost(length, otherLength, common, NameIndex.BLOCK - 1)
                .atLeast(PartyMatch.ALIKE);
    }
}
