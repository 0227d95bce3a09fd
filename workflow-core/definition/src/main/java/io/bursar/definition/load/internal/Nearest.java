package io.bursar.definition.load.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The name that somebody probably meant. */
final class Nearest {

    /** Most letters in which it differs. */
    private static final int MAX_DISTANCE = 3;

    private Nearest() {}

    /** The context of a name that is not known: it, and the nearest that is. */
    static Map<String, String> context(String name, Collection<String> known) {
        return of(name, known)
                .map(nearest -> Map.of("name", name, "nearest", nearest))
                .orElse(Map.of("name", name));
    }

    private static Optional<String> of(String name, Collection<String> known) {
        int most = Math.min(MAX_DISTANCE, name.length() / 2);
        return known.stream()
                .filter(other -> distance(name, other) <= most)
                .min(Comparator.<String>comparingInt(other -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** In how many letters two names differ (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(changed, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
